import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseJsonLines } from '../../src/dataset/parse-json-lines.ts';
import { collectCases, piecesOf } from '../support/collect-cases.ts';

function parse(text: string, file = 'c.jsonl', length = 1000) {
  return collectCases((into) => parseJsonLines(piecesOf(text, length), file, into));
}

test('each line is a prompt or a case object, with its place', async () => {
  assert.deepEqual(await parse('"one"\n{"prompt":"two","id":7}\n', 'data/c.jsonl'), {
    cases: [
      {
        input: { prompt: 'one', tags: [] },
        where: 'data/c.jsonl:1',
        source: { file: 'data/c.jsonl', line: 1 },
      },
      {
        input: { prompt: 'two', id: '7', tags: [] },
        where: 'data/c.jsonl:2',
        source: { file: 'data/c.jsonl', line: 2 },
      },
    ],
    problems: [],
  });
});

test('CRLF, blank lines and a missing last line break do not matter, however the text is cut', async () => {
  for (const length of [1, 2, 3, 7, 1000]) {
    const { cases, problems } = await parse('"one"\r\n\r\n  \r\n  "two"  \r\n"three"', 'c.jsonl', length);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      cases.map(({ input, where }) => [input.prompt, where]),
      [
        ['one', 'c.jsonl:1'],
        ['two', 'c.jsonl:4'],
        ['three', 'c.jsonl:5'],
      ],
    );
  }
});

test('each broken line is a problem, the others are kept', async () => {
  const { cases, problems } = await parse('"one"\n{"prompt": "two"\n"three"\n{"prompt": }\n');
  assert.deepEqual(
    cases.map(({ input }) => input.prompt),
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

test('whatever prompts are written, they are read', async () => {
  const prompt = fc.string({ unit: 'binary' }).filter((text) => text.trim() !== '');
  await fc.assert(
    fc.asyncProperty(
      fc.array(prompt),
      fc.constantFrom('\n', '\r\n', '\n\n'),
      fc.integer({ min: 1, max: 20 }),
      async (prompts, lineBreak, length) => {
        const text = prompts.map((item) => JSON.stringify(item)).join(lineBreak);
        const { cases, problems } = await parse(text, 'c.jsonl', length);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          cases.map(({ input }) => input.prompt),
          prompts,
        );
      },
    ),
  );
});

test('an empty file holds no case', async () => {
  assert.deepEqual(await parse(''), { cases: [], problems: [] });
});

test('of a file that is broken throughout, the first 20 problems are told and the others counted', async () => {
  const { cases, problems } = await parse('{"prompt": null}\nnope\n'.repeat(5_000));
  assert.equal(cases.length, 0);
  assert.equal(problems.length, 21);
  assert.deepEqual(
    problems.slice(0, 2).map(({ where }) => where),
    ['c.jsonl:1.prompt', 'c.jsonl:2'],
  );
  assert.deepEqual(problems[20], { where: 'c.jsonl', message: 'and 9980 more that are not shown.' });
});
