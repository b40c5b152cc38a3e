import { assembleGuards } from '../../src/config/assemble-guards.ts';
import type { OpenAiAgentSettings } from '../../src/domain/agent-settings.ts';
import type { CallRecord } from '../../src/domain/call.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Config, GatePolicy } from '../../src/domain/config.ts';
import type { Criterion } from '../../src/domain/criterion.ts';
import type { JudgeSettings } from '../../src/domain/judge-settings.ts';
import type { Judgement, JudgementOutcome } from '../../src/domain/judgement.ts';
import type { Report, ShownCases } from '../../src/domain/report.ts';
import type {
  CaseResult,
  CriterionResult,
  JudgedTrial,
  RunSummary,
  RunTotals,
} from '../../src/domain/result.ts';
import { BINARY_SCORING, type Scoring } from '../../src/domain/scoring.ts';
import { assembleFigures } from '../../src/gate/assemble-figures.ts';
import { collectTotals } from '../../src/gate/collect-totals.ts';
import { evaluateGate } from '../../src/gate/evaluate-gate.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { summarizeRun } from '../../src/gate/summarize-run.ts';
import { assembleReport } from '../../src/report/assemble-report.ts';
import { collectFirst, selectShown } from '../../src/report/select-shown.ts';

// Values of the domain with everything filled in, so that a test says only what it is about.

export const NUMERIC_SCORING: Scoring = { kind: 'numeric', scale: { min: 1, max: 10 }, threshold: 7 };

export function buildCase(overrides: Partial<Case> = {}): Case {
  const position = overrides.position ?? 0;
  return { id: `case-${position + 1}`, position, prompt: 'What is 2 + 2?', tags: [], ...overrides };
}

export function buildCriterion(overrides: Partial<Criterion> = {}): Criterion {
  const name = overrides.name ?? 'quality';
  return { name, description: `The answer has ${name}.`, weight: 1, required: false, ...overrides };
}

export function buildCriterionResult(overrides: Partial<CriterionResult> = {}): CriterionResult {
  const given = { name: 'quality', score: 9, threshold: 7, met: true, ...overrides };
  const scale = given.binary === true ? { min: 0, max: 1 } : { min: 1, max: 10 };
  return {
    scale,
    binary: false,
    decisive: false,
    judges: [],
    disagreement: undefined,
    split: false,
    ...given,
  };
}

export function buildPolicy(overrides: Partial<GatePolicy> = {}): GatePolicy {
  return {
    scoring: NUMERIC_SCORING,
    maxErrors: 0,
    criteria: [buildCriterion()],
    jury: 'median',
    ...overrides,
  };
}

export function buildBinaryPolicy(overrides: Partial<GatePolicy> = {}): GatePolicy {
  return buildPolicy({ scoring: BINARY_SCORING, ...overrides });
}

export function buildAgentSettings(overrides: Partial<OpenAiAgentSettings> = {}): OpenAiAgentSettings {
  return {
    kind: 'openai',
    model: 'gpt-5.2',
    api: 'responses',
    mcpServers: [],
    hostedTools: [],
    maxTurns: 10,
    ...overrides,
  };
}

export function buildJudgeSettings(overrides: Partial<JudgeSettings> = {}): JudgeSettings {
  return { name: 'gpt-5.2', model: 'gpt-5.2', api: 'responses', repeats: 1, ...overrides };
}

export function buildConfig(overrides: Partial<Config> = {}): Config {
  return {
    name: 'agent-judge',
    gate: buildPolicy(),
    guidelines: [],
    agent: buildAgentSettings(),
    judges: [buildJudgeSettings()],
    guards: assembleGuards(undefined),
    trials: 1,
    concurrency: 20,
    timeoutSeconds: 120,
    comment: 'always',
    commentKey: 'agent-judge',
    commentProgress: false,
    artifactName: 'agent-judge-results',
    outputDirectory: 'agent-judge-results',
    resume: { from: 'unfinished' },
    failBelowThreshold: true,
    ...overrides,
  };
}

