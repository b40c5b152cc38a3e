import type { Report } from '../domain/report.ts';
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
