import type { Report } from '../domain/report.ts';
import { countOf } from './format.ts';
import { renderChecks, renderCriteria, renderUnstable } from './render-figures.ts';
import { renderRerun } from './render-rerun.ts';
import { renderErrored, renderWorst, type TextLengths } from './render-worst.ts';

/** How much is shown of what did not pass. */
export interface OverviewDetail extends TextLengths {
  /** Rows of the tables. */
  readonly figures: number;
  /** Cases of the command. */
  readonly rerun: number;
}

/** What a reader needs to see of a run: the cases that did not pass and why, the criteria's figures, what to do next. */
export function renderOverview(report: Report, detail: OverviewDetail): (string | undefined)[] {
  return [
    renderWorst(report, detail),
    renderErrored(report, detail.reason),
    ...renderTables(report, detail),
    renderRerun(report, detail.rerun),
  ];
}

function renderTables(report: Report, { figures }: OverviewDetail): (string | undefined)[] {
  return [renderCriteria(report, figures), renderChecks(report, figures), renderUnstable(report)];
}

/**
 * The title of what is collapsed of a gate that passed: `1 case that did not pass`, `Criteria, checks and tags`.
 * @param whole with the tags, and the cases in which trials or judges disagree.
 */
export function titleOverview(report: Report, whole: boolean): string {
  const { failed, errored, notRun, checks, tags, unstable } = report.summary;
  const left = failed + errored - notRun;
  if (left > 0) return `${countOf(left, 'case')} that did not pass`;
  const disagreeing = unstable > 0 || (whole && report.shown.doubtful.length > 0);
  const parts = [
    ...(renderCriteria(report, 1) === undefined ? [] : ['criteria']),
    ...(checks.length > 0 ? ['checks'] : []),
    ...(disagreeing ? ['disagreements'] : []),
    ...(whole && tags.length > 0 ? ['tags'] : []),
  ].join(', ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}`.replace(/, ([^,]*)$/, ' and $1');
}
