import type { Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** What GitHub makes of prose, though no Markdown parser does: it looks at all text outside code. */
const REFERENCES: Readonly<Record<string, RegExp>> = {
  mention: /@[a-z0-9]/i,
  'e-mail': /[a-z0-9]@[a-z0-9]/i,
  scheme: /[a-z][a-z0-9+.-]*:\/\/|\b(?:mailto|xmpp|javascript|data):\S/i,
  alert: /^\s*\[!/,
  marker: /agent-judge:|<!--/,
  issue: /#\d|(?<![a-z0-9])GH-\d/i,
  advisory: /GHSA-[a-z0-9]/i,
  'custom autolink': /[A-Za-z][A-Za-z0-9]*-\d/,
  commit: /(?<![\p{L}\p{N}_])[0-9a-f]{7,40}(?![\p{L}\p{N}_])/iu,
  url: /https?:\/\/|(?<![\p{L}\p{N}])www\.[\p{L}\p{N}]/iu,
  emoji: /:(?:[a-z+-][a-z0-9_+-]*|100|1234):/i,
  mathematics: /\$[^$\n]*\$|\$$/,
};

const ACTIVE_NODES: ReadonlySet<Nodes['type']> = new Set([
  'link',
  'linkReference',
  'image',
  'imageReference',
  'definition',
  'footnoteReference',
  'footnoteDefinition',
  'html',
]);

/** Everything in a document that can act, but for the links and pieces of HTML that are `expected`. */
export function findActive(markdown: string, expected: readonly RegExp[] = []): string[] {
  const found: string[] = [];
  visit(parseMarkdown(markdown), (node: Nodes) => {
    if (ACTIVE_NODES.has(node.type)) {
      const text = node.type === 'link' ? node.url : node.type === 'html' ? node.value : JSON.stringify(node);
      if (!expected.some((pattern) => pattern.test(text))) found.push(`${node.type}: ${text}`);
    } else if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      found.push(`task: ${shownText(node)}`);
    } else if (node.type === 'code' && node.lang !== 'text') {
      // Mermaid, maps, mathematics and suggestions are fences of another language, or of none that grew one.
      found.push(`fence: ${node.lang}`);
    } else if (node.type === 'text') {
      for (const [name, pattern] of Object.entries(REFERENCES)) {
        if (pattern.test(node.value)) found.push(`${name}: ${node.value}`);
      }
    }
  });
  return found;
}

/** What a reader sees of a node: its text and code. */
export function shownText(root: Nodes): string {
  let shown = '';
  visit(root, (node: Nodes) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') shown += node.value;
  });
  return shown;
}

/** The kinds of nodes in a document, each once. */
export function nodeTypes(markdown: string): ReadonlySet<Nodes['type']> {
  const types = new Set<Nodes['type']>();
  visit(parseMarkdown(markdown), (node: Nodes) => {
    types.add(node.type);
  });
  return types;
}

/** The tables of a document, each a list of rows of cells as a reader sees them. */
export function readTables(markdown: string): string[][][] {
  const tables: string[][][] = [];
  visit(parseMarkdown(markdown), 'table', (table: Table) => {
    tables.push(table.children.map((row) => row.children.map(shownText)));
  });
  return tables;
}
