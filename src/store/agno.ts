import { describeAgent } from '../domain/agent-settings.ts';
import type { RunSummary } from '../domain/result.ts';
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
  const criteriaText =
    criteria.length === 1
      ? criteria[0]?.description
      : criteria.map(({ description }) => `- ${description}`).join('\n');
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
          criteria: criteriaText,
          score: numeric ? (result.score ?? null) : null,
          reason: result.reason,
          passed: result.status === 'passed',
        };
      }),
      ...agnoStatistics(summary),
      pass_rate: summary.passRate ?? 0,
    },
    eval_input: {
      criteria: criteriaText,
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

function agnoStatistics({ statistics }: RunSummary): Record<string, number | null> {
  return {
    avg_score: statistics?.average ?? null,
    min_score: statistics?.min ?? null,
    max_score: statistics?.max ?? null,
    std_dev_score: statistics?.standardDeviation ?? null,
  };
}
