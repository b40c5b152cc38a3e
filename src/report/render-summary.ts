import type { Report } from '../domain/report.ts';
import { fitToBudget } from './fit-to-budget.ts';
import { countOf } from './format.ts';
import { joinBlocks, presentBlocks, renderCollapsed } from './markdown-blocks.ts';
import { renderCaseDetails } from './render-case-details.ts';
import { renderAllCases } from './render-cases.ts';
import { renderLatencyCharts, renderScoresChart, titleLatency } from './render-charts.ts';
import { MOST_ROWS, renderDoubts } from './render-figures.ts';
import { type ReportLinks, renderFooter } from './render-footer.ts';
import { renderHeadline, renderOutcome } from './render-headline.ts';
import { type OverviewDetail, renderOverview, titleOverview } from './render-overview.ts';
import { MOST_RERUN } from './render-rerun.ts';
import { renderSettings } from './render-settings.ts';
import { renderTags } from './render-tags.ts';
import { renderTrust } from './render-trust.ts';
import { selectLeading } from './render-worst.ts';
import { MOST_SHOWN } from './select-shown.ts';

/** GitHub takes 1,048,576 bytes a step and shows nothing of a longer one. */
const SUMMARY_BUDGET = 1_000_000;

const OVERVIEW: Omit<OverviewDetail, 'whole'> = {
  prompt: 120,
  reason: 500,
  quote: 300,
  figures: MOST_ROWS,
  rerun: MOST_RERUN,
};

/** How much of the cases is shown. */
interface Detail {
  /** Cases shown whole. */
  readonly details: number;
  /** Characters of each of their texts. */
  readonly text: number;
  /** Of the table of all cases. */
  readonly rows: number;
  readonly snippet: number;
}

const DETAILS: readonly Detail[] = [
  {
    details: MOST_SHOWN.worst,
    text: MOST_SHOWN.textLength,
    rows: MOST_SHOWN.first,
    snippet: 120,
  },
  { details: 500, text: 4_000, rows: MOST_SHOWN.first, snippet: 100 },
  { details: 200, text: 2_000, rows: MOST_SHOWN.first, snippet: 80 },
  { details: 50, text: 1_000, rows: 500, snippet: 60 },
  { details: 10, text: 500, rows: 100, snippet: 40 },
  { details: 0, text: 0, rows: 0, snippet: 0 },
];

/**
 * The job summary: the comment's content, charts, tags, and every case that did not pass whole. Of a gate that passed all but
 * the decision is collapsed: suites stand one below the other, and a glance is enough for each.
 * @param budget UTF-8 bytes it may have.
 * @param links to what was uploaded.
 */
export function renderSummary(report: Report, budget = SUMMARY_BUDGET, links: ReportLinks = {}): string {
  const passed = report.verdict.state === 'passed';
  const head = [
    renderHeadline(report),
    renderOutcome(report),
    renderTrust(report.provenance),
    renderDoubts(report),
  ];
  const charts = renderCharts(report, passed);
  const tags = renderTags(report);
  const foot = [renderSettings(report), renderFooter(report, links)];
  const render = (detail: Detail) => () => {
    const overview = [...renderOverview(report, { ...OVERVIEW, whole: detail.text }), tags];
    const whole = renderWhole(report, detail);
    const body = passed
      ? [renderPassed(report, [...overview, ...whole]), ...charts]
      : [...overview, ...charts, ...whole];
    const all = renderAllCases(report, detail.rows, detail.snippet);
    return presentBlocks([...head, ...body, all, ...foot]);
  };
  return `${fitToBudget(DETAILS.map(render), budget - 1)}\n`;
}

function renderPassed(report: Report, blocks: readonly (string | undefined)[]): string | undefined {
  const all = joinBlocks(blocks);
  return all === '' ? undefined : renderCollapsed(titleOverview(report, true), all);
}

/** How long calls took is seldom why a gate did not pass. */
function renderCharts(report: Report, passed: boolean): (string | undefined)[] {
  const scores = renderScoresChart(report);
  const latency = renderLatencyCharts(report);
  if (passed) {
    const both = joinBlocks([scores, latency]);
    return [both === '' ? undefined : renderCollapsed('Scores and latency', both)];
  }
  return [scores, latency && renderCollapsed(titleLatency(report), latency)];
}

/** The cases that are not shown above. Of those that were not run there is nothing to show; the headline has their number. */
function renderWhole(report: Report, { details, text }: Detail): string[] {
  const { summary, shown, config, provenance } = report;
  const leading = selectLeading(report);
  const worst = shown.worst.slice(0, details).filter((result) => !leading.includes(result));
  const all = summary.failed + summary.errored - summary.notRun - leading.length;
  const disagreeing = shown.doubtful.slice(0, details / 20);
  const render = (result: (typeof worst)[number]) => renderCaseDetails(result, config.gate, text, provenance);
  const other = leading.length > 0 ? 'other ' : '';
  const which = `${countOf(all, `${other}case`)} that did not pass`;
  const heading = all > worst.length ? `The worst ${worst.length} of ${which}` : which;
  return [
    ...(worst.length > 0 ? [`#### ${heading}`] : []),
    ...worst.map(render),
    ...(disagreeing.length > 0 ? ['#### Cases that passed, with trials or judges that disagree'] : []),
    ...disagreeing.map(render),
  ];
}
