import { describeAgent } from '../domain/agent-settings.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { CaseResult, RunSummary } from '../domain/result.ts';
import type { RunEnd, RunRecord } from './store.ts';
import type { Row } from './write-rows.ts';

/** Characters of `results` at most: all of it is one value, in memory at once, and our own tables have every case. */
const MOST_RESULTS_LENGTH = 4_000_000;

/** A row of `agno_eval_runs`. */
export type AgnoEvalRun = Row;

/** The results of a run as agno has them, as they come. */
export interface AgnoResults {
  /** In the dataset's order. */
  add(result: CaseResult): void;
  assemble(end: RunEnd): AgnoEvalRun;
}

/**
 * A finished run as a row of `agno_eval_runs`, as agno's `AgentAsJudgeResult` has it. Errored cases are in it, with no
 * score and not passed: agno drops them and so reports too high a pass rate. Of a very large run it has the first cases
 * and says how many it leaves out; the figures are of all.
 */
export function collectAgnoResults(run: RunRecord): AgnoResults {
  const { config } = run;
  const { scoring, criteria } = config.gate;
  const criteriaText = renderCriteria(criteria.map(textOf));
  const numeric = scoring.kind === 'numeric';
  const rendered: string[] = [];
  const own = new Set<string>();
  let length = 0;

  function assembleData(summary: RunSummary): string {
    const left = summary.cases - rendered.length;
    const data = JSON.stringify({
      run_id: run.id,
      ...agnoStatistics(summary),
      pass_rate: summary.passRate ?? 0,
      ...(left > 0 ? { results_left_out: left } : {}),
    });
    return `${data.slice(0, -1)},"results":[${rendered.join(',')}]}`;
  }

  return {
    add(result) {
      if (length > MOST_RESULTS_LENGTH) return;
      const first = result.trials[0];
      const json = JSON.stringify({
        input: result.case.prompt,
        output: first?.outcome.status === 'answered' ? first.outcome.output : '',
        criteria: renderCriteriaOf(result, criteria, criteriaText),
        score: numeric ? (result.score ?? null) : null,
        reason: result.reason,
        passed: result.status === 'passed',
      });
      length += json.length;
      if (length > MOST_RESULTS_LENGTH) return;
      rendered.push(json);
      for (const criterion of result.case.criteria ?? []) own.add(textOf(criterion));
    },
    assemble: ({ finishedAt, summary }) => ({
      run_id: run.id,
      eval_type: 'agent_as_judge',
      eval_data: assembleData(summary),
      eval_input: JSON.stringify({
        criteria: criteria.length > 0 ? criteriaText : renderOwnCriteria([...own]),
        scoring_strategy: scoring.kind,
        threshold: numeric ? scoring.threshold : null,
        additional_guidelines: config.guidelines.length === 0 ? null : config.guidelines,
      }),
      name: config.name,
      model_id: config.judges[0]?.model ?? null,
      model_provider: 'OpenAI',
      evaluated_component_name: describeAgent(config.agent),
      created_at: Math.floor(run.startedAt / 1000),
      updated_at: Math.floor(finishedAt / 1000),
    }),
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
function renderOwnCriteria(texts: readonly string[]): string {
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
