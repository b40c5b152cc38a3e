/** UTF-8 bytes. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * The first rendering, from the fullest to the barest, that stays within the budget. When none does, the barest is cut
 * at a line's end; it must be such that any line of it may be its last.
 * @param budget in UTF-8 bytes.
 */
export function fitToBudget(renderings: readonly (() => string)[], budget: number): string {
  let text = '';
  for (const render of renderings) {
    text = render();
    if (byteLength(text) <= budget) return text;
  }
  const note = '\n\n(cut here: there was no room for more)\n';
  const lines: string[] = [];
  let used = byteLength(note);
  for (const line of text.split('\n')) {
    used += byteLength(line) + 1;
    if (used > budget) break;
    lines.push(line);
  }
  return lines.join('\n') + note;
}
