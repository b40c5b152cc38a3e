import { type Document, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** An item of a YAML list; a scalar is its own text, so that a prompt such as `1.0` or `true` stays what was written. */
export interface ListItem {
  readonly value: unknown;
  /** 1-based line of the text. */
  readonly line: number;
}

export type YamlListResult =
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'text' }
  | { readonly kind: 'invalid'; readonly line: number; readonly message: string };

/**
 * Reads an input that is either plain text or a YAML list.
 *
 * Text counts as a list when its first line starts with `- `, or when it is one flow list from `[` to `]`; anything
 * else is text. A list that starts like one and does not parse is `invalid`, not text: it was meant as a list.
 */
export function parseYamlList(text: string): YamlListResult {
  const trimmed = text.trim();
  const block = /^-(\s|$)/.test(trimmed);
  const flow = trimmed.startsWith('[') && trimmed.endsWith(']');
  if (!block && !flow) return { kind: 'text' };
  const result = parseYamlSequence(text);
  return result.kind === 'invalid' && flow ? { kind: 'text' } : result;
}

/** Reads YAML that must be a list. Never answers `text`. */
export function parseYamlSequence(text: string): Exclude<YamlListResult, { kind: 'text' }> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const error = document.errors[0];
  if (error !== undefined) {
    return { kind: 'invalid', line: lineCounter.linePos(error.pos[0]).line, message: error.message };
  }
  const { contents } = document;
  if (!isSeq(contents)) return { kind: 'invalid', line: 1, message: 'must be a list' };
  const items: ListItem[] = [];
  for (const node of contents.items) {
    const offset = (node as { range?: readonly number[] | null } | null)?.range?.[0];
    const line = offset === undefined ? 1 : lineCounter.linePos(offset).line;
    try {
      items.push({ value: readNode(node, document), line });
    } catch (thrown) {
      // An alias of nothing, or a bomb of aliases.
      return { kind: 'invalid', line, message: thrown instanceof Error ? thrown.message : String(thrown) };
    }
  }
  return { kind: 'list', items };
}

function readNode(node: unknown, document: Document): unknown {
  if (isScalar(node)) return node.value === null ? null : scalarText(node);
  return (node as { toJS(document: Document): unknown }).toJS(document);
}

function scalarText(node: { value: unknown; source?: string }): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
