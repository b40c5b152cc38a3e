import type { Report } from '../domain/report.ts';
import { renderMarker } from './comment-marker.ts';
import { fitToBudget } from './fit-to-budget.ts';
import { countOf } from './format.ts';
import { renderCollapsed } from './markdown-blocks.ts';
import { renderCaseItem, renderCasesTable, renderCasesTitle } from './render-cases.ts';
import {
  renderChecks,
  renderCriteria,
  renderDoubts,
  renderFigures,
  renderFooter,
  renderHeadline,
  renderMessage,
  renderUnstable,
} from './render-figures.ts';
import { renderSpend } from './render-spend.ts';
import { renderTrust } from './render-trust.ts';

/** GitHub takes 65,536 characters; bytes are never fewer, and some room is left. */
const COMMENT_BUDGET = 60_000;

const WORST_SHOWN = 5;

/** More rows than fit into the budget need not be tried. */
const MOST_ROWS = 600;

/** For a server that takes less than GitHub does: enough for the decision, the figures and the worst cases. */
export const SHORT_COMMENT_BUDGET = 15_000;

/**
 * The pull request comment: the decision and the worst cases at once, the rest collapsed. Hidden marker first.
 * @param budget UTF-8 bytes it may have.
 */
export function renderComment(report: Report, budget = COMMENT_BUDGET): string {
  const { provenance, config, summary, shown: cases } = report;
  const marker = renderMarker({
    key: config.commentKey,
    commit: provenance.commit,
    workflowRunId: provenance.workflowRunId,
    attempt: provenance.workflowRunAttempt,
  });
  const numeric = config.gate.scoring.kind === 'numeric';

  const render = (rows: number, snippet: number, reason: number) => () => {
    const shown = cases.first.slice(0, rows);
    const more = summary.failed + summary.errored - summary.notRun - WORST_SHOWN;
    const items = cases.worst.slice(0, WORST_SHOWN).map((result) => renderCaseItem(result, numeric, reason));
    if (more > 0) items.push(`- and ${countOf(more, 'more case')} that did not pass`);
    if (summary.notRun > 0) items.push(`- ${countOf(summary.notRun, 'case')} not run`);
    const passed = report.verdict.state === 'passed';
    const figures = [
      renderFigures(report),
      renderCriteria(report),
      renderChecks(report),
      renderUnstable(report),
    ];
    const details = [
      ...(passed ? figures : []),
      ...(shown.length > 0 ? [renderCasesTable(shown, numeric, snippet), renderSpend(report)] : []),
    ];
    return [
      marker,
      renderHeadline(report),
      renderMessage(report),
      renderTrust(report.provenance),
      renderDoubts(report),
      ...(passed ? [] : figures),
      items.length > 0 ? items.join('\n') : undefined,
      details.length > 0
        ? renderCollapsed(
            renderCasesTitle(shown.length, summary),
            details.filter((part) => part !== undefined).join('\n\n'),
          )
        : undefined,
      renderFooter(report),
    ]
      .filter((part) => part !== undefined)
      .join('\n\n');
  };
  return fitToBudget(
    [
      render(MOST_ROWS, 100, 500),
      render(200, 80, 500),
      render(100, 60, 300),
      render(20, 40, 200),
      render(0, 0, 100),
    ],
    budget,
  );
}
