import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCases } from '../../src/dataset/parse-cases.ts';

function parseOne(value: unknown) {
  return parseCases([{ value, where: 'c.jsonl:7', source: { file: 'c.jsonl', line: 7 } }]);
}

test('a text is a prompt', () => {
  assert.deepEqual(parseOne('Hello').cases, [
    { input: { prompt: 'Hello', tags: [] }, where: 'c.jsonl:7', source: { file: 'c.jsonl', line: 7 } },
  ]);
});

test('an object is a case', () => {
  const value = { id: 5, prompt: 'p', expected: 'e', output: 'o', tags: ['t'], threshold: '8' };
  const [parsed] = parseOne(value).cases;
  assert.deepEqual(parsed?.input, { ...value, id: '5', threshold: 8 });
});

test('what is neither is a problem that shows it', () => {
  const table: [unknown, string][] = [
    [7, '7'],
    [null, 'null'],
    [true, 'true'],
    [['p'], '["p"]'],
    [undefined, 'nothing'],
  ];
  for (const [value, shown] of table) {
    const message = `received ${shown}; must be a prompt or a case object.`;
    assert.deepEqual(parseOne(value), { cases: [], problems: [{ where: 'c.jsonl:7', message }] });
  }
});

test('a broken case is a problem that names the place and the key', () => {
  const allowed =
    'Allowed: id, prompt, expected, output, tags, threshold, vars, messages, criteria, checks, timeout.';
  const table: [unknown, string, string][] = [
    ['  ', 'c.jsonl:7.prompt', 'received "  "; must not be empty.'],
    [{ id: 'a' }, 'c.jsonl:7.prompt', 'is missing.'],
    [{ prompt: '' }, 'c.jsonl:7.prompt', 'received ""; must not be empty.'],
    [{ prompt: 'p', id: ' ' }, 'c.jsonl:7.id', 'received " "; must not be empty.'],
    [{ prompt: 'p', promt: 'p' }, 'c.jsonl:7', 'unknown key "promt". Did you mean "prompt"?'],
    [{ prompt: 'p', metadata: {} }, 'c.jsonl:7', `unknown key "metadata". ${allowed}`],
  ];
  for (const [value, where, message] of table) {
    assert.deepEqual(parseOne(value).problems, [{ where, message }], JSON.stringify(value));
  }
});

test('a value of the wrong kind is a problem that says what is allowed', () => {
  for (const value of [
    { prompt: 'p', threshold: 'high' },
    { prompt: 'p', threshold: true },
    { prompt: 'p', id: true },
  ]) {
    const [problem] = parseOne(value).problems;
    assert.match(problem?.message ?? '', /; .*must be|expected/, JSON.stringify(problem));
  }
});

test('the good cases are kept beside the broken ones', () => {
  const { cases, problems } = parseCases(
    ['one', 2, { prompt: 'three' }, {}].map((value, index) => ({ value, where: `prompts[${index}]` })),
  );
  assert.deepEqual(
    cases.map(({ where }) => where),
    ['prompts[0]', 'prompts[2]'],
  );
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['prompts[1]', 'prompts[3].prompt'],
  );
});
