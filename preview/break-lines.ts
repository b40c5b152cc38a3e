import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

const PROSE: ReadonlySet<string> = new Set(['p', 'li', 'em', 'strong', 'del', 'a', 'sub', 'sup', 'summary']);
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'table',
  'details',
  'div',
]);

/** Makes a line break of every line's end in prose, as GitHub does in comments; not of those beside a block. */
export function breakLines(tree: Root): void {
  visit(tree, 'element', (element: Element) => {
    if (PROSE.has(element.tagName)) element.children = element.children.flatMap(splitText);
  });
}

function splitText(child: ElementContent, index: number, all: readonly ElementContent[]): ElementContent[] {
  if (child.type !== 'text') return [child];
  const lines = child.value.split('\n');
  return lines.flatMap((value, line): ElementContent[] => {
    const text: ElementContent[] = value === '' ? [] : [{ type: 'text', value }];
    const behindBlock = line === 1 && lines[0] === '' && isEdge(all[index - 1]);
    const beforeBlock = line === lines.length - 1 && value === '' && isEdge(all[index + 1]);
    if (line === 0 || behindBlock || beforeBlock) return text;
    return [{ type: 'element', tagName: 'br', properties: {}, children: [] }, ...text];
  });
}

/** A block, where no break is wanted, or a break that is there already. */
function isEdge(neighbour: ElementContent | undefined): boolean {
  if (neighbour === undefined) return true;
  if (neighbour.type !== 'element') return false;
  return BLOCKS.has(neighbour.tagName) || neighbour.properties['dataHard'] !== undefined;
}
