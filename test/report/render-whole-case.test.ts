import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaseResult } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { renderWholeCase } from '../../src/report/render-whole-case.ts';
import { widthOf } from '../../src/report/terminal/display-width.ts';
import { type Paint, plain } from '../../src/report/terminal/paint.ts';
import {
  buildBinaryPolicy,
  buildCall,
  buildCase,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildResult,
  buildTrial,
  erroredOutcome,
  judgedOutcome,
} from '../support/builders.ts';
import { hostileReport } from './hostile-report.ts';

const RUN = { id: '6f1e0f3a', name: 'My suite', startedAt: Date.UTC(2026, 10, 23, 17, 37) };
const clear = buildPolicy({ criteria: [buildCriterion({ name: 'clear' })] });
const ANSWER = 'Take the sum.\n\n\tdef add(a, b):\n\t\treturn a + b\n\nIt is 4, I think.';

function render(result: CaseResult, width = 80, paint: Paint = plain, gate = clear): string {
  return renderWholeCase(result, { ...RUN, gate }, { paint, width });
}

const evidence = [
  { quote: 'Take the sum', supports: 'met' },
  { quote: 'I think', supports: 'violated' },
  { quote: 'of a tool alone', supports: 'violated' },
] as const;
const outcome = { ...judgedOutcome(3, 'It hedges.'), evidence, failures: ['Says "I think".'] };
const judgement = buildJudgement({ criterion: 'clear', outcome });
const trial = buildTrial({
  outcome: { status: 'answered', output: ANSWER, finishReason: 'stop' },
  judgements: [judgement],
  toolCalls: [{ name: 'add', arguments: { a: 2, b: 2 }, result: '4', durationMs: 12 }],
  checks: [{ name: 'json', passed: false, message: 'the answer is no JSON.' }],
});
const WHOLE = summarizeCase(
  buildCase({
    expected: '4',
    tags: ['sums', 'easy'],
    messages: [{ role: 'user', content: 'Hello' }],
    source: { file: 'cases.jsonl', line: 12 },
  }),
  [trial],
  clear,
);

test('a case is shown with nothing left out', () => {
  assert.equal(
    render(WHOLE),
    `✗ case-1  scored 3, needed 7
  My suite
  run 6f1e0f3a of 2026-11-23 17:37 UTC
  from cases.jsonl:12
  tags: sums, easy

Reason
  It hedges.

Before, user
  Hello

Prompt
  What is 2 + 2?

Expected
  4

Tool calls
  1. add {"a":2,"b":2}, 12 ms
     4

Answer
  Take the sum.

      def add(a, b):
          return a + b

  It is 4, I think.
  gpt-5.2, 50 ms, 100 tokens in (20 cached), 10 out, $0.5000

Checks
  ✗ json: the answer is no JSON.

Judgements
  ✗ clear by gpt-5.2: 3, needed 7
    It hedges.
    for: “Take the sum”
    against: “I think”
    - Says "I think".
    gpt-5.2, 50 ms, 100 tokens in (20 cached), 10 out, $0.5000

Cost  $1.00`,
  );
});

test('what judges quoted is marked where it stands in the answer', () => {
  const text = render(WHOLE, 80, (style, marked) =>
    style.startsWith('quoted-') ? `<${style}>${marked}</>` : marked,
  );
  assert.ok(text.includes('\n  <quoted-met>Take the sum</>.\n'), text);
  assert.ok(text.includes('\n  It is 4, <quoted-violated>I think</>.\n'), text);
  assert.equal(text.replace(/<[a-z-]*>|<\/>/g, ''), render(WHOLE));
});

test('a mark goes on in the next line', () => {
  const long = { quote: 'one two three four five six', supports: 'met' } as const;
  const outcome = { ...judgedOutcome(9), evidence: [long] };
  const output = 'zero one two three four five six seven';
  const own = buildTrial({
    outcome: { status: 'answered', output, finishReason: 'stop' },
    judgements: [buildJudgement({ criterion: 'clear', outcome })],
  });
  const text = render(summarizeCase(buildCase(), [own], clear), 24, (style, marked) =>
    style === 'quoted-met' ? `<${marked}>` : marked,
  );
  assert.ok(text.includes('\n  zero <one two three>\n  <four five six> seven\n'), text);
});

test('trials, failures, repeats and what an earlier run paid for are told apart', () => {
  const again = buildTrial({
    number: 2,
    outcome: erroredOutcome('the service did not answer.'),
    judgements: [],
    call: buildCall({ attempts: 3, costUsd: undefined }),
  });
  const jury = [
    buildJudgement({ criterion: 'clear', judge: 'a', repeat: 2, reusedFrom: 'abcdef1234' }),
    buildJudgement({
      criterion: 'clear',
      judge: 'b',
      outcome: erroredOutcome('it gave no JSON.'),
      rawAnswer: 'I would say: 9',
    }),
  ];
  const text = render(summarizeCase(buildCase(), [{ ...trial, judgements: jury }, again], clear), 100);
  for (const expected of [
    '\nAnswer (trial 1 of 2)\n',
    '\nNo answer (trial 2 of 2)\n  the service did not answer.\n',
    ' 10 out, 3 attempts\n',
    '  ✓ clear by a, repeat 2: 9, needed 7\n',
    ', from the earlier run abcdef12\n',
    '  ! clear by b: errored\n    it gave no JSON.\n    it said: I would say: 9\n',
    'Cost  $1.50, and what is not known',
  ]) {
    assert.ok(text.includes(expected), `${expected} in ${text}`);
  }
});

test('a binary judgement is met or not met', () => {
  const policy = buildBinaryPolicy();
  assert.match(render(buildResult(0, policy), 80, plain, policy), /✗ quality by gpt-5\.2: not met/);
  assert.match(render(buildResult(1, policy), 80, plain, policy), /✓ quality by gpt-5\.2: met/);
});

test('whatever others wrote, it moves nothing, forges no line and is no command of a runner', () => {
  fc.assert(
    fc.property(hostileReport, fc.integer({ min: 40, max: 120 }), (report, width) => {
      for (const result of [...report.shown.worst, ...report.shown.first]) {
        const text = render(result, width, plain, report.config.gate);
        for (const line of text.split('\n')) {
          assert.doesNotMatch(line, /\p{Cc}|\u202e|^\s*::|##(?:vso)?\[/u);
          assert.ok(widthOf(line) <= width, line);
          // Our own lines alone begin at the first column.
          if (/^\S/.test(line))
            assert.match(line, /^(?:[✓✗!] |[A-Z][a-z ]+(?:, [a-z]+| \(trial . of .\)| {2}.*)?$)/);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('texts of any length are shown', () => {
  const long = '例 '.repeat(150_000);
  const lines = 'x\n'.repeat(150_000);
  const errored = buildJudgement({
    criterion: 'clear',
    outcome: erroredOutcome('no JSON'),
    rawAnswer: lines,
  });
  const judged = buildJudgement({ criterion: 'clear', outcome: judgedOutcome(3, lines) });
  const answered = { status: 'answered', output: long.replaceAll(' ', ''), finishReason: 'stop' } as const;
  const trial = buildTrial({ outcome: answered, judgements: [errored, judged] });
  const shown = render(summarizeCase(buildCase({ prompt: long }), [trial], clear));
  assert.ok(shown.split('\n').length > 300_000);
});
