import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaseResult } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { renderLogBody, renderLogGroup, renderLogTitle } from '../../src/report/render-log-group.ts';
import {
  buildBinaryPolicy,
  buildCase,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildResult,
  buildTrial,
  erroredOutcome,
  judgedOutcome,
} from '../support/builders.ts';
import { commandsIn, groupsIn } from '../support/runner-log.ts';
import { hostileReport } from './hostile-report.ts';
import { hostileText } from './hostile-text.ts';

const bodyOf = (result: CaseResult, gate = buildPolicy()) => renderLogBody(result, gate).split('\n');

test('the title says how far the run is, and what became of the case', () => {
  assert.equal(renderLogTitle(buildResult(9), 3, 10, true), '[ 3/10] ✓ case-1  scored 9, needed 7');
  assert.equal(
    renderLogTitle(buildResult(3), 10, 10, true),
    '[10/10] ✗ case-1  scored 3, needed 7: Worth 3 points.',
  );
  assert.equal(
    renderLogTitle(buildResult(undefined), 1, 1, true),
    '[1/1] ! case-1  errored: agent: the service did not answer.',
  );
  assert.equal(renderLogTitle(buildResult(1, buildBinaryPolicy()), 1, 1, false), '[1/1] ✓ case-1  met');
});

test('a title of long texts stays a line that can be read', () => {
  const result = { ...buildResult(3, undefined, { id: 'id '.repeat(100) }), reason: 'why '.repeat(5_000) };
  const title = renderLogTitle(result, 1, 1, true);
  assert.ok(title.length < 320, title);
});

test('a percent sign in a title is not read as part of an escape', () => {
  assert.equal(commandsIn(renderLogGroup('100%0A of %25', ''))[0]?.data, '100%0A of %25');
});

test('a case is shown whole: what was asked, what came, and what was made of it', () => {
  const judgement = {
    ...judgedOutcome(3, 'It names no date.'),
    evidence: [
      { quote: 'soon', supports: 'violated' },
      { quote: 'you will get', supports: 'met' },
    ],
  } as const;
  const trial = buildTrial({
    outcome: { status: 'answered', output: 'Well:\n\n    you will get it soon.\n', finishReason: 'stop' },
    toolCalls: [
      { name: 'search', arguments: { q: 'refund' }, result: 'within\n14 days', durationMs: 12 },
      { name: 'mail', arguments: {}, error: 'no such tool' },
    ],
    checks: [{ name: 'short', passed: true, message: 'has 5 words.' }],
    judgements: [buildJudgement({ outcome: judgement })],
  });
  const messages = [{ role: 'assistant', content: 'Hello!' } as const];
  const testCase = buildCase({ prompt: 'When?', expected: 'In 14 days.', messages });
  assert.deepEqual(bodyOf(summarizeCase(testCase, [trial], buildPolicy())), [
    '  assistant │ Hello!',
    '  prompt    │ When?',
    '  expected  │ In 14 days.',
    '  tool      │ search {"q":"refund"} → 12 ms within 14 days',
    '  tool      │ mail {} → failed: no such tool',
    '  answer    │ Well:',
    '            │ ',
    '            │     you will get it soon.',
    '  check     │ ✓ short: has 5 words.',
    '  judge     │ ✗ quality: 3, needed 7. It names no date.',
    '            │   against: “soon”',
    '            │   for: “you will get”',
  ]);
});

test('several trials and judges are told apart', () => {
  const judgements = [
    buildJudgement({ judge: 'a' }),
    buildJudgement({ judge: 'b', repeat: 2, outcome: erroredOutcome('no answer.') }),
    buildJudgement({ judge: 'c', escalated: true, outcome: judgedOutcome(6) }),
  ];
  const trials = [1, 2].map((number) => buildTrial({ number, judgements }));
  const lines = bodyOf(summarizeCase(buildCase(), trials, buildPolicy()));
  assert.deepEqual(lines.slice(1, 5), [
    '  answer 1  │ It is 4.',
    '  judge 1   │ ✓ quality by a: 9, needed 7. Worth 9 points.',
    '  judge 1   │ ! quality by b, repeat 2: errored. no answer.',
    '  judge 1   │ ✗ quality by c, asked because the others were split: 6, needed 7. Worth 6 points.',
  ]);
  assert.equal(lines[5], '  answer 2  │ It is 4.');
});

test('binary scoring has a verdict and no number', () => {
  const policy = buildBinaryPolicy();
  assert.equal(
    bodyOf(buildResult(0, policy), policy).at(-1),
    '  judge     │ ✗ quality: not met. Worth 0 points.',
  );
});

