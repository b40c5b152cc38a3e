import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plain, renderCaseLine, renderTerminal } from '../../src/report/render-terminal.ts';
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
    const [, reason] = renderCaseLine(result, true, { paint: plain, width }).split('\n');
    assert.equal(reason?.length, length);
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
  assert.ok(figures.includes('score 6 of 10, needed 7'));
  assert.ok(figures.includes('spread minimum 3, maximum 9, standard deviation 4.24'));
  assert.ok(figures.includes('pass rate 50%'));
  assert.ok(figures.includes('cases 2: 1 passed, 1 failed, 0 errored'));
  assert.ok(figures.includes('spent 4 calls, 440 tokens, $2.00 at list price of 2026-11-23, 4.0 s'));
});

test('the cost is left out where it is not known', () => {
  const text = renderTerminal(buildReport(undefined, undefined, { costUsd: undefined }), OPTIONS);
  assert.match(text, /2 calls, 220 tokens, 4\.0 s/);
});

test('the criteria are listed where there are several', () => {
  const gate = buildPolicy({
    criteria: [buildCriterion({ name: 'clear' }), buildCriterion({ name: 'short' })],
  });
  const text = renderTerminal(buildReport(buildResults([9], gate), buildConfig({ gate })), OPTIONS);
  assert.match(
    text,
    /criterion +9, needed 7, met by 1 of 1 {2}clear\n +criterion +9, needed 7, met by 1 of 1 {2}short/,
  );
  assert.doesNotMatch(renderTerminal(buildReport(), OPTIONS), /criterion/);
});

test('of many cases only the worst that did not pass are listed', () => {
  const scores = Array.from({ length: 30 }, (_, index) => (index < 25 ? 6 - index / 10 : 9));
  const text = renderTerminal(buildReport(buildResults(scores)), OPTIONS);
  const listed = [...text.matchAll(/^ {2}[✗✓!] (\S+)/gm)].map(([, id]) => id);
  assert.equal(listed.length, 20);
  assert.equal(listed[0], 'case-25');
  assert.match(text, /… and 10 more cases/);
});

test('colours are put around the text and change none of it', () => {
  const report = buildReport(buildResults([9, 3, undefined]));
  const paint = (style: string, text: string) => `<${style}>${text}</>`;
  const painted = renderTerminal(report, { paint, width: 100 });
  assert.match(painted, /<warning>ERRORED<\/>/);
  assert.match(painted, /<good>✓<\/> case-1/);
  assert.equal(painted.replace(/<[a-z]*>|<\/>/g, ''), renderTerminal(report, OPTIONS));
});

test('whatever others wrote, no control character and no command of the runner gets into the log', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderTerminal(report, OPTIONS);
      assert.doesNotMatch(text, CONTROL_BUT_NEWLINE);
      assert.ok(!text.includes('##['), text);
      for (const line of text.split('\n')) assert.doesNotMatch(line, /^\s*::/);
      assert.match(text.split('\n').at(-1) ?? '', /^(PASSED|FAILED|ERRORED) {2}\S/);
    }),
    { numRuns: 50 },
  );
});

test('an id is text in a case’s line, too', () => {
  const result = { ...buildResult(9), case: buildCase({ id: '\u001b[31m::error::x ##[error]y\nz' }) };
  assert.equal(renderCaseLine(result, true, OPTIONS), '✓ ␛[31m::error::x ## [error]y z  scored 9, needed 7');
});
