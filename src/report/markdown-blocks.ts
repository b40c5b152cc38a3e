import { tableCell } from './escape-markdown.ts';

/** Without the parts that are not there. */
export function presentBlocks(blocks: readonly (string | undefined)[]): string[] {
  return blocks.filter((block) => block !== undefined && block !== '') as string[];
}

export function joinBlocks(blocks: readonly (string | undefined)[]): string {
  return presentBlocks(blocks).join('\n\n');
}

/** A collapsed part. `summary` must be HTML-safe already. */
export function renderCollapsed(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A table of inline Markdown; pipes and line breaks in a cell are taken care of. */
export function renderTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  align?: 'right',
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(tableCell).join(' | ')} |`;
  return [line(titles), line(titles.map(() => (align === 'right' ? '--:' : '---'))), ...rows.map(line)].join(
    '\n',
  );
}
