import type { CaseResult } from '../../domain/result.ts';
import { describeCase } from '../describe-case.ts';
import { escapeLogLine, truncate } from '../escape-text.ts';
import { cutToWidth } from './display-width.ts';
import { layOutHanging } from './lay-out.ts';
import type { TerminalOptions } from './paint.ts';
import { STATUS_SIGN } from './signs.ts';

/** A case on one line where there is room: sign, id and score; the reason on another one where it did not pass. */
export function renderCaseLine(result: CaseResult, numeric: boolean, options: TerminalOptions): string {
  const { paint, width } = options;
  const [sign, style] = STATUS_SIGN[result.status];
  const id = escapeLogLine(truncate(result.case.id, 60));
  const about = describeCase(result, numeric, (note) => escapeLogLine(truncate(note, 120)));
  const [first = '', ...rest] = layOutHanging(`${id}  ${about}`, 2, width);
  const title = [`${paint(style, sign)} ${first.trimStart()}`, ...rest].join('\n');
  if (result.status === 'passed' || result.reason === '') return title;
  const reason = cutToWidth(escapeLogLine(truncate(result.reason, 1_000)), Math.max(20, width - 4));
  return `${title}\n    ${paint('faint', reason)}`;
}