export function buildCall(overrides: Partial<CallRecord> = {}): CallRecord {
  return {
    model: 'gpt-5.2',
    usage: { inputTokens: 100, cachedInputTokens: 20, outputTokens: 10 },
    costUsd: 0.5,
    latencyMs: 50,
    attempts: 1,
    startedAt: 1_785_000_000_000,
    ...overrides,
  };
}

export function judgedOutcome(score: number, reasoning = `Worth ${score} points.`): JudgementOutcome {
  const verdict = score >= 1 ? 'met' : 'not_met';
  const details = { evidence: [], failures: [], injectionSuspected: false };
  return { status: 'judged', score, verdict, reasoning, ...details };
}

export function erroredOutcome(message: string) {
  return { status: 'errored', failure: { code: 'timeout', message } } as const;
}

export function buildJudgement(overrides: Partial<Judgement> = {}): Judgement {
  return {
    caseId: 'case-1',
    trial: 1,
    criterion: 'quality',
    judge: 'gpt-5.2',
    repeat: 1,
    contentKey: 'content-key',
    promptHash: 'prompt-hash',
    outcome: judgedOutcome(9),
    call: buildCall(),
    ...overrides,
  };
}

export function buildTrial(overrides: Partial<JudgedTrial> = {}): JudgedTrial {
  return {
    caseId: 'case-1',
    number: 1,
    agentKind: 'openai',
    contentKey: 'content-key',
    promptHash: 'prompt-hash',
    outcome: { status: 'answered', output: 'It is 4.', finishReason: 'stop' },
    call: buildCall(),
    judgements: [buildJudgement()],
    ...overrides,
  };
}

/** What the gate makes of a case whose every criterion got this score; of a run that failed without one. */
export function buildResult(
  score: number | undefined,
  policy: GatePolicy = buildPolicy(),
  testCase: Partial<Case> = {},
): CaseResult {
  const judgements = policy.criteria.map(({ name }) =>
    buildJudgement({ criterion: name, outcome: judgedOutcome(score ?? 0) }),
  );
  const trial =
    score === undefined
      ? buildTrial({ outcome: erroredOutcome('the service did not answer.'), judgements: [] })
      : buildTrial({ judgements });
  return summarizeCase(buildCase(testCase), [trial], policy);
}

export function buildResults(
  scores: readonly (number | undefined)[],
  policy: GatePolicy = buildPolicy(),
): CaseResult[] {
  return scores.map((score, position) => buildResult(score, policy, { position }));
}

/** The sums of a run that came to these results. */
export function totalsOf(results: readonly CaseResult[]): RunTotals {
  const totals = collectTotals();
  for (const result of results) totals.add(result);
  return totals.assemble();
}

/** The figures of a run that came to these results. */
export function summarizeResults(
  results: readonly CaseResult[],
  policy: GatePolicy = buildPolicy(),
): RunSummary {
  return summarizeRun(results.map(assembleFigures), totalsOf(results), policy);
}

/** The cases that people are shown of these. */
export function showCases(results: readonly CaseResult[]): ShownCases {
  const byId = new Map(results.map((result) => [result.case.id, result]));
  const first = collectFirst();
  for (const result of results) first.add(result);
  const figures = results.map(assembleFigures);
  return selectShown(figures, first, (cases) => cases.flatMap(({ id }) => byId.get(id) ?? []));
}

/** The report of a run that came to these results; its figures and verdict are the real ones. */
export function buildReport(
  results: readonly CaseResult[] = buildResults([9]),
  config: Config = buildConfig(),
  overrides: Partial<Report> = {},
): Report {
  const summary = summarizeResults(results, config.gate);
  const verdict = evaluateGate(summary, config.gate, results.map(assembleFigures));
  const run = {
    id: '6f1e0f3a-0000-4000-8000-000000000000',
    toolVersion: '0.1.0',
    startedAt: Date.UTC(2026, 7, 1, 12, 0, 0),
    config,
    provenance: {},
  };
  const end = { finishedAt: Date.UTC(2026, 7, 1, 12, 0, 4), summary, verdict };
  return { ...assembleReport(run, end), shown: showCases(results), ...overrides };
}
