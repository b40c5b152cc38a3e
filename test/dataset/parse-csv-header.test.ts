import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCsv } from '../../src/dataset/parse-csv.ts';
import { collectCases } from '../support/collect-cases.ts';

test('a first row that cannot name the columns is told alone, with what to do', async () => {
  const table: [string, string, string][] = [
    ['', 'c.csv', 'is empty; its first row must name the columns, "prompt" among them.'],
    ['\n\n', 'c.csv', 'is empty; its first row must name the columns, "prompt" among them.'],
    ['promt,id\np\n', 'c.csv:1', 'the column "prompt" is missing. Is it "promt"?'],
    ['\nquestion,id\np\n', 'c.csv:2', 'the column "prompt" is missing. The first row names question, id.'],
    [
      'prompt;expected\np;e\n',
      'c.csv:1',
      'the column "prompt" is missing. The first row names prompt;expected. Columns must be separated by commas.',
    ],
    ['prompt,a, a\np\n', 'c.csv:1', 'the columns 2 and 3 are both named "a".'],
    ['prompt,,a\np\n', 'c.csv:1', 'column 2 has no name.'],
    [
      'Prompt\np\n',
      'c.csv:1',
      'the column "Prompt" must be written "prompt"; rename it if it is a variable.',
    ],
    [
      'prompt,Output\np,o\n',
      'c.csv:1',
      'the column "Output" must be written "output"; rename it if it is a variable.',
    ],
    [
      'prompt,messages\np,m\n',
      'c.csv:1',
      'the column "messages" is not possible in CSV; write such cases as JSONL or YAML, or rename a variable of that name.',
    ],
  ];
  for (const [text, where, message] of table) {
    const parsed = await collectCases((into) => parseCsv([text], 'c.csv', into));
    assert.deepEqual(parsed, { cases: [], problems: [{ where, message }] }, JSON.stringify(text));
  }
});

test('a variable may differ from a key in its case where the key is there, too', async () => {
  const { cases, problems } = await collectCases((into) =>
    parseCsv(['id,prompt,ID\n1,p,x\n'], 'c.csv', into),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(cases[0]?.input.vars, { ID: 'x' });
});
