import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCsv } from '../../src/dataset/parse-csv.ts';
import { collectCases, piecesOf } from '../support/collect-cases.ts';

function parse(text: string, length = 1000) {
  return collectCases((into) => parseCsv(piecesOf(text, length), 'c.csv', into));
}

test('the columns that are keys of a case are its keys, the others its variables', async () => {
  const { cases, problems } = await parse(
    'id,prompt, expected ,output,tags,threshold,criteria,timeout,topic\n' +
      'a,Why?,Because,It is so,x; y,8,Is polite,30,cats\n',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(cases, [
    {
      input: {
        id: 'a',
        prompt: 'Why?',
        expected: 'Because',
        output: 'It is so',
        tags: ['x', 'y'],
        threshold: 8,
        vars: { topic: 'cats' },
        criteria: [{ description: 'Is polite', weight: 1, required: false, 'tool-calls': false }],
        timeout: 30,
      },
      where: 'c.csv:2',
      source: { file: 'c.csv', line: 2 },
    },
  ]);
});

test('an empty cell is no key, and an empty text as a variable', async () => {
  const { cases } = await parse(
    'id,prompt,expected,output,tags,threshold,criteria,timeout,topic\n,p,,,,,,,\n',
  );
  assert.deepEqual(cases[0]?.input, { prompt: 'p', tags: [], vars: { topic: '' } });
});

test('without another column there are no variables', async () => {
  const { cases } = await parse('prompt\np\n');
  assert.deepEqual(cases[0]?.input, { prompt: 'p', tags: [] });
});

test('tags stand between semicolons or commas', async () => {
  const { cases } = await parse('prompt,tags\np,"a, b;c ; ,"\n');
  assert.deepEqual(cases[0]?.input.tags, ['a', 'b', 'c']);
});

test('rows keep the line they begin at, past line breaks in quotes, blank lines and rows', async () => {
  const rows = ['prompt,note', '"one\r\ntwo\nthree",x', '', 'four,y', ',', '"",""', ' ', '"five ""5""",""'];
  for (const lineBreak of ['\n', '\r\n']) {
    for (const length of [1, 2, 3, 5, 1000]) {
      const { cases, problems } = await parse(rows.join(lineBreak), length);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        cases.map(({ input, source }) => [source?.line, input.prompt, input.vars?.['note']]),
        [
          [2, 'one\r\ntwo\nthree', 'x'],
          [6, 'four', 'y'],
          [10, 'five "5"', ''],
        ],
      );
    }
  }
});

test('a broken case names its line and column', async () => {
  const { problems } = await parse('prompt,threshold\n"a\nb",7\n,7\nc,high\n');
  assert.deepEqual(problems, [
    { where: 'c.csv:4.prompt', message: 'received ""; must not be empty.' },
    { where: 'c.csv:5.threshold', message: 'received "high"; must be a number.' },
  ]);
});

test('what is not CSV is a problem at the line where its row begins', async () => {
  const few =
    ', and the first row names 2 columns. A cell that holds a comma, a quote or a line break must stand in quotes.';
  const table: [string, string, string][] = [
    ['prompt,b\n1,2\n3\n', 'c.csv:3', `has too few cells: 1${few}`],
    ['prompt,b\n"1\n1",2\n3,4,5\n', 'c.csv:4', `has too many cells: 3${few}`],
    ['prompt,b\n1,2\n\n"3,\n4\n', 'c.csv:4', 'this row opens a quote that is never closed.'],
    [
      'prompt,b\n"1"x,2\n',
      'c.csv:2',
      'text follows a closing quote in this row. A quote inside a quoted cell must be doubled: "".',
    ],
    [
      'prompt,b\n1,2\nsay "hi",4\n',
      'c.csv:3',
      'a quote stands inside a cell of this row that is not quoted. Quote the cell, and double the quote: "".',
    ],
  ];
  for (const [text, where, message] of table) {
    assert.deepEqual((await parse(text)).problems, [{ where, message }], JSON.stringify(text));
  }
});

test('what the pieces throw is thrown', async () => {
  async function* broken(): AsyncGenerator<string> {
    yield 'prompt\n';
    throw new Error('the disk is gone');
  }
  await assert.rejects(
    collectCases((into) => parseCsv(broken(), 'c.csv', into)),
    /the disk is gone/,
  );
});

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

test('whatever is written by RFC 4180 comes back the same, wherever it is cut', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', 'é', '😀')).map((parts) => parts.join('')),
  );
  const prompt = text.filter((written) => written.trim() !== '');
  const row = fc.record({ prompt, a: text, b: text }, { noNullPrototype: true });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 30 }),
      async (rows, lineBreak, length) => {
        const lines = rows.map(({ prompt, a, b }) => [prompt, a, b].map(quote).join(','));
        const { cases, problems } = await parse(['prompt,a,b', ...lines].join(lineBreak), length);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          cases.map(({ input }) => ({ prompt: input.prompt, ...input.vars })),
          rows,
        );
      },
    ),
  );
});
