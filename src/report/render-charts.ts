import type { Bin, Histogram } from '../domain/histogram.ts';
import type { Report } from '../domain/report.ts';
import { fence } from './escape-markdown.ts';
import { countOf, formatDuration, formatNumber, formatThreshold } from './format.ts';
import { renderCollapsed } from './markdown-blocks.ts';

/** Columns of the longest bar of a chart in text. */
const LONGEST_BAR = 40;

/** Of the axis of a chart: the marks of a shorter one have fractions, and there is no half a case. */
const LOWEST_TOP = 10;

/** Small, for there are two of each suite, and with colours that can be told apart on light and on dark. */
function renderLooks(bins: number, marked: boolean): string {
  const width = Math.min(720, 160 + bins * 110);
  const axis = marked ? '"showLabel": false, "showTick": false' : '"labelFontSize": 10';
  const chart = `"xyChart": {"width": ${width}, "height": 300, "yAxis": {${axis}}}`;
  return `%%{init: {${chart}, "themeVariables": {"xyChart": {"backgroundColor": "#00000000", "plotColorPalette": "#4184e4, #d4741f"}}}}%%`;
}

/** Scores of fewer cases are read faster in the table. */
const FEWEST_SCORES = 2;

/** How the scores are spread over their scale; nothing where there are none, or one. */
export function renderScoresChart({ summary: { scores }, config: { gate } }: Report): string | undefined {
  const cases = countAll(scores ?? []);
  if (scores === undefined || cases < FEWEST_SCORES || gate.scoring.kind === 'binary') return undefined;
  const title = `Scores of ${countOf(cases, 'case')}, threshold ${formatThreshold(gate.scoring.threshold)}`;
  const exact = scores.every(({ from, to }) => to === undefined || to === from || to - from === 1);
  return renderChart({
    title,
    axis: exact ? 'score, rounded down (cases)' : 'score, from (cases)',
    unit: 'cases',
    // Mermaid draws an empty bar half as high as the marks of its axis: the numbers stand below the bars instead.
    marks: scores.map(({ from, count }) => `${formatNumber(from, 4)}${count > 0 ? ` (${count})` : ''}`),
    labels: scores.map((bin) => describeScores(bin, exact)),
    series: [{ name: 'cases', counts: scores.map(({ count }) => count) }],
  });
}

/** How long calls took, of agent and judge; nothing where none was made, or one. */
export function renderLatencyChart({ summary: { latency } }: Report): string | undefined {
  const sides = [
    { name: 'agent', summary: latency.agent },
    { name: 'judge', summary: latency.judge },
  ].flatMap(({ name, summary }) => (summary === undefined ? [] : [{ name, bins: summary.histogram }]));
  if (sides.every(({ bins }) => countAll(bins) < FEWEST_SCORES)) return undefined;
  const bins = uniteBins(sides.flatMap(({ bins }) => bins));
  const series = sides.map(({ name, bins: own }) => ({
    name: `${name} calls`,
    counts: bins.map(({ from }) => own.find((bin) => bin.from === from)?.count ?? 0),
  }));
  const names = series.length > 1 ? 'agent as bars, judge as a line' : (sides[0]?.name ?? '');
  return renderChart({
    title: `Latency of calls: ${names}`,
    axis: 'time of a call',
    unit: 'calls',
    labels: bins.map(describeLatencies),
    series,
  });
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
  /** Of the bins. */
  readonly labels: readonly string[];
  /** Those of the diagram, where they have the counts; then its axis has none. */
  readonly marks?: readonly string[] | undefined;
  /** Bars and a line over them. */
  readonly series: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

/** A diagram that GitHub draws, and the same as text for where it does not. Nothing that others wrote may come in here. */
function renderChart({ title, axis, unit, labels, marks, series }: Chart): string {
  const highest = Math.max(1, ...series.flatMap(({ counts }) => counts));
  const plots = series.map(({ counts }, index) => `  ${index === 0 ? 'bar' : 'line'} [${counts.join(', ')}]`);
  const diagram = [
    '```mermaid',
    renderLooks(labels.length, marks !== undefined),
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis "${axis}" [${(marks ?? labels).map((label) => `"${label}"`).join(', ')}]`,
    `  y-axis "${unit}" 0 --> ${marks === undefined ? Math.max(LOWEST_TOP, highest) : highest}`,
    ...plots,
    '```',
  ].join('\n');
  const width = Math.max(...labels.map(({ length }) => length));
  const rows = series.map(({ name, counts }) => {
    const lines = counts.map((count, index) => {
      const bar = '█'.repeat(count === 0 ? 0 : Math.max(1, Math.round((count / highest) * LONGEST_BAR)));
      return `${(labels[index] ?? '').padStart(width)}  ${bar}${bar === '' ? '' : ' '}${count}`;
    });
    return [name, ...lines].join('\n');
  });
  return `${diagram}\n\n${renderCollapsed(`${title}, as text`, fence(rows.join('\n\n')))}`;
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
