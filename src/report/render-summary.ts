import type { Report } from '../domain/report.ts';
import { fitToBudget } from './fit-to-budget.ts';
import { renderCollapsed } from './markdown-blocks.ts';
import { renderCaseDetails } from './render-case-details.ts';
import { renderCasesTable, renderCasesTitle, selectDoubtful, selectWorst } from './render-cases.ts';
import {
  renderChecks,
  renderCriteria,
  renderFigures,
  renderFooter,
  renderHeadline,
  renderMessage,
  renderMissing,
  renderUnstable,
} from './render-figures.ts';
import { renderTrust } from './render-trust.ts';

/** GitHub takes 1,048,576 bytes a step and shows nothing of a longer one. */
const SUMMARY_BUDGET = 1_000_000;

/** Nobody reads on; the artifact has every case. */
const MOST_ROWS = 1_000;

/** The job summary: the comment's content, and every case that did not pass whole. */
export function renderSummary(report: Report): string {
  const { cases, config } = report;
  const numeric = config.gate.scoring.kind === 'numeric';
  const worst = selectWorst(cases);
  const doubtful = selectDoubtful(cases);

  const render = (details: number, text: number, rows: number, snippet: number) => () => {
    const shown = worst.slice(0, details);
    const disagreeing = doubtful.slice(0, details / 20);
    const listed = cases.slice(0, rows);
    const left = worst.length - shown.length;
    const heading =
      left > 0
        ? `#### The worst ${shown.length} of ${worst.length} cases that did not pass`
        : '#### Cases that did not pass';
    return `${[
      renderHeadline(report),
      renderMessage(report),
      renderTrust(report.provenance),
      renderFigures(report),
      renderCriteria(report),
      renderChecks(report),
      renderUnstable(report),
      renderMissing(report),
      shown.length > 0 ? heading : undefined,
      ...shown.map((result) => renderCaseDetails(result, config.gate, text)),
      ...(disagreeing.length > 0 ? ['#### Cases that passed, with trials or judges that disagree'] : []),
      ...disagreeing.map((result) => renderCaseDetails(result, config.gate, text)),
      listed.length > 0
        ? renderCollapsed(
            renderCasesTitle(listed.length, cases.length),
            renderCasesTable(listed, numeric, snippet),
          )
        : undefined,
      renderFooter(report),
    ]
      .filter((part) => part !== undefined)
      .join('\n\n')}\n`;
  };
  return fitToBudget(
    [
      render(2_000, 20_000, MOST_ROWS, 120),
      render(500, 4_000, MOST_ROWS, 100),
      render(200, 2_000, MOST_ROWS, 80),
      render(50, 1_000, 500, 60),
      render(10, 500, 100, 40),
      render(0, 0, 0, 0),
    ],
    SUMMARY_BUDGET,
  );
}
