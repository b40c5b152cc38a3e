import type { Bin, Histogram } from '../domain/histogram.ts';
import type { Report } from '../domain/report.ts';
import type { LatencySummary, RunSummary } from '../domain/result.ts';
import { fence } from './escape-markdown.ts';
import { countOf, formatDuration, formatNumber, formatThreshold } from './format.ts';
import { renderCollapsed } from './markdown-blocks.ts';

/** Columns of the longest bar of a chart in text. */
const LONGEST_BAR = 40;

/** Pixels: room for a title, and no more than a comment has. */
const WIDTH = { least: 400, ofBin: 110, margin: 160, most: 720 } as const;

/** Small, for there are several of each suite, and with a colour that can be seen on light and on dark. */
function renderLooks(bins: number): string {
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, WIDTH.margin + bins * WIDTH.ofBin));
  // Mermaid draws an empty bar half as high as the marks of its axis: the numbers stand below the bars instead.
  const chart = `"xyChart": {"width": ${width}, "height": 260, "yAxis": {"showLabel": false, "showTick": false}}`;
  return `%%{init: {${chart}, "themeVariables": {"xyChart": {"backgroundColor": "#00000000", "plotColorPalette": "#4184e4"}}}}%%`;
}

/** Fewer cases or calls are read faster in a table. */
const FEWEST = 2;

/** How the scores are spread over their scale; nothing where there are none, or one. */
export function renderScoresChart({ summary: { scores }, config: { gate } }: Report): string | undefined {
  const cases = countAll(scores ?? []);
  if (scores === undefined || cases < FEWEST || gate.scoring.kind === 'binary') return undefined;
  const title = `Scores of ${countOf(cases, 'case')}, threshold ${formatThreshold(gate.scoring.threshold)}`;
  const exact = scores.every(({ from, to }) => to === undefined || to === from || to - from === 1);
  return renderChart({
    title,
    axis: exact ? 'score, rounded down (cases)' : 'score, from (cases)',
    unit: 'cases',
    marks: scores.map(({ from }) => formatNumber(from, 4)),
    labels: scores.map((bin) => describeScores(bin, exact)),
    counts: scores.map(({ count }) => count),
  });
}

/** How long calls took, a chart each of agent and judge, with the same bins; nothing of a side that made none, or one. */
export function renderLatencyCharts({ summary: { latency } }: Report): string | undefined {
  const sides = sidesOf(latency);
  const bins = uniteBins(sides.flatMap(({ summary }) => summary.histogram));
  const labels = bins.map(describeLatencies);
  const charts = sides.map(({ name, summary: { histogram } }) =>
    renderChart({
      title: `Latency of ${countOf(countAll(histogram), `${name} call`)}`,
      axis: 'time of a call (calls)',
      unit: 'calls',
      marks: labels,
      labels,
      counts: bins.map(({ from }) => histogram.find((bin) => bin.from === from)?.count ?? 0),
    }),
  );
  return charts.length === 0 ? undefined : charts.join('\n\n');
}

/** What the latency charts show, for where they are collapsed: `Latency: agent 2.3 s, judge 1.7 s (median)`. */
export function titleLatency({ summary: { latency } }: Report): string {
  const medians = sidesOf(latency).map(({ name, summary }) => `${name} ${formatDuration(summary.median)}`);
  return `Latency: ${medians.join(', ')} (median)`;
}

/** Whose calls are worth a chart. */
function sidesOf({ agent, judge }: RunSummary['latency']): { name: string; summary: LatencySummary }[] {
  return [
    { name: 'agent', summary: agent },
    { name: 'judge', summary: judge },
  ].flatMap(({ name, summary }) =>
    summary === undefined || countAll(summary.histogram) < FEWEST ? [] : [{ name, summary }],
  );
}

/** Each bin once, in order, with one more where there is a gap between the two sides. */
function uniteBins(all: readonly Bin[]): Pick<Bin, 'from' | 'to'>[] {
  const bins = [...new Map(all.map((bin) => [bin.from, bin])).values()].toSorted((a, b) => a.from - b.from);
  return bins.flatMap(({ from, to }, index) => {
    const next = bins[index + 1];
    const gap = next !== undefined && to !== undefined && to !== next.from;
    return gap
      ? [
          { from, to },
          { from: to, to: next.from },
        ]
      : [{ from, to }];
  });
}

interface Chart {
  readonly title: string;
  readonly axis: string;
  readonly unit: string;
  /** Of the bins, below the bars. */
  readonly marks: readonly string[];
  /** Of the bins, in the text. */
  readonly labels: readonly string[];
  readonly counts: readonly number[];
}

/** A diagram that GitHub draws, and the same as text for where it does not. Nothing that others wrote may come in here. */
function renderChart({ title, axis, unit, marks, labels, counts }: Chart): string {
  const highest = Math.max(1, ...counts);
  const counted = marks.map((mark, index) => `"${mark}${counts[index] ? ` (${counts[index]})` : ''}"`);
  const diagram = [
    '```mermaid',
    renderLooks(labels.length),
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis "${axis}" [${counted.join(', ')}]`,
    `  y-axis "${unit}" 0 --> ${highest}`,
    `  bar [${counts.join(', ')}]`,
    '```',
  ].join('\n');
  const width = Math.max(...labels.map(({ length }) => length));
  const lines = counts.map((count, index) => {
    const bar = '█'.repeat(count === 0 ? 0 : Math.max(1, Math.round((count / highest) * LONGEST_BAR)));
    return `${(labels[index] ?? '').padStart(width)}  ${bar}${bar === '' ? '' : ' '}${count}`;
  });
  return `${diagram}\n\n${renderCollapsed(`${title}, as text`, fence([unit, ...lines].join('\n')))}`;
}

/** `7`, of a bin that a whole number begins; `7.5–8` of another. */
function describeScores({ from, to }: Bin, exact: boolean): string {
  if (exact || to === undefined || to === from) return formatNumber(from, 4);
  return `${formatNumber(from, 4)}–${formatNumber(to, 4)}`;
}

function describeLatencies({ from, to }: Pick<Bin, 'from' | 'to'>): string {
  return to === undefined ? `${shorten(from)} or more` : `${from === 0 ? '0' : shorten(from)}–${shorten(to)}`;
}

/** Without the decimal that no edge needs. */
function shorten(ms: number): string {
  return formatDuration(ms).replace('.0 s', ' s').replace(' min 00 s', ' min');
}

function countAll(bins: Histogram): number {
  return bins.reduce((sum, { count }) => sum + count, 0);
}
