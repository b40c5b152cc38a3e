import type { Code, Html, Nodes, Root, Table, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { findActive, parseMarkdown, shownText } from '../report/github-markdown.ts';

/** Elements that we write ourselves, with the text between them; and the hidden stamps. */
const OWN_HTML = /^(?=<)(?:<\/?(?:details|summary|code|sub|br)(?: open)?>|[^<>@])+$/;
const STAMP = /^<!-- agent-judge(?:-run)?:(?:(?!-->|--!>).)*-->$/s;

/** What is wrong with a comment or summary, whatever it tells: a line each. @param ownLinks what all links begin with. */
export function findFaults(markdown: string, ownLinks: string): string[] {
  const own = new RegExp(`^${RegExp.escape(ownLinks)}`);
  const tree = parseMarkdown(markdown);
  return [
    ...findActive(markdown, [own, OWN_HTML, STAMP]),
    ...findUnevenTables(tree),
    ...findOpenFences(tree, markdown),
    ...findOpenDetails(tree),
  ];
}

/** A row with other cells than its table's titles, or one that is in no table. */
function findUnevenTables(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'table', ({ children: [titles, ...rows] }: Table) => {
    for (const row of rows) {
      if (row.children.length !== titles?.children.length) found.push(`uneven row: ${shownText(row)}`);
    }
  });
  visit(tree, 'text', ({ value }: Text) => {
    if (/^\s*\|.*\|\s*$/m.test(value)) found.push(`row outside a table: ${value}`);
  });
  return found;
}

/** The parser closes at the end of the document what nobody closed. */
function findOpenFences(tree: Root, markdown: string): string[] {
  const found: string[] = [];
  visit(tree, 'code', (node: Code) => {
    const lines = sourceOf(markdown, node).split('\n');
    const [, fence] = /^(`{3,})/.exec(lines[0] ?? '') ?? [];
    const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd();
    if (fence === undefined || last !== fence) found.push(`open fence: ${lines[0]}`);
  });
  return found;
}

function findOpenDetails(tree: Root): string[] {
  let depth = 0;
  const found: string[] = [];
  visit(tree, 'html', ({ value }: Html) => {
    for (const [tag] of value.matchAll(/<\/?details\b[^>]*>/g)) depth += tag.startsWith('</') ? -1 : 1;
    if (depth < 0) found.push(`</details> that nothing opened: ${value}`);
  });
  return depth > 0 ? [...found, `${depth} <details> left open`] : found;
}

function sourceOf(markdown: string, { position }: Nodes): string {
  return markdown.slice(position?.start.offset, position?.end.offset);
}
