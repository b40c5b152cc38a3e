import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeLogLine } from '../../src/report/escape-text.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import { widthOf } from '../../src/report/terminal/display-width.ts';
import { plain } from '../../src/report/terminal/paint.ts';
import { renderCaseLine } from '../../src/report/terminal/render-case-line.ts';
import {
  buildBinaryPolicy,
  buildCase,
  buildConfig,
  buildCriterion,
  buildPolicy,
  buildReport,
  buildResult,
  buildResults,
} from '../support/builders.ts';
import { hostileReport } from './hostile-report.ts';

const OPTIONS = { paint: plain, width: 100 };

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL_BUT_NEWLINE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

test('a passed case takes one line, another a second one with the reason', () => {
  assert.equal(renderCaseLine(buildResult(9), true, OPTIONS), '✓ case-1  scored 9, needed 7');
  assert.equal(
    renderCaseLine(buildResult(3), true, OPTIONS),
    '✗ case-1  scored 3, needed 7\n    Worth 3 points.',
  );
  assert.equal(
    renderCaseLine(buildResult(undefined), true, OPTIONS),
    '! case-1  errored\n    agent: the service did not answer.',
  );
});

test('a binary case is met or not met', () => {
  const policy = buildBinaryPolicy();
  assert.equal(renderCaseLine(buildResult(1, policy), false, OPTIONS), '✓ case-1  met');
  assert.match(renderCaseLine(buildResult(0, policy), false, OPTIONS), /^✗ case-1 {2}not met\n/);
});

test('a long reason is cut to the width, but not to nothing', () => {
  const result = { ...buildResult(3), reason: 'word '.repeat(100) };
  for (const [width, length] of [
    [60, 60],
    [1, 24],
  ] as const) {
    const reason = renderCaseLine(result, true, { paint: plain, width }).split('\n').at(-1);
    assert.match(reason ?? '', /^ {4}word .*word…$/);
    assert.ok(Math.abs((reason?.length ?? 0) - length) <= 2);
  }
});

test('the report ends with the verdict, after the figures', () => {
  const lines = renderTerminal(
    buildReport(buildResults([9, 3]), buildConfig({ name: 'support bot' })),
    OPTIONS,
  ).split('\n');
  assert.equal(lines[0], 'support bot');
  assert.equal(
    lines.at(-1),
    'FAILED  score 6, needed at least 7 (2 cases, 1 failed, 0 errored, pass rate 50%).',
  );
  const figures = lines.map((line) => line.trim().replace(/ +/g, ' '));
  assert.ok(figures.includes('score 6 of 10, needed 7; cases 3 to 9, standard deviation 4.24'));
  assert.ok(figures.includes('cases 2: 1 passed, 1 failed, 0 errored; pass rate 50%'));
  assert.ok(figures.includes('spent 4 calls, 440 tokens, $2.00 at list price of 2026-11-23, 4.0 s'));
});

test('scores that are all the same have no spread', () => {
  const text = renderTerminal(buildReport(buildResults([9, 9])), OPTIONS);
  assert.match(text, /^ {2}score {6}9 of 10, needed 7$/m);
});

test('the cost is left out where it is not known', () => {
  const text = renderTerminal(buildReport(undefined, undefined, { costUsd: undefined }), OPTIONS);
  assert.match(text, /2 calls, 220 tokens, 4\.0 s/);
});

test('criteria are a table, and so are checks and tags where there are any', () => {
  const gate = buildPolicy({
    criteria: [buildCriterion({ name: 'clear' }), buildCriterion({ name: 'short', required: true })],
  });
  const results = [9, 3].map((score, position) => buildResult(score, gate, { position, tags: ['billing'] }));
  const checks = [{ name: 'json', required: false, cases: 2, casesPassed: 1 }];
  const report = buildReport(results, buildConfig({ gate }));
  const { summary } = report;
  const text = renderTerminal({ ...report, summary: { ...summary, checks } }, OPTIONS);
  for (const table of [
    ['  Tags       passed  pass rate  score', '    billing  1 of 2        50%      6'],
    ['  Checks  passed by', '  ✗ json     1 of 2'],
    [
      '  Criteria            score  needed  met by',
      '  ✗ clear                 6       7  1 of 2',
      '  ✗ short (required)      6       7  1 of 2',
      '',
      'FAILED',
    ],
  ]) {
    assert.ok(text.includes(`\n\n${table.join('\n')}`), text);
  }
  assert.doesNotMatch(renderTerminal(buildReport(), OPTIONS), /Checks|Tags/);
});

