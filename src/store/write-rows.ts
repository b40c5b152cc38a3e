import { describeAgent } from '../domain/agent-settings.ts';
import type { CallRecord, Failure } from '../domain/call.ts';
import type { Case } from '../domain/case.ts';
import type { CheckOutcome } from '../domain/check.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { CaseResult, CriterionResult } from '../domain/result.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import type { Trial } from '../domain/trial.ts';
import type { RunEnd, RunRecord } from './store.ts';

/** Column names with the values they are given. */
export type Row = Readonly<Record<string, string | number | null>>;

const orNull = <T>(value: T | undefined): T | null => value ?? null;
const isoTime = (ms: number): string => new Date(ms).toISOString();
// A lone surrogate cannot be written as UTF-8; JSON keeps it as an escape.
const json = (value: unknown): string => JSON.stringify(value);
const jsonOrNull = (value: unknown): string | null => (value === undefined ? null : json(value));

export function runToRow({ id, toolVersion, startedAt, config, provenance }: RunRecord, cases: number): Row {
  const { gate, agent, judges } = config;
  const model = agent.kind === 'openai' ? agent : undefined;
  const judge = judges[0];
  return {
    id,
    name: config.name,
    tool_version: toolVersion,
    started_at: isoTime(startedAt),
    cases,
    scoring: gate.scoring.kind,
    scale_min: gate.scoring.scale.min,
    scale_max: gate.scoring.scale.max,
    threshold: gate.scoring.kind === 'numeric' ? gate.scoring.threshold : null,
    min_pass_rate: orNull(gate.minPassRate),
    max_errors: gate.maxErrors,
    trials: config.trials,
    agent_kind: agent.kind,
    agent: describeAgent(agent),
    agent_model: orNull(model?.model),
    agent_base_url: orNull(model?.baseUrl),
    instructions: orNull(model?.instructions),
    judge_model: orNull(judge?.model),
    judge_base_url: orNull(judge?.baseUrl),
    judges: json(config.escalateTo === undefined ? judges : [...judges, config.escalateTo]),
    jury: gate.jury,
    criteria: json(gate.criteria),
    guidelines: json(config.guidelines),
    config: json(config),
    repository: orNull(provenance.repository),
    commit_sha: orNull(provenance.commit),
    ref: orNull(provenance.ref),
    event: orNull(provenance.event),
    pull_request: orNull(provenance.pullRequest),
    workflow: orNull(provenance.workflow),
    workflow_run_id: orNull(provenance.workflowRunId),
    workflow_run_attempt: orNull(provenance.workflowRunAttempt),
    job: orNull(provenance.job),
    actor: orNull(provenance.actor),
    run_url: orNull(provenance.runUrl),
    trusted_files: jsonOrNull(provenance.trustedFiles),
  };
}

export function runEndToRow(end: RunEnd): Row {
  const { finishedAt, earlyEnd, summary, verdict } = end;
  const { statistics, agent, judge } = summary;
  return {
    finished_at: isoTime(finishedAt),
    ended: earlyEnd?.code ?? 'completed',
    verdict: verdict.state,
    message: verdict.message,
    score: orNull(summary.score),
    pass_rate: orNull(summary.passRate),
    average_score: orNull(statistics?.average),
    min_score: orNull(statistics?.min),
    max_score: orNull(statistics?.max),
    standard_deviation: orNull(statistics?.standardDeviation),
    passed_cases: summary.passed,
    failed_cases: summary.failed,
    errored_cases: summary.errored,
    agent_cost_usd: orNull(agent.costUsd),
    judge_cost_usd: orNull(judge.costUsd),
    total_tokens: [agent, judge].reduce((sum, { usage }) => sum + usage.inputTokens + usage.outputTokens, 0),
    outcome: json(end),
  };
}

export function caseToRow(runId: string, testCase: Case): Row {
  return {
    run_id: runId,
    id: testCase.id,
    position: testCase.position,
    prompt: testCase.prompt,
    expected: orNull(testCase.expected),
    recorded_output: orNull(testCase.output),
    tags: json(testCase.tags),
    messages: jsonOrNull(testCase.messages),
    vars: jsonOrNull(testCase.vars),
    own_criteria: jsonOrNull(testCase.criteria),
    checks: jsonOrNull(testCase.checks),
    own_threshold: orNull(testCase.threshold),
    own_timeout: orNull(testCase.timeoutSeconds),
    file: orNull(testCase.source?.file),
    line: orNull(testCase.source?.line),
  };
}

