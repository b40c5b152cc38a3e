import type { Case } from '../../src/domain/case.ts';
import type { JudgedTrial } from '../../src/domain/result.ts';
import { buildCase, buildCriterion, buildJudgement, buildTrial } from '../support/builders.ts';

/** Everything that can stand in a case. */
export const fullCase: Case = buildCase({
  prompt: 'What is 2 + 2?',
  expected: '4',
  output: 'recorded',
  tags: ['maths', 'easy', ''],
  threshold: 8.5,
  messages: [
    { role: 'developer', content: 'Be brief.' },
    { role: 'user', content: '' },
  ],
  vars: { name: 'Ada' },
  criteria: [buildCriterion({ name: 'c', scale: { min: 0, max: 1 }, toolCalls: true })],
  checks: [
    { name: 'polite', required: true, weight: 0, test: { kind: 'contains', value: ['please'] } },
    { name: 'short', required: false, weight: 2, test: { kind: 'max-length', value: 10 } },
  ],
  timeoutSeconds: 2.5,
  source: { file: 'data/cases.jsonl', line: 12 },
});

/** Everything that can stand in a trial and its judgements. */
export function buildFullTrial(): JudgedTrial {
  const call = {
    model: 'gpt-5.2',
    modelReported: 'gpt-5.2-2025-12-11',
    responseId: 'resp_1',
    usage: { inputTokens: 100, cachedInputTokens: 40, outputTokens: 20 },
    costUsd: 0.000123456789,
    latencyMs: 1234.5678,
    attempts: 3,
    startedAt: 1_785_000_000_123,
  };
  const outcome = {
    status: 'judged',
    score: 8.25,
    verdict: 'met',
    reasoning: 'Because.',
    evidence: [
      { quote: 'four', supports: 'met' },
      { quote: '"', supports: 'violated' },
    ],
    failures: ['too short', ''],
    injectionSuspected: true,
  } as const;
  const shared = { call, outcome, contentKey: 'key', promptHash: 'hash' };
  const guards = [
    { name: 'short', effect: 'flag', message: 'the answer is "4".' },
    { name: 'echo', effect: 'fail', message: '' },
  ] as const;
  const judgements = ['a', 'b', 'c'].flatMap((criterion) => [
    buildJudgement({ ...shared, criterion }),
    buildJudgement({ ...shared, criterion, repeat: 2, guards }),
    buildJudgement({ ...shared, criterion, judge: 'chief', escalated: true }),
  ]);
  return buildTrial({
    call,
    judgements,
    contentKey: 'k',
    promptHash: 'h',
    agentKind: 'recorded',
    checks: [
      { name: 'polite', passed: true, message: 'has it.' },
      { name: 'short', passed: false, message: '' },
    ],
    toolCalls: [
      { name: 'search', arguments: { q: ['x', 1, null] }, result: '', durationMs: 1.5 },
      { name: 'book', arguments: 'no JSON', error: 'it broke' },
    ],
  });
}
