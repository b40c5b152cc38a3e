import type { Report } from '../domain/report.ts';
import { renderMarker } from './comment-marker.ts';
import { fitToBudget } from './fit-to-budget.ts';
import { joinBlocks, presentBlocks, renderCollapsed } from './markdown-blocks.ts';
import { renderAllCases } from './render-cases.ts';
import { MOST_ROWS, renderDoubts } from './render-figures.ts';
import { type ReportLinks, renderFooter } from './render-footer.ts';
import { renderHeadline, renderOutcome } from './render-headline.ts';
import { type OverviewDetail, renderOverview, titleOverview } from './render-overview.ts';
import { MOST_RERUN } from './render-rerun.ts';
import { renderSettings } from './render-settings.ts';
import { renderTrust } from './render-trust.ts';

/** GitHub takes 65,536 characters; bytes are never fewer, and some room is left. */
const COMMENT_BUDGET = 60_000;

/** For a server that takes less than GitHub does: enough for the decision, the figures and the worst cases. */
export const SHORT_COMMENT_BUDGET = 15_000;

/** How much of everything is shown; lengths in characters. */
interface Detail extends OverviewDetail {
  /** Of the table of all cases. */
  readonly rows: number;
  readonly snippet: number;
}

/** More rows than the first has do not fit into the budget. */
const DETAILS: readonly Detail[] = [
  {
    rows: 600,
    snippet: 100,
    prompt: 120,
    reason: 500,
    quote: 300,
    whole: 0,
    figures: MOST_ROWS,
    rerun: MOST_RERUN,
  },
  {
    rows: 200,
    snippet: 80,
    prompt: 120,
    reason: 500,
    quote: 300,
    whole: 0,
    figures: MOST_ROWS,
    rerun: MOST_RERUN,
  },
  {
    rows: 100,
    snippet: 60,
    prompt: 120,
    reason: 300,
    quote: 200,
    whole: 0,
    figures: MOST_ROWS,
    rerun: MOST_RERUN,
  },
  { rows: 20, snippet: 40, prompt: 80, reason: 200, quote: 200, whole: 0, figures: 20, rerun: MOST_RERUN },
  { rows: 0, snippet: 0, prompt: 0, reason: 100, quote: 0, whole: 0, figures: 5, rerun: 5 },
];

/**
 * The pull request comment. Of a gate that did not pass: the decision, the worst cases with what they rest on, what could
 * not be judged, the criteria and what to do next at once; the rest collapsed. Of one that passed the decision alone.
 * Hidden marker first.
 * @param budget UTF-8 bytes it may have.
 */
export function renderComment(report: Report, budget = COMMENT_BUDGET, links: ReportLinks = {}): string {
  const { provenance, config, verdict } = report;
  const marker = renderMarker({
    key: config.commentKey,
    commit: provenance.commit,
    workflowRunId: provenance.workflowRunId,
    attempt: provenance.workflowRunAttempt,
  });
  const render = (detail: Detail) => () => {
    const overview = joinBlocks(renderOverview(report, detail));
    const passed = verdict.state === 'passed';
    return presentBlocks([
      `${marker}\n\n${renderHeadline(report)}`,
      renderOutcome(report),
      renderTrust(provenance),
      renderDoubts(report),
      passed && overview !== '' ? renderCollapsed(titleOverview(report, false), overview) : overview,
      renderAllCases(report, detail.rows, detail.snippet),
      renderSettings(report),
      renderFooter(report, links),
    ]);
  };
  return fitToBudget(DETAILS.map(render), budget);
}
