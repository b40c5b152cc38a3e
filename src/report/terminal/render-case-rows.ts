import type { CaseResult } from '../../domain/result.ts';
import { describeDoubts } from '../describe-case.ts';
import { escapeLogLine, truncate } from '../escape-text.ts';
import { formatAgainst } from '../format.ts';
import { cutToWidth, keepOrder, padToWidth, widthOf } from './display-width.ts';
import type { TerminalOptions } from './paint.ts';
import { STATUS_SIGN } from './signs.ts';

/** A reason that has less room than this is left out. */
export const LEAST_REASON = 16;

/** Cases on a line each: sign, id, score, and, where there is room, as much of the reason as fits. */
export function renderCaseRows(
  results: readonly CaseResult[],
  numeric: boolean,
  { paint, width }: TerminalOptions,
): string[] {
  const rows = results.map((result) => ({
    sign: STATUS_SIGN[result.status],
    id: escapeLogLine(truncate(result.case.id, 60)),
    score: numeric ? scoreOf(result) : '',
    reason: describe(result),
  }));
  const scoreWidth = Math.max(0, ...rows.map(({ score }) => widthOf(score)));
  const longest = Math.max(0, ...rows.map(({ id }) => widthOf(id)));
  const figures = scoreWidth === 0 ? 0 : scoreWidth + 2;
  const most = width - 2 - figures;
  const idWidth = Math.min(longest, width < 60 ? most : Math.floor(width * 0.4));
  const room = most - idWidth - 2;
  return rows.map(({ sign: [sign, style], id, score, reason }) => {
    const name = padToWidth(keepOrder(cutToWidth(id, idWidth)), idWidth);
    const figure = scoreWidth === 0 ? '' : `  ${padToWidth(score, scoreWidth, 'right')}`;
    const why = room < LEAST_REASON ? '' : cutToWidth(reason, room);
    return `${paint(style, sign)} ${name}${figure}${why === '' ? '' : `  ${paint('faint', why)}`}`.trimEnd();
  });
}

function scoreOf({ score, threshold }: CaseResult): string {
  return score === undefined ? '–' : formatAgainst(score, threshold);
}

/** Why it did not pass, or why that it passed is in doubt. */
function describe(result: CaseResult): string {
  const { status, reason, unstable } = result;
  if (status === 'passed') return escapeLogLine(truncate(describeDoubts(result).join('; '), 1_000));
  const said = escapeLogLine(truncate(reason, 1_000));
  return unstable ? `unstable: ${said}` : said;
}
