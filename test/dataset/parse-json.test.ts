import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseJson } from '../../src/dataset/parse-json.ts';
import { collectCases } from '../support/collect-cases.ts';

function parse(text: string) {
  return collectCases((into) => parseJson(text, 'c.json', into));
}

test('an array of prompts and case objects', async () => {
  assert.deepEqual(await parse('["one", {"prompt": "two"}]'), {
    cases: [
      { input: { prompt: 'one', tags: [] }, where: 'c.json[0]', source: { file: 'c.json' } },
      { input: { prompt: 'two', tags: [] }, where: 'c.json[1]', source: { file: 'c.json' } },
    ],
    problems: [],
  });
});

test('anything else is a problem', async () => {
  const noArray = { where: 'c.json', message: 'must be a JSON array of prompts or case objects.' };
  for (const text of ['{"cases": []}', '"one"', 'null']) {
    assert.deepEqual(await parse(text), { cases: [], problems: [noArray] });
  }
  for (const text of ['["one",', '']) {
    assert.match((await parse(text)).problems[0]?.message ?? '', /^is not valid JSON: .*[^.]\.$/);
  }
});
