import type { Report } from '../domain/report.ts';
import { fitToBudget } from './fit-to-budget.ts';
import { renderCollapsed } from './markdown-blocks.ts';
import { renderCaseDetails } from './render-case-details.ts';
import { renderCasesTable, renderCasesTitle } from './render-cases.ts';
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
import { MOST_SHOWN } from './select-shown.ts';

/** GitHub takes 1,048,576 bytes a step and shows nothing of a longer one. */
const SUMMARY_BUDGET = 1_000_000;

/** The job summary: the comment's content, and every case that did not pass whole. */
export function renderSummary(report: Report): string {
  const { config, summary, shown: cases } = report;
  const numeric = config.gate.scoring.kind === 'numeric';
  // Of those that were not run there is nothing to show; the headline has their number.
  const notPassed = summary.failed + summary.errored - summary.notRun;
  const spend = renderSpend(report);

  const render = (details: number, text: number, rows: number, snippet: number) => () => {
    const shown = cases.worst.slice(0, details);
    const disagreeing = cases.doubtful.slice(0, details / 20);
    const listed = cases.first.slice(0, rows);
    const heading =
      notPassed > shown.length
        ? `#### The worst ${shown.length} of ${notPassed} cases that did not pass`
        : '#### Cases that did not pass';
    return `${[
      renderHeadline(report),
      renderMessage(report),
      renderTrust(report.provenance),
      renderFigures(report),
      renderCriteria(report),
      renderChecks(report),
      renderUnstable(report),
      renderDoubts(report),
      shown.length > 0 ? heading : undefined,
      ...shown.map((result) => renderCaseDetails(result, config.gate, text)),
      ...(disagreeing.length > 0 ? ['#### Cases that passed, with trials or judges that disagree'] : []),
      ...disagreeing.map((result) => renderCaseDetails(result, config.gate, text)),
      listed.length > 0
        ? renderCollapsed(
            renderCasesTitle(listed.length, summary),
            [renderCasesTable(listed, numeric, snippet), ...(spend === undefined ? [] : [spend])].join(
              '\n\n',
            ),
          )
        : undefined,
      renderFooter(report),
    ]
      .filter((part) => part !== undefined)
      .join('\n\n')}\n`;
  };
  return fitToBudget(
    [
      render(MOST_SHOWN.worst, MOST_SHOWN.textLength, MOST_SHOWN.first, 120),
      render(500, 4_000, MOST_SHOWN.first, 100),
      render(200, 2_000, MOST_SHOWN.first, 80),
      render(50, 1_000, 500, 60),
      render(10, 500, 100, 40),
      render(0, 0, 0, 0),
    ],
    SUMMARY_BUDGET,
  );
}
