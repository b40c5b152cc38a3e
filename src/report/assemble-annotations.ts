import type { CaseSource } from '../domain/case.ts';
import type { Report } from '../domain/report.ts';
import type { CaseResult } from '../domain/result.ts';
import { failsCheck } from '../gate/fails-check.ts';
import { describeCase } from './describe-case.ts';
import { escapeLogLine, truncate } from './escape-text.ts';
import { explainCase } from './explain-case.ts';
import { countOf, formatCount } from './format.ts';

/** A remark that GitHub shows beside a line of a file. */
export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  /** At most 4,096 characters, which is what GitHub shows. */
  readonly message: string;
  /** Where the case was written; absent where it came from no file. */
  readonly source?: CaseSource | undefined;
}

type Levels = Readonly<Record<'failed' | 'errored', Annotation['level']>>;

/** GitHub shows ten of each level a step; two are kept for the verdict and for what could not be done. */
const MOST_PER_LEVEL = 8;

/**
 * The cases that did not pass, the worst first, as errors where they fail the check; those beyond the platform's caps are
 * counted in one annotation. All texts are escaped for the log.
 */
export function assembleAnnotations({ shown, summary, verdict, config }: Report): readonly Annotation[] {
  const all = { failed: summary.failed, errored: summary.errored - summary.notRun };
  const fails = failsCheck(verdict, config);
  const levels: Levels = {
    failed: fails && verdict.state !== 'errored' ? 'error' : 'warning',
    errored: fails && verdict.state === 'errored' ? 'error' : 'warning',
  };
  const numeric = config.gate.scoring.kind === 'numeric';
  const annotate = (result: CaseResult) => annotateCase(result, levels[statusOf(result)], numeric);

  const most = { error: MOST_PER_LEVEL, warning: MOST_PER_LEVEL };
  const fitting = takePerLevel(shown.worst, levels, most);
  const left = countLeft(all, fitting);
  if (left.failed + left.errored === 0) return fitting.map(annotate);
  const level = levels[left.failed > 0 ? 'failed' : 'errored'];
  const fewer = takePerLevel(shown.worst, levels, { ...most, [level]: MOST_PER_LEVEL - 1 });
  return [...fewer.map(annotate), annotateRest(countLeft(all, fewer), level, fewer.length > 0)];
}

function takePerLevel(
  results: readonly CaseResult[],
  levels: Levels,
  most: Readonly<Record<Annotation['level'], number>>,
): CaseResult[] {
  const used = { error: 0, warning: 0 };
  return results.filter((result) => {
    const level = levels[statusOf(result)];
    used[level] += 1;
    return used[level] <= most[level];
  });
}

/** Of those that did not pass. */
function statusOf({ status }: CaseResult): keyof Levels {
  return status === 'errored' ? 'errored' : 'failed';
}

function countLeft(all: Readonly<Record<keyof Levels, number>>, taken: readonly CaseResult[]) {
  const failed = taken.filter((result) => statusOf(result) === 'failed').length;
  return { failed: all.failed - failed, errored: all.errored - (taken.length - failed) };
}

function annotateRest(
  { failed, errored }: Readonly<Record<keyof Levels, number>>,
  level: Annotation['level'],
  more: boolean,
): Annotation {
  const noun = more ? 'more case' : 'case';
  const parts = [
    ...(failed > 0 ? [`${countOf(failed, noun)} failed`] : []),
    ...(errored > 0 ? [`${failed > 0 ? formatCount(errored) : countOf(errored, noun)} errored`] : []),
  ];
  const message = `${more ? 'and ' : ''}${parts.join(', ')}: see the job summary.`;
  return { level, title: `${more ? 'and ' : ''}${countOf(failed + errored, noun)}`, message };
}

function annotateCase(result: CaseResult, level: Annotation['level'], numeric: boolean): Annotation {
  const { id, source } = result.case;
  const note = describeCase(result, numeric, (each) => escapeLogLine(truncate(each, 120)));
  const reason = escapeLogLine(truncate(result.reason, 2_000)) || 'No reason was given.';
  const [quote] = explainCase(result)?.quotes ?? [];
  const message =
    quote === undefined ? reason : `${reason}\nQuoted: “${escapeLogLine(truncate(quote, 500))}”`;
  return {
    level,
    title: `${escapeLogLine(truncate(id, 80))} ${note}`,
    message: truncate(message, 4_000),
    source,
  };
}
