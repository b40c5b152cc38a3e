import type { Histogram } from '../../src/domain/histogram.ts';
import type { LatencySummary } from '../../src/domain/result.ts';
import { countOf, formatNumber, formatThreshold } from '../../src/report/format.ts';
import type { PageHead } from '../../src/report/html/page-data.ts';
import { assembleBars, formatMs, placeOf } from '../logic/bars.ts';

const HEIGHT = 110;
/** Room for the count of the highest bar, and for the threshold's name above that: charts side by side have one base. */
const HEAD = 34;
const FOOT = 20;

export function Charts({ head: { summary, config } }: { head: PageHead }) {
  const { scoring } = config.gate;
  const { scores, statistics, latency } = summary;
  return (
    <section class="charts" aria-label="Distributions">
      {scores !== undefined && statistics !== undefined && (
        <Chart
          title="Scores"
          note={`mean ${formatNumber(statistics.average)}, from ${formatNumber(statistics.min)} to ${formatNumber(statistics.max)}, standard deviation ${formatNumber(statistics.standardDeviation)}`}
          bins={scores}
          format={formatNumber}
          noun="case"
          threshold={scoring.threshold}
        />
      )}
      <LatencyChart title="Agent latency" latency={latency.agent} />
      <LatencyChart title="Judge latency" latency={latency.judge} />
    </section>
  );
}

function LatencyChart({ title, latency }: { title: string; latency: LatencySummary | undefined }) {
  if (latency === undefined) return null;
  const { median, p95, max, histogram } = latency;
  const note = `median ${formatMs(median)}, 95th percentile ${formatMs(p95)}, longest ${formatMs(max)}`;
  return <Chart title={title} note={note} bins={histogram} format={formatMs} noun="call" />;
}

interface ChartProps {
  readonly title: string;
  readonly note: string;
  readonly bins: Histogram;
  readonly format: (value: number) => string;
  readonly noun: string;
  readonly threshold?: number;
}

/** Percentages across and pixels down: so it fits any width, and its text is never scaled. */
function Chart({ title, note, bins, format, noun, threshold }: ChartProps) {
  const bars = assembleBars(bins, (value) => format(value), threshold);
  const line = threshold === undefined ? undefined : placeOf(threshold, bins);
  const base = HEAD + HEIGHT;
  const spoken = bars
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}: ${countOf(count, noun)}`);
  return (
    <figure class="chart">
      <figcaption>
        <strong>{title}</strong> <span class="muted">{note}</span>
      </figcaption>
      <svg width="100%" height={base + FOOT} role="img" aria-label={`${title}. ${spoken.join('; ')}.`}>
        {bars.map(({ left, width, height, count, label, tick, passes }) => (
          <g key={left}>
            <title>{`${label}: ${countOf(count, noun)}`}</title>
            <rect
              class={`bar ${passes === undefined ? '' : passes ? 'passed' : 'failed'}`}
              x={`${left + width * 0.08}%`}
              width={`${width * 0.84}%`}
              y={base - Math.max(height * HEIGHT, count > 0 ? 2 : 0)}
              height={Math.max(height * HEIGHT, count > 0 ? 2 : 0)}
              rx="2"
            />
            {count > 0 && (
              <text class="count" x={`${left + width / 2}%`} y={base - Math.max(height * HEIGHT, 2) - 5}>
                {count}
              </text>
            )}
            <text class="tick" x={`${left + width / 2}%`} y={base + 15}>
              {tick}
            </text>
          </g>
        ))}
        <line class="axis" x1="0" x2="100%" y1={base + 0.5} y2={base + 0.5} />
        {line !== undefined && (
          <g>
            <title>{`threshold ${formatThreshold(threshold ?? 0)}`}</title>
            <text
              class={line > 75 ? 'needed before' : 'needed'}
              x={`${line}%`}
              y="10"
              dx={line > 75 ? -5 : 5}
            >
              needed {formatThreshold(threshold ?? 0)}
            </text>
            <line class="threshold" x1={`${line}%`} x2={`${line}%`} y1="0" y2={base} />
          </g>
        )}
      </svg>
    </figure>
  );
}
