/** UTF-8 bytes. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

const BETWEEN = '\n\n';
const NOTE = '(cut here: there was no room for more)\n';

/**
 * The first rendering, from the fullest to the barest, that stays within the budget. When none does, the barest is left
 * with as many of its blocks as there is room for, of the last, if it is a list, some items. So nothing is open at its end.
 * @param renderings blocks of Markdown, which are joined by empty lines.
 * @param budget in UTF-8 bytes.
 */
export function fitToBudget(renderings: readonly (() => readonly string[])[], budget: number): string {
  let blocks: readonly string[] = [];
  for (const render of renderings) {
    blocks = render();
    const text = blocks.join(BETWEEN);
    if (byteLength(text) <= budget) return text;
  }
  const kept: string[] = [];
  let room = budget - byteLength(NOTE);
  for (const block of blocks) {
    const fitting = cutList(block, room - BETWEEN.length);
    if (fitting !== undefined) kept.push(fitting);
    if (fitting !== block) break;
    room -= byteLength(block) + BETWEEN.length;
  }
  return [...kept, NOTE].join(BETWEEN);
}

/** The block where it fits; of a list the items that do; else nothing. */
function cutList(block: string, room: number): string | undefined {
  if (byteLength(block) <= room) return block;
  if (!block.startsWith('- ')) return undefined;
  const items: string[] = [];
  let left = room;
  for (const item of block.split(/\n(?=- )/)) {
    left -= byteLength(item) + 1;
    if (left < -1) break;
    items.push(item);
  }
  return items.length === 0 ? undefined : items.join('\n');
}
