/** Signs of about two columns: Chinese, Japanese, Korean, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** What belongs to the sign before it: marks, joiners, variation selectors, the second half of a flag, skin tones, closing signs. */
const STAYS =
  /\u200c|\u200d|\p{M}|[\u{1f1e6}-\u{1f1ff}]|[\u{1f3fb}-\u{1f3ff}]|[\p{Pe}\p{Pf}、。，．：；！？ー…]/u;

/**
 * Breaks the lines of a text that are longer than `columns`, at spaces and beside wide signs; a longer word anywhere. Only line
 * breaks are added; nothing is taken away. Columns are counted as a browser shows them, roughly: a terminal needs
 * `terminal/wrap-text.ts`, which is exact and slower.
 */
export function wrapCode(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  if (line.length * 2 <= columns || (line.length <= columns && !WIDE.test(line))) return line;
  const lines: string[] = [];
  let begin = 0;
  let used = 0;
  /** The last place where the line may end, and the columns up to it. */
  let end = { at: 0, used: 0 };
  let before = '';
  let at = 0;
  for (const sign of line) {
    const stays = sign === ' ' || before === '\u200d' || STAYS.test(sign);
    const wide = WIDE.test(sign);
    if (!stays && (before === ' ' || wide || WIDE.test(before))) end = { at, used };
    used += wide ? 2 : 1;
    if (used > columns && !stays) {
      const cut = end.at > begin ? end : { at, used: used - (wide ? 2 : 1) };
      lines.push(line.slice(begin, cut.at));
      begin = cut.at;
      used -= cut.used;
      end = { at: begin, used: 0 };
    }
    before = sign;
    at += sign.length;
  }
  return [...lines, line.slice(begin)].filter((part) => part !== '').join('\n');
}