test('an errored trial says why, and an empty answer that it is empty', () => {
  assert.equal(bodyOf(buildResult(undefined)).at(-1), '  error     │ the service did not answer.');
  const empty = buildTrial({ outcome: { status: 'answered', output: ' \n', finishReason: 'stop' } });
  assert.equal(bodyOf(summarizeCase(buildCase(), [empty], buildPolicy()))[1], '  answer    │ (empty)');
});

test('what a guard flagged is told beside the judgement', () => {
  const guards = [{ name: 'echo', effect: 'flag', message: 'It repeats the prompt.' } as const];
  const trial = buildTrial({ judgements: [buildJudgement({ guards })] });
  const lines = bodyOf(summarizeCase(buildCase(), [trial], buildPolicy()));
  assert.equal(lines[2], '  flag      │ echo: It repeats the prompt.');
});

test('long texts are cut, and it is said', () => {
  const long = buildTrial({
    outcome: { status: 'answered', output: 'a'.repeat(12_345), finishReason: 'stop' },
  });
  const high = buildTrial({
    outcome: { status: 'answered', output: 'a\n'.repeat(500), finishReason: 'stop' },
  });
  const many = buildTrial({
    toolCalls: Array.from({ length: 500 }, () => ({
      name: 'search',
      arguments: 'x'.repeat(9_999),
      result: 'y\n'.repeat(9_999),
    })),
    judgements: Array.from({ length: 500 }, () =>
      buildJudgement({ outcome: judgedOutcome(9, 'z'.repeat(9_999)) }),
    ),
  });
  const result = summarizeCase(
    buildCase({ prompt: '🙂'.repeat(3_000) }),
    Array(100).fill(many),
    buildPolicy(),
  );
  assert.equal(
    bodyOf(summarizeCase(buildCase(), [long], buildPolicy()))[2],
    '            │ … cut: 12,345 characters in all',
  );
  assert.equal(bodyOf(summarizeCase(buildCase(), [high], buildPolicy())).length, 1 + 60 + 1 + 1);
  const body = renderLogBody(result, buildPolicy());
  assert.match(body, /^ {12}│ … and 490 more tool calls$/m);
  assert.match(body, /^ {12}│ … and 480 more judgements$/m);
  assert.match(body, /^ {12}│ … and 95 more trials$/m);
  assert.ok(body.isWellFormed());
  assert.ok(body.length < 300_000, `${body.length} characters`);
});

test('whatever others wrote, a log of groups has our commands and no other', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const { gate } = report.config;
      const cases = [...report.shown.worst, ...report.shown.first];
      const log = cases.map((result, index) =>
        renderLogGroup(
          renderLogTitle(result, index, 9, gate.scoring.kind === 'numeric'),
          renderLogBody(result, gate),
        ),
      );
      const whole = log.join('\n');
      assert.deepEqual(
        commandsIn(whole).map(({ name }) => name),
        cases.flatMap(() => ['group', 'endgroup']),
      );
      for (const { lines } of groupsIn(whole)) {
        for (const line of lines) assert.match(line, /^ {2}.{9} │ /, line);
      }
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      assert.doesNotMatch(whole, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      assert.ok(whole.isWellFormed());
    }),
    { numRuns: 200 },
  );
});

test('a title is one line and one command, whatever it holds', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (id, reason) => {
      const title = renderLogTitle({ ...buildResult(3, undefined, { id }), reason }, 1, 1, true);
      assert.deepEqual(commandsIn(title), [], 'alone, where there is no room for a group');
      assert.deepEqual(commandsIn(renderLogGroup(title, '')), [
        { name: 'group', properties: {}, data: title },
        { name: 'endgroup', properties: {}, data: '' },
      ]);
    }),
    { numRuns: 300 },
  );
});

test('a judgement of an errored case is held against its own criterion', () => {
  const gate = buildPolicy({
    criteria: [
      buildCriterion({ name: 'polite', scoring: 'binary' }),
      buildCriterion({ name: 'right', threshold: 5 }),
      buildCriterion({ name: 'short' }),
    ],
  });
  const trial = buildTrial({
    judgements: [
      buildJudgement({ criterion: 'polite', outcome: judgedOutcome(1, 'Friendly.') }),
      buildJudgement({ criterion: 'right', outcome: judgedOutcome(6, 'Mostly.') }),
      buildJudgement({ criterion: 'short', outcome: erroredOutcome('no answer.') }),
    ],
  });
  const body = bodyOf(summarizeCase(buildCase(), [trial], gate), gate).join('\n');
  assert.match(body, /✓ polite: met\. Friendly\./);
  assert.match(body, /✓ right: 6, needed 5\. Mostly\./);
  assert.match(body, /! short: errored\. no answer\./);
});
