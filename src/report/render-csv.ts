import type { ReportHead } from '../domain/report.ts';
import type { CaseResult } from '../domain/result.ts';
import type { Trial } from '../domain/trial.ts';
import { collectSpend } from '../gate/collect-spend.ts';
import { mean } from '../statistics/descriptive.ts';
import { csvLine, csvNumber, csvText } from './escape-csv.ts';
import type { StreamedFile } from './streamed-file.ts';

/**
 * Without it Excel reads UTF-8 as the machine's code page. pandas, readr, DuckDB, SQLite and LibreOffice skip it; for others the
 * first name is not in quotes, which would not be its first sign.
 */
const BYTE_ORDER_MARK = '\ufeff';

/** Each case may bring criteria of its own: a column for each of thousands would make a file of empty cells. */
const MOST_CRITERIA = 50;

/** Every case as a row, for spreadsheets. Columns that the view `case_results` has, too, have its names. */
export function renderCsv({ run, summary }: ReportHead): StreamedFile {
  const criteria = summary.criteria.map(({ name }) => name);
  const own = criteria.slice(0, MOST_CRITERIA);
  const further = new Set(criteria.slice(MOST_CRITERIA));
  const ofRun = [csvText(run.name), csvText(run.id)];
  const header = [
    ...['case_id', 'status', 'score', 'threshold', 'reason'],
    ...own.map((name) => csvText(`score: ${name}`)),
    ...(further.size > 0 ? ['further_scores'] : []),
    ...['failed_checks', 'error_code', 'unstable', 'tags', 'prompt', 'expected', 'first_output', 'trials'],
    ...['agent', 'judge'].flatMap((side) => [
      `average_${side}_latency_ms`,
      ...['input_tokens', 'output_tokens', 'cost_usd'].map((what) => `${side}_${what}`),
    ]),
    ...['file', 'line', 'position', 'run_name', 'run_id'],
  ];
  return {
    begin: BYTE_ORDER_MARK + csvLine(header),
    add: (result) =>
      csvLine([
        ...cellsOfOutcome(result),
        ...own.map((name) => csvNumber(result.criteria.find((criterion) => criterion.name === name)?.score)),
        ...(further.size > 0 ? [cellOfFurther(result, further)] : []),
        ...cellsOfTexts(result),
        ...cellsOfCalls(result.trials),
        ...cellsOfCalls(result.trials.flatMap(({ judgements }) => judgements)),
        ...cellsOfPlace(result.case),
        ...ofRun,
      ]),
    end: () => '',
  };
}

function cellsOfOutcome({ case: { id }, status, score, threshold, reason }: CaseResult): string[] {
  return [csvText(id), csvText(status), csvNumber(score), csvNumber(threshold), csvText(reason)];
}

/** Scores of criteria that have no column, as JSON. */
function cellOfFurther({ criteria }: CaseResult, names: ReadonlySet<string>): string {
  const own = criteria.filter(({ name }) => names.has(name)).map(({ name, score }) => [name, score] as const);
  return own.length === 0 ? '' : csvText(JSON.stringify(Object.fromEntries(own)));
}

function cellsOfTexts(result: CaseResult): string[] {
  const { case: testCase, checks, trials, unstable } = result;
  const failed = checks.filter(({ passed }) => !passed);
  const first = trials[0]?.outcome;
  return [
    csvText(failed.length === 0 ? undefined : failed.map(({ name }) => name).join(', ')),
    csvText(findErrorCode(result)),
    String(unstable),
    csvText(testCase.tags.join(', ')),
    csvText(testCase.prompt),
    csvText(testCase.expected),
    csvText(first?.status === 'answered' ? first.output : undefined),
    csvNumber(trials.length),
  ];
}

/** Of an errored case, the first that went wrong. */
function findErrorCode({ status, trials }: CaseResult): string | undefined {
  if (status !== 'errored') return undefined;
  const made = trials.flatMap((trial) => [trial, ...trial.judgements]);
  return made.flatMap(({ outcome }) => (outcome.status === 'errored' ? outcome.failure.code : []))[0];
}

/** The time is a call's, on average; tokens and cost are of all calls together, whichever run paid for them. */
function cellsOfCalls(made: readonly Pick<Trial, 'call'>[]): string[] {
  const spend = collectSpend();
  const latencies: number[] = [];
  for (const { call } of made) {
    spend.add(call);
    if (call !== undefined) latencies.push(call.latencyMs);
  }
  const latency = mean(latencies);
  const { usage, costUsd } = spend.assemble();
  return [
    // Without the dust of binary fractions.
    csvNumber(latency === undefined ? undefined : Math.round(latency * 1000) / 1000),
    ...[usage.inputTokens, usage.outputTokens, costUsd].map(csvNumber),
  ];
}

function cellsOfPlace({ source, position }: CaseResult['case']): string[] {
  return [csvText(source?.file), csvNumber(source?.line), csvNumber(position)];
}
