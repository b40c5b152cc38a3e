import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFlags } from '../../src/config/parse-flags.ts';
import { parseReport, parseShow } from '../../src/config/parse-stored-flags.ts';

const REPORT = {
  kind: 'report',
  database: undefined,
  run: undefined,
  format: 'terminal',
  output: undefined,
  list: false,
  all: false,
  problems: [],
} as const;

test('report takes a database, a run, a format and a file, or nothing at all', () => {
  const table: [string[], Partial<ReturnType<typeof parseReport>>][] = [
    [[], {}],
    [['out'], { database: 'out' }],
    [['out', '--run', 'ab12', '--format=json'], { database: 'out', run: 'ab12', format: 'json' }],
    [['--format', 'markdown', 'out'], { database: 'out', format: 'summary' }],
    [['--list'], { list: true }],
    [['--all', 'out'], { all: true, database: 'out' }],
    [['--', '--odd'], { database: '--odd' }],
    [['--output', '-'], {}],
  ];
  for (const [words, expected] of table) {
    assert.deepEqual(parseReport(words), { ...REPORT, ...expected }, words.join(' '));
    assert.deepEqual(parseFlags(['report', ...words]), { ...REPORT, ...expected }, words.join(' '));
  }
});

test('the format is what the name of the file asks for, unless it is named', () => {
  const table: [string[], string][] = [
    [['--output', 'a.json'], 'json'],
    [['--output', 'a.MD'], 'summary'],
    [['--output', 'a.comment.md'], 'comment'],
    [['--output', 'a.txt'], 'terminal'],
    [['--output', 'a'], 'terminal'],
    [['--output', 'a.json', '--format', 'summary'], 'summary'],
  ];
  for (const [words, format] of table) assert.equal(parseReport(words).format, format, words.join(' '));
});

test('show takes a case, perhaps behind a database', () => {
  const show = { kind: 'show', database: undefined, caseId: 'case-1', run: undefined, problems: [] } as const;
  const table: [string[], Partial<ReturnType<typeof parseShow>>][] = [
    [['case-1'], {}],
    [['out', 'case-1'], { database: 'out' }],
    [['out', 'case-1', '--run=ab'], { database: 'out', run: 'ab' }],
    [['--run', 'ab', 'case-1'], { run: 'ab' }],
    [['--', '--case'], { caseId: '--case' }],
    [['out', '--', '-h'], { database: 'out', caseId: '-h' }],
  ];
  for (const [words, expected] of table) {
    assert.deepEqual(parseShow(words), { ...show, ...expected }, words.join(' '));
  }
});

test('mistakes are told with what mends them', () => {
  const table: [string[], string, RegExp][] = [
    [['report', '--format', 'jsn'], '--format', /^unknown format "jsn"\. Did you mean "json"\?$/],
    [['report', '--format', 'word'], '--format', /^unknown format "word"\. Allowed: terminal, summary, /],
    [['report', '--fromat', 'json'], '--fromat', /^unknown flag "fromat"\. Did you mean "format"\?$/],
    [['report', '--run'], '--run', /^needs a value\.$/],
    [['report', '--run='], '--run', /^needs a value\.$/],
    [['report', '--run', '--list'], '--run', /^needs a value\.$/],
    [['report', '--run=a', '--run=b'], '--run', /^given more than once/],
    [['report', '--list=yes'], '--list', /^takes no value\.$/],
    [['report', '--list', '--run=a'], '--run', /^does not go with --list/],
    [['report', '--list', '--all'], '--all', /^goes with the format "terminal", and not with --list\.$/],
    [['report', '--all', '--format=json'], '--all', /^goes with the format "terminal"/],
    [['report', 'a', 'b'], 'b', /^unexpected argument\. Usage: agent-judge report \[DATABASE\]/],
    [
      ['report', '--threshold', '9'],
      '--threshold',
      /^unknown flag "threshold"\. Allowed: run, format, output, list, all\.$/,
    ],
    [['show'], 'case', /^is missing: .* Usage: agent-judge show \[DATABASE\] CASE/],
    [['show', 'a', 'b', 'c'], 'c', /^unexpected argument\. Usage: agent-judge show/],
    [['show', 'a', '--format', 'json'], '--format', /^unknown flag "format"\. Allowed: run\. A case/],
  ];
  for (const [words, where, message] of table) {
    const parsed = parseFlags(words);
    assert.ok('problems' in parsed);
    assert.deepEqual(
      parsed.problems.map((problem) => problem.where),
      [where],
      words.join(' '),
    );
    assert.match(parsed.problems[0]?.message ?? '', message);
  }
});

test('any words are read, or told of', () => {
  const words = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom('--run', '--format', '--list', '--output', '--', '-', 'json', '--run='),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(words, (given) => {
      for (const parsed of [parseReport(given), parseShow(given)]) {
        for (const { where, message } of parsed.problems)
          assert.ok(where !== undefined && message.length > 5);
      }
    }),
  );
});

test('a file whose name ends in no format is refused unless a format is named', () => {
  const problems = (...words: string[]) => parseReport(words).problems.map(({ message }) => message);
  assert.match(problems('--output', 'x.pdf')[0] ?? '', /^received a name that ends in "\.pdf".* \.html, /);
  for (const name of ['x.html', 'X.JSON', 'report', '/dev/stdout', '-']) {
    assert.deepEqual(problems('--output', name), [], name);
  }
  assert.deepEqual(problems('--output', 'x.log', '--format', 'terminal'), []);
});

test('an id that looks like a flag comes after --, and whoever forgets it is told', () => {
  assert.match(parseShow(['--odd']).problems[0]?.message ?? '', /comes after --\.$/);
  assert.equal(parseShow(['--', '--odd']).caseId, '--odd');
});
