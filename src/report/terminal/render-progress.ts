import { countOf, formatCost, formatCount } from '../format.ts';
import type { TerminalOptions } from './paint.ts';

/** How far a run is. */
export interface Progress {
  readonly cases: number;
  readonly done: number;
  readonly failed: number;
  readonly errored: number;
  /** US dollars of the calls that this run made for the cases that are done. */
  readonly costUsd: number;
  /** Whether there are calls whose price is not known. */
  readonly costUnknown: boolean;
  /** Cases a second; absent where nothing is known yet. */
  readonly perSecond?: number | undefined;
}

const LEAST_BAR = 8;
const MOST_BAR = 30;
const GAP = 2;

/**
 * The progress on one line that always fits: what matters less is left out first. The last column stays free, for some
 * terminals break the line behind it.
 */
export function renderProgressBar(progress: Progress, { paint, width }: TerminalOptions): string {
  const { cases, done, failed, errored } = progress;
  const room = width - 1;
  const texts = {
    count: `${formatCount(done)}/${formatCount(cases)}`,
    failed: `${formatCount(failed)} failed`,
    errored: errored > 0 ? `${formatCount(errored)} errored` : '',
    left: describeLeft(progress),
    cost: describeCost(progress),
    rate: describeRate(progress),
  };
  const kept = keepWhatFits(texts, room);
  const used = kept.reduce((sum, name) => sum + texts[name].length + GAP, 0);
  const bar = Math.min(MOST_BAR, room - used);
  const shown = ORDER.filter((name) => kept.includes(name)).map((name) => {
    if (name === 'failed' && failed > 0) return paint('bad', texts[name]);
    if (name === 'errored') return paint('warning', texts[name]);
    return name === 'left' || name === 'rate' ? paint('faint', texts[name]) : texts[name];
  });
  return [...(bar < LEAST_BAR ? [] : [renderBar(progress, bar, paint)]), ...shown].join(' '.repeat(GAP));
}

/** The same as a plain line, where nothing can be drawn. */
export function renderProgressLine(progress: Progress): string {
  const { cases, done, failed, errored } = progress;
  const parts = [
    `${formatCount(done)} of ${countOf(cases, 'case')}`,
    `${formatCount(failed)} failed`,
    errored > 0 ? `${formatCount(errored)} errored` : '',
    describeRate(progress),
    describeCost(progress),
    describeLeft(progress),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const ORDER = ['count', 'failed', 'errored', 'rate', 'cost', 'left'] as const;
type Part = (typeof ORDER)[number];

/** The first stays whatever happens. */
const IMPORTANCE: readonly Part[] = ['count', 'failed', 'left', 'errored', 'cost', 'rate'];

function keepWhatFits(texts: Readonly<Record<Part, string>>, room: number): Part[] {
  const kept: Part[] = [];
  let used = 0;
  for (const name of IMPORTANCE) {
    const length = texts[name].length + (kept.length > 0 ? GAP : 0);
    if (texts[name] === '' || used + length > room) continue;
    kept.push(name);
    used += length;
  }
  return kept;
}

function renderBar(
  { cases, done, failed, errored }: Progress,
  width: number,
  paint: TerminalOptions['paint'],
): string {
  const filled = cases === 0 ? width : Math.floor((done / cases) * width);
  const style = failed > 0 ? 'bad' : errored > 0 ? 'warning' : 'good';
  return paint(style, '━'.repeat(filled)) + paint('faint', '─'.repeat(width - filled));
}

function describeRate({ perSecond }: Progress): string {
  if (perSecond === undefined) return '';
  if (perSecond >= 100) return `${formatCount(Math.round(perSecond))}/s`;
  if (perSecond >= 1) return `${perSecond.toFixed(1)}/s`;
  return `${(perSecond * 60).toFixed(perSecond * 60 < 10 ? 1 : 0)}/min`;
}

function describeCost({ costUsd, costUnknown }: Progress): string {
  if (costUsd === 0) return '';
  return `${formatCost(costUsd)}${costUnknown ? '+' : ''}`;
}

function describeLeft({ cases, done, perSecond }: Progress): string {
  if (perSecond === undefined || perSecond <= 0 || done >= cases) return '';
  return `${describeSeconds((cases - done) / perSecond)} left`;
}

/** Roughly, for it is a guess: `45 s`, `12 min`, `1 h 20 min`. */
function describeSeconds(seconds: number): string {
  if (seconds < 99.5) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return `${minutes} min`;
  return `${formatCount(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}