export function caseResultToRow({ status, score, threshold, reason, spread, unstable }: CaseResult): Row {
  return {
    status,
    score: orNull(score),
    threshold,
    reason,
    spread_min: orNull(spread?.min),
    spread_max: orNull(spread?.max),
    unstable: Number(unstable),
  };
}

export function criterionResultToRow(runId: string, caseId: string, result: CriterionResult): Row {
  return {
    run_id: runId,
    case_id: caseId,
    criterion: result.name,
    score: result.score,
    threshold: result.threshold,
    met: Number(result.met),
    judges: json(result.judges),
    disagreement: orNull(result.disagreement),
    split: Number(result.split),
  };
}

export function checkToRow(runId: string, trial: Trial, outcome: CheckOutcome, position: number): Row {
  return {
    ...trialKey(runId, trial),
    position,
    name: outcome.name,
    passed: Number(outcome.passed),
    message: outcome.message,
  };
}

export function toolCallToRow(runId: string, trial: Trial, call: ToolCall, position: number): Row {
  return {
    ...trialKey(runId, trial),
    position,
    name: call.name,
    arguments: json(call.arguments ?? null),
    result: orNull(call.result),
    error: orNull(call.error),
    duration_ms: orNull(call.durationMs),
  };
}

function trialKey(runId: string, { caseId, number }: Trial): Row {
  return { run_id: runId, case_id: caseId, trial: number };
}

export function trialToRow(runId: string, trial: Trial): Row {
  const { outcome } = trial;
  const answered = outcome.status === 'answered';
  return {
    run_id: runId,
    case_id: trial.caseId,
    number: trial.number,
    status: outcome.status,
    agent_kind: trial.agentKind,
    output: answered ? outcome.output : null,
    finish_reason: answered ? outcome.finishReason : null,
    tells_tools: Number(trial.toolCalls !== undefined),
    ...failureToRow(answered ? undefined : outcome.failure),
    content_key: trial.contentKey,
    prompt_hash: trial.promptHash,
    ...callToRow(trial.call),
    reused_from: orNull(trial.reusedFrom),
  };
}

export function judgementToRow(runId: string, judgement: Judgement): Row {
  const { outcome } = judgement;
  const judged = outcome.status === 'judged' ? outcome : undefined;
  return {
    run_id: runId,
    case_id: judgement.caseId,
    trial: judgement.trial,
    criterion: judgement.criterion,
    judge: judgement.judge,
    repeat: judgement.repeat,
    escalated: Number(judgement.escalated ?? false),
    status: outcome.status,
    score: orNull(judged?.score),
    verdict: orNull(judged?.verdict),
    reasoning: orNull(judged?.reasoning),
    evidence: judged === undefined ? null : json(judged.evidence),
    failures: judged === undefined ? null : json(judged.failures),
    injection_suspected: judged === undefined ? null : Number(judged.injectionSuspected),
    guards: jsonOrNull(judgement.guards),
    ...failureToRow(outcome.status === 'errored' ? outcome.failure : undefined),
    raw_answer: orNull(judgement.rawAnswer),
    content_key: judgement.contentKey,
    prompt_hash: judgement.promptHash,
    ...callToRow(judgement.call),
    reused_from: orNull(judgement.reusedFrom),
  };
}

function failureToRow(failure: Failure | undefined): Row {
  return { error_code: orNull(failure?.code), error_message: orNull(failure?.message) };
}

function callToRow(call: CallRecord | undefined): Row {
  return {
    model: orNull(call?.model),
    model_reported: orNull(call?.modelReported),
    response_id: orNull(call?.responseId),
    input_tokens: orNull(call?.usage?.inputTokens),
    cached_input_tokens: orNull(call?.usage?.cachedInputTokens),
    output_tokens: orNull(call?.usage?.outputTokens),
    cost_usd: orNull(call?.costUsd),
    latency_ms: orNull(call?.latencyMs),
    attempts: orNull(call?.attempts),
    started_at: call === undefined ? null : isoTime(call.startedAt),
  };
}