test('of many criteria and tags the first and the worst are shown, and that there are more', () => {
  const criteria = Array.from({ length: 25 }, (_, index) =>
    buildCriterion({ name: `criterion ${index + 1}` }),
  );
  const gate = buildPolicy({ criteria });
  const results = Array.from({ length: 25 }, (_, position) =>
    buildResult(position < 24 ? 9 : 2, gate, { position, tags: [`tag ${position + 1}`] }),
  );
  const text = renderTerminal(buildReport(results, buildConfig({ gate })), OPTIONS);
  assert.match(text, /… and 5 more criteria\n/);
  assert.match(text, /\n {2}Tags .*\n {4}tag 25 +0 of 1 .*\n/);
  assert.match(text, /\n {4}… and 20 tags that fared no worse\n/);
});

test('files stand with the figures', () => {
  const text = renderTerminal(buildReport(buildResults([9, 3])), {
    ...OPTIONS,
    files: ['out/results.sqlite'],
  });
  assert.match(text, /\n {2}latency .*\n\n {2}Files\n {4}out\/results\.sqlite\n\n {2}Cases\n/);
});

test('a report of a dozen failures fits a screen, and its end has all that matters', () => {
  const gate = buildPolicy({ criteria: ['a', 'b', 'c'].map((name) => buildCriterion({ name })) });
  const results = Array.from({ length: 24 }, (_, position) =>
    buildResult(position < 12 ? 3 : 9, gate, { position, tags: [`tag ${position % 10}`] }),
  );
  const report = buildReport(results, buildConfig({ gate }));
  const lines = renderTerminal(report, { paint: plain, width: 80 }).split('\n');
  assert.ok(lines.length <= 50, lines.join('\n'));
  assert.ok(lines.findIndex((line) => line.includes('the worst first')) >= lines.length - 40);
});

test('colours are put around the text and change none of it', () => {
  const report = buildReport(buildResults([9, 3, undefined]));
  const paint = (style: string, text: string) => `<${style}>${text}</>`;
  const painted = renderTerminal(report, { paint, width: 100 });
  assert.match(painted, /<warning>ERRORED<\/>/);
  assert.match(painted, /<good>✓<\/> case-1/);
  assert.match(painted, /<bad>✗<\/> case-2/);
  assert.equal(painted.replace(/<[a-z]*>|<\/>/g, ''), renderTerminal(report, OPTIONS));
});

test('with many cases every line fits, and no unit is torn from its number', () => {
  const report = buildReport(buildResults(Array.from({ length: 21 }, () => 3)));
  for (let width = 40; width < 130; width++) {
    const lines = renderTerminal(report, { paint: plain, width }).split('\n');
    for (const line of lines) {
      assert.ok(widthOf(line) <= width, line);
      assert.doesNotMatch(line, /^ {4,}(?:m?s|min|cases?|calls|tokens|failed|errored)\b/);
      assert.doesNotMatch(line, /\b(?:of|needed|least|rate)$/);
    }
  }
});

test('whatever others wrote, no control character and no command of the runner gets into the log', () => {
  fc.assert(
    fc.property(hostileReport, fc.constantFrom(40, 80, 120, 160), fc.boolean(), (report, width, all) => {
      const commands = { show: 'agent-judge show', all: 'agent-judge report --all' };
      const text = renderTerminal(report, { paint: plain, width, all, commands });
      assert.doesNotMatch(text, CONTROL_BUT_NEWLINE);
      assert.ok(!text.includes('##['), text);
      for (const line of text.split('\n')) assert.doesNotMatch(line, /^\s*::/);
      // Only our own lines begin at the first column; the suite's name is the first of them.
      const own = text.split('\n').filter((line) => /^\S/.test(line));
      assert.equal(own.length, escapeLogLine(report.config.name) === '' ? 1 : 2, text);
      assert.match(own.at(-1) ?? '', /^(PASSED|FAILED|ERRORED) {2}\S/);
    }),
    { numRuns: 100 },
  );
});

test('every line fits, from 40 columns on', () => {
  fc.assert(
    fc.property(hostileReport, fc.integer({ min: 40, max: 160 }), fc.boolean(), (report, width, all) => {
      const lines = renderTerminal(report, { paint: plain, width, all }).split('\n');
      for (const line of lines) assert.ok(widthOf(line) <= width, `${widthOf(line)} of ${width}: ${line}`);
    }),
    { numRuns: 100 },
  );
});

test('an id is text in a case’s line, too', () => {
  const result = { ...buildResult(9), case: buildCase({ id: '\u001b[31m::error::x ##[error]y\nz' }) };
  assert.equal(renderCaseLine(result, true, OPTIONS), '✓ ␛[31m::error::x ## [error]y z  scored 9, needed 7');
});
