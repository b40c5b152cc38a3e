import type { RunSummary } from '../domain/result.ts';
import type { Verdict } from '../domain/verdict.ts';
import { escapeLogLine, truncate } from './escape-text.ts';
import { countOf, formatNumber, formatPercent } from './format.ts';
import { cutToWidth } from './terminal/display-width.ts';
import type { TerminalOptions } from './terminal/paint.ts';
import { VERDICT_STYLE } from './terminal/signs.ts';

/** A stored run as a line of a list. */
export interface ListedRun {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly binary: boolean;
  /** Absent where it is still going on, or was killed. */
  readonly end?: { readonly summary: RunSummary; readonly verdict: Verdict } | undefined;
}

const LEAST_ID = 8;
const LEAST_NAME = 16;

/** The runs of a database, a line each where there is room: id, time, verdict, score, cases, name. */
export function renderRuns(runs: readonly ListedRun[], { paint, width }: TerminalOptions): string {
  const idLength = distinctLength(runs.map(({ id }) => id));
  const rows = runs.map(({ id, name, startedAt, binary, end }) => {
    const score = end?.summary.score;
    return {
      id: escapeLogLine(id.slice(0, idLength)),
      time: new Date(startedAt).toISOString().slice(0, 16).replace('T', ' '),
      state: end?.verdict.state,
      score: score === undefined ? '–' : binary ? formatPercent(score) : formatNumber(score),
      cases: end === undefined ? '' : countOf(end.summary.cases, 'case'),
      name: escapeLogLine(truncate(name, 200)),
    };
  });
  const verdictWidth = Math.max(0, ...rows.map(({ state }) => nameOf(state).length));
  const scoreWidth = Math.max(0, ...rows.map(({ score }) => score.length));
  const casesWidth = Math.max(0, ...rows.map(({ cases }) => cases.length));
  const lines = rows.map(({ id, time, state, score, cases, name }) => {
    const begin = `${id}  ${time}  `;
    const figures = `${score.padStart(scoreWidth)}  ${cases.padStart(casesWidth)}`;
    const painted = (text: string) => paint(state === undefined ? 'faint' : VERDICT_STYLE[state], text);
    const room = width - begin.length - verdictWidth - figures.length - 4;
    // Where it is narrow, the rest gets a line of its own.
    if (room < LEAST_NAME) {
      return `${begin}${painted(nameOf(state))}\n  ${figures}  ${cutToWidth(name, width - figures.length - 4)}`;
    }
    return `${begin}${painted(nameOf(state).padEnd(verdictWidth))}  ${figures}  ${cutToWidth(name, room)}`;
  });
  return [
    ...(lines.length > 0 ? [...lines, ''] : []),
    paint('faint', `${countOf(runs.length, 'run')}, the newest first; times in UTC.`),
  ].join('\n');
}

function nameOf(state: Verdict['state'] | undefined): string {
  return state ?? 'unfinished';
}

/** So many characters of the ids tell them apart. */
function distinctLength(ids: readonly string[]): number {
  const longest = Math.max(LEAST_ID, ...ids.map(({ length }) => length));
  for (let length = LEAST_ID; length < longest; length++) {
    if (new Set(ids.map((id) => id.slice(0, length))).size === ids.length) return length;
  }
  return longest;
}
