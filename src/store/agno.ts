import { describeAgent } from '../domain/agent-settings.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { CaseResult, RunSummary } from '../domain/result.ts';
import type { RunEnd, RunRecord } from './store.ts';

/** A row of `agno_eval_runs`, with the JSON columns still as values. */
export interface AgnoEvalRun {
  readonly run_id: string;
  readonly eval_type: 'agent_as_judge';
  readonly eval_data: Record<string, unknown>;
  readonly eval_input: Record<string, unknown>;
  readonly name: string;
  readonly model_id: string | null;
  readonly model_provider: string;
  readonly evaluated_component_name: string;
  readonly created_at: number;
  readonly updated_at: number;
}

/**
 * A finished run as agno's `AgentAsJudgeResult` has it. Errored cases are in it, with no score and not passed: agno
 * drops them and so reports too high a pass rate.
 */
export function assembleAgnoEvalRun(run: RunRecord, { finishedAt, summary, results }: RunEnd): AgnoEvalRun {
  const { config } = run;
  const { scoring, criteria } = config.gate;
  const criteriaText = renderCriteria(criteria.map(textOf));
  const numeric = scoring.kind === 'numeric';
  return {
    run_id: run.id,
    eval_type: 'agent_as_judge',
    eval_data: {
      run_id: run.id,
      results: results.map((result) => {
        const first = result.trials[0];
        return {
          input: result.case.prompt,
          output: first?.outcome.status === 'answered' ? first.outcome.output : '',
          criteria: renderCriteriaOf(result, criteria, criteriaText),
          score: numeric ? (result.score ?? null) : null,
          reason: result.reason,
          passed: result.status === 'passed',
        };
      }),
      ...agnoStatistics(summary),
      pass_rate: summary.passRate ?? 0,
    },
    eval_input: {
      criteria: criteria.length > 0 ? criteriaText : renderOwnCriteria(results),
      scoring_strategy: scoring.kind,
      threshold: numeric ? scoring.threshold : null,
      additional_guidelines: config.guidelines.length === 0 ? null : config.guidelines,
    },
    name: config.name,
    model_id: config.judges[0]?.model ?? null,
    model_provider: 'OpenAI',
    evaluated_component_name: describeAgent(config.agent),
    created_at: Math.floor(run.startedAt / 1000),
    updated_at: Math.floor(finishedAt / 1000),
  };
}

function textOf({ description }: Criterion): string {
  return description;
}

/** One is its text, several are a list. */
function renderCriteria(texts: readonly string[]): string {
  return texts.length === 1 ? texts.join() : texts.map((text) => `- ${text}`).join('\n');
}

/** All that a case was judged by. */
function renderCriteriaOf(
  { case: { criteria: own = [] } }: CaseResult,
  ofRun: readonly Criterion[],
  text: string,
) {
  return own.length === 0 ? text : renderCriteria([...ofRun, ...own].map(textOf));
}

/** A run may have as many as cases. */
const MOST_OF_CASES = 50;

/** Of a run that has no criteria itself: those of its cases, each once. */
function renderOwnCriteria(results: readonly CaseResult[]): string {
  const texts = [...new Set(results.flatMap(({ case: { criteria = [] } }) => criteria.map(textOf)))];
  const more = texts.length - MOST_OF_CASES;
  return renderCriteria([...texts.slice(0, MOST_OF_CASES), ...(more > 0 ? [`and ${more} more`] : [])]);
}

function agnoStatistics({ statistics }: RunSummary): Record<string, number | null> {
  return {
    avg_score: statistics?.average ?? null,
    min_score: statistics?.min ?? null,
    max_score: statistics?.max ?? null,
    std_dev_score: statistics?.standardDeviation ?? null,
  };
}
