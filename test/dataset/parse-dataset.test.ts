import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDataset } from '../../src/dataset/parse-dataset.ts';

test('JSONL: each line is a prompt or a case object, with its place', () => {
  assert.deepEqual(parseDataset('"one"\n{"prompt":"two","id":7}\n', 'data/c.jsonl'), {
    items: [
      { value: 'one', where: 'data/c.jsonl:1', source: { file: 'data/c.jsonl', line: 1 } },
      { value: { prompt: 'two', id: 7 }, where: 'data/c.jsonl:2', source: { file: 'data/c.jsonl', line: 2 } },
    ],
    problems: [],
  });
});

test('JSONL: a byte order mark, CRLF, blank lines and a missing last line break do not matter', () => {
  const { items, problems } = parseDataset('\uFEFF"one"\r\n\r\n  \r\n  "two"  \r\n"three"', 'c.jsonl');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    items.map(({ value, where }) => [value, where]),
    [
      ['one', 'c.jsonl:1'],
      ['two', 'c.jsonl:4'],
      ['three', 'c.jsonl:5'],
    ],
  );
});

test('JSONL: each broken line is a problem, the others are kept', () => {
  const { items, problems } = parseDataset('"one"\n{"prompt": "two"\n"three"\n{"prompt": }\n', 'c.jsonl');
  assert.deepEqual(
    items.map(({ value }) => value),
    ['one', 'three'],
  );
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['c.jsonl:2', 'c.jsonl:4'],
  );
  for (const { message } of problems) {
    assert.match(message, /^is not valid JSON: .*[^.]\. Each line must be one JSON value\.$/);
  }
});

test('JSONL: whatever values are written, they are read', () => {
  const value = fc.oneof(fc.string(), fc.record({ prompt: fc.string(), tags: fc.array(fc.string()) }));
  fc.assert(
    fc.property(fc.array(value), fc.constantFrom('\n', '\r\n', '\n\n'), (values, lineBreak) => {
      const text = values.map((item) => JSON.stringify(item)).join(lineBreak);
      const { items, problems } = parseDataset(text, 'c.jsonl');
      assert.deepEqual(problems, []);
      assert.equal(JSON.stringify(items.map((item) => item.value)), JSON.stringify(values));
    }),
  );
});

test('JSON: an array of prompts and case objects', () => {
  assert.deepEqual(parseDataset('\uFEFF["one", {"prompt": "two"}]', 'c.json'), {
    items: [
      { value: 'one', where: 'c.json[0]', source: { file: 'c.json' } },
      { value: { prompt: 'two' }, where: 'c.json[1]', source: { file: 'c.json' } },
    ],
    problems: [],
  });
});

test('JSON: anything else is a problem', () => {
  const noArray = { where: 'c.json', message: 'must be a JSON array of prompts or case objects.' };
  for (const text of ['{"cases": []}', '"one"', 'null']) {
    assert.deepEqual(parseDataset(text, 'c.json'), { items: [], problems: [noArray] });
  }
  assert.match(parseDataset('["one",', 'c.json').problems[0]?.message ?? '', /^is not valid JSON: .*[^.]\.$/);
});

test('YAML: a list of prompts and case objects, with their lines', () => {
  for (const file of ['c.yaml', 'c.yml', 'C.YML']) {
    assert.deepEqual(parseDataset('# cases\n- one\n\n- prompt: two\n  id: b\n- 1.0\n', file), {
      items: [
        { value: 'one', where: `${file}:2`, source: { file, line: 2 } },
        { value: { prompt: 'two', id: 'b' }, where: `${file}:4`, source: { file, line: 4 } },
        { value: '1.0', where: `${file}:6`, source: { file, line: 6 } },
      ],
      problems: [],
    });
  }
});

test('YAML: what is no list, or does not parse, is a problem with its line', () => {
  assert.deepEqual(parseDataset('cases:\n  - one\n', 'c.yaml').problems, [
    { where: 'c.yaml:1', message: 'is not a YAML list of cases: must be a list.' },
  ]);
  const [problem] = parseDataset('- one\n- "two\n', 'c.yaml').problems;
  assert.match(problem?.where ?? '', /^c\.yaml:[23]$/);
  assert.match(problem?.message ?? '', /^is not a YAML list of cases: /);
});

test('an empty file holds no case, and only JSONL may be one', () => {
  assert.deepEqual(parseDataset('', 'c.jsonl'), { items: [], problems: [] });
  assert.equal(parseDataset('', 'c.json').problems.length, 1);
  assert.equal(parseDataset('', 'c.yaml').problems.length, 1);
});

test('the file’s ending tells its format; another one is a problem', () => {
  const table: [string, string][] = [
    ['cases.txt', '.txt'],
    ['folder.jsonl/cases', ''],
    ['cases', ''],
    ['cases.JSONLX', '.jsonlx'],
  ];
  for (const [file, ending] of table) {
    const message = `received a file ending in "${ending}"; must be one of .jsonl, .json, .yaml, .yml.`;
    assert.deepEqual(parseDataset('"one"', file), { items: [], problems: [{ where: file, message }] });
  }
});
