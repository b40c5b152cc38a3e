import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseJson } from '../../src/dataset/parse-json.ts';
import { collectCases } from '../support/collect-cases.ts';

function parse(text: string) {
  return collectCases((into) => parseJson(text, 'c.json', into));
}

test('an array of prompts and case objects, with their lines', async () => {
  assert.deepEqual(await parse('[\n  "one",\n  {\n    "prompt": "two"\n  }\n]'), {
    cases: [
      { input: { prompt: 'one', tags: [] }, where: 'c.json:2, [0]', source: { file: 'c.json', line: 2 } },
      { input: { prompt: 'two', tags: [] }, where: 'c.json:3, [1]', source: { file: 'c.json', line: 3 } },
    ],
    problems: [],
  });
  assert.deepEqual((await parse('["one",\n{"id": "a"}]')).problems, [
    { where: 'c.json:2, [1].prompt', message: 'is missing.' },
  ]);
});

test('anything else is a problem', async () => {
  const noArray = { where: 'c.json', message: 'must be a JSON array of prompts or case objects.' };
  for (const text of ['{"cases": []}', '"one"', 'null']) {
    assert.deepEqual(await parse(text), { cases: [], problems: [noArray] });
  }
});

test('a syntax error has its line and column, and no other place', async () => {
  const table: [string, string, number][] = [
    ['["one",', 'c.json:1', 8],
    ['["one",\n  "two"\n  "three"]', 'c.json:3', 3],
    ['[\n  nope\n]', 'c.json:2', 3],
    ['["one",\n]', 'c.json:2', 1],
  ];
  for (const [text, where, column] of table) {
    const { problems } = await parse(text);
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.where, where, text);
    const message = problems[0]?.message ?? '';
    assert.match(message, new RegExp(`^is not valid JSON at column ${column}: .*[^.]\\.$`));
    assert.doesNotMatch(message, /position/);
  }
});
