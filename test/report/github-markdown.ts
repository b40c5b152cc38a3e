import type { Code, Nodes, Root, Table } from 'mdast';
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
  scheme: /[a-z][a-z0-9+.-]*:\/\/|\b(?:mailto|xmpp|javascript|data):(?!…)\S/i,
  alert: /^\s*\[!/,
  marker: /agent-judge:(?!…)|<!--/,
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
    } else if (node.type === 'code' && !isOwnFence(node)) {
      // Maps, mathematics and suggestions are fences of another language, or of none that grew one.
      found.push(`fence: ${node.lang} ${node.value}`);
    } else if (node.type === 'text') {
      for (const [name, pattern] of Object.entries(REFERENCES)) {
        if (pattern.test(node.value)) found.push(`${name}: ${node.value}`);
      }
    }
  });
  return found;
}

/** A command in which every word is plain or in quotes; `'\\''` is a quote within quotes. */
const COMMAND =
  /^agent-judge(?: \\?\n? {0,2}--[a-z-]+[ =](?:[A-Za-z0-9_./:@%+=,-]+|'[^']*'(?:\\''[^']*')*))*$/;

/** A chart of numbers and of our own words. */
const CHART = new RegExp(
  [
    String.raw`^%%\{init: \{"xyChart": \{"width": \d+, "height": \d+, "yAxis": \{"showLabel": false, "showTick": false\}\}, "themeVariables": \{"xyChart": \{"backgroundColor": "#00000000", "plotColorPalette": "#[\da-f]{6}"\}\}\}\}%%`,
    'xychart-beta',
    String.raw`  title "(?:Scores of [\d,]+ cases?, threshold -?[\d.]+(?:e[-+]\d+)?|Latency of [\d,]+ (?:agent|judge) calls)"`,
    String.raw`  x-axis "(?:score, (?:rounded down|from) \(cases\)|time of a call \(calls\))" \["[\d. a-z()+–-]+"(?:, "[\d. a-z()+–-]+")*\]`,
    String.raw`  y-axis "(?:cases|calls)" 0 --> \d+`,
    String.raw`  bar \[\d+(?:, \d+)*\]$`,
  ].join('\n'),
);

/** Text of others, or one of the two kinds of blocks that we write ourselves. */
function isOwnFence({ lang, value }: Code): boolean {
  if (lang === 'sh') return COMMAND.test(value);
  return lang === 'mermaid' ? CHART.test(value) : lang === 'text';
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

/** What is not closed at the end of a document, or closed where it was not opened: a collapsed part, small print, a fence. */
export function findOpen(markdown: string): string | undefined {
  const root = parseMarkdown(markdown);
  const html: string[] = [];
  visit(root, 'html', ({ value }) => void html.push(value));
  for (const [begin, end] of [
    [/^<details>/, /^<\/details>/],
    [/^<sub>/, /^<\/sub>/],
  ] as const) {
    let depth = 0;
    for (const value of html) {
      if (begin.test(value)) depth += 1;
      if (end.test(value)) depth -= 1;
      if (depth < 0) return `closed: ${value}`;
    }
    if (depth > 0) return `open: ${String(begin)}`;
  }
  const last = root.children.at(-1);
  const text = markdown.trimEnd().split('\n').at(-1) ?? '';
  return last?.type === 'code' && !/^`{3,}$/.test(text) ? 'an open fence' : undefined;
}
