import type { Report } from '../../../src/domain/report.ts';
import type { CaseResult } from '../../../src/domain/result.ts';
import { summarizeCase } from '../../../src/gate/summarize-case.ts';
import {
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgement,
  buildJudgeSettings,
  buildPolicy,
  buildReport,
  buildResult,
  buildTrial,
  judgedOutcome,
} from '../../support/builders.ts';

const CRITERIA = [buildCriterion({ name: 'clarity' }), buildCriterion({ name: 'accuracy', required: true })];
export const POLICY = buildPolicy({ criteria: CRITERIA });

const ANSWER = 'We compute the gradient of the loss.\nThink of it as “assigning blame” to each part.';
const EVIDENCE = [
  { quote: 'the gradient of the loss', supports: 'violated' },
  { quote: 'Think of it as "assigning blame"', supports: 'met' },
  { quote: 'words that are not in the answer', supports: 'met' },
] as const;

/** A case with everything that a case can have. */
function fullCase(): CaseResult {
  const guards = [
    { name: 'disguise', effect: 'flag', message: 'the answer holds a hidden character.' },
  ] as const;
  const judged = (
    criterion: string,
    judge: string,
    score: number,
    evidence: readonly (typeof EVIDENCE)[number][],
  ) =>
    buildJudgement({
      criterion,
      judge,
      guards,
      outcome: {
        ...judgedOutcome(score, `${judge} says ${score}.`),
        evidence,
        failures: ['Too much jargon.'],
      } as never,
    });
  const judgements = [
    judged('clarity', 'first', 3, EVIDENCE),
    judged('clarity', 'second', 8, []),
    judged('accuracy', 'first', 9, []),
    judged('accuracy', 'second', 9, []),
  ];
  const trial = buildTrial({
    outcome: { status: 'answered', output: ANSWER, finishReason: 'stop' },
    judgements,
    toolCalls: [
      { name: 'search', arguments: { query: 'gradient' }, result: 'three pages', durationMs: 12 },
      { name: 'read', arguments: 'no JSON', error: 'There is no such page.' },
    ],
    checks: [{ name: 'short', passed: false, message: '84 characters, at most 50 allowed.' }],
  });
  const testCase = buildCase({
    id: 'full',
    prompt: 'Explain backpropagation.',
    expected: 'Think of it as assigning guilt.',
    messages: [{ role: 'user', content: 'Hello there.' }],
    tags: ['ml', 'عربي'],
    source: { file: 'evals/cases.jsonl', line: 7 },
    checks: [{ name: 'short', required: false, weight: 0, test: { kind: 'max-length', value: 50 } }],
  });
  return summarizeCase(testCase, [trial, { ...trial, number: 2 }], POLICY);
}

/** A run with a case of every kind, and enough others that not all of them are drawn at once. */
export function buildRun(others = 250): { readonly report: Report; readonly results: readonly CaseResult[] } {
  const results = [
    fullCase(),
    buildResult(undefined, POLICY, { id: 'broken', position: 1, prompt: 'Never answered.' }),
    buildResult(2, POLICY, { id: 'worst', position: 2, prompt: 'The worst of all.', tags: ['billing'] }),
    ...Array.from({ length: others }, (_, index) =>
      buildResult(8 + (index % 3), POLICY, {
        id: `other-${index + 1}`,
        position: index + 3,
        prompt: `${'A long question. '.repeat(30)}Number ${index + 1}?`,
        tags: index % 2 === 0 ? ['even'] : [],
      }),
    ),
  ];
  const config = buildConfig({
    name: 'Page test',
    gate: POLICY,
    judges: ['first', 'second'].map((name) => buildJudgeSettings({ name })),
  });
  const provenance = {
    repository: 'o/r',
    commit: 'b'.repeat(40),
    pullRequest: 7,
    runUrl: 'https://github.com/o/r/actions/runs/12',
  };
  return { report: buildReport(results, config, { provenance }), results };
}

/** The same run with all that makes one doubt it: a changed gate, a judge that gave less, answers that repeat, a budget. */
export function withDoubts(report: Report): Report {
  const changes = {
    status: 'known',
    total: 1,
    files: [{ path: 'evals/<gate>.yml', change: 'changed' }],
  } as const;
  const [judge] = report.summary.judges;
  const missing = {
    judge: 'first',
    judgements: 1200,
    ...judge,
    missing: 3,
    reason: 'answered 401: bad <key>',
  };
  const answers = [{ cases: 12, examples: ['a', 'b'] }];
  return {
    ...report,
    provenance: { ...report.provenance, trustedFiles: { commit: 'c'.repeat(40), changes } },
    summary: { ...report.summary, judges: [missing], repeated: { effect: 'flag', answers } },
    budget: { limitUsd: 5, bookedUsd: 0.84 },
  };
}
