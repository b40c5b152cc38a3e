import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';

export interface YamlProblem {
  /** 1-based. */
  readonly line: number;
  /** Completes the name of the text or of its line. */
  readonly message: string;
}

/** A YAML 1.2 text that knows its lines. JSON is YAML as well. */
export interface YamlText {
  /** Nothing can be made of the text when there are any. */
  readonly problems: readonly YamlProblem[];
  /** Whether it is YAML at all, whatever else is wrong with it. */
  readonly wellFormed: boolean;
  readonly root: ParsedNode | null;
  /** The line of a value by its path, or of the nearest thing around it that is there. */
  lineOf(path: readonly PropertyKey[]): number;
  /** A node as plain data. */
  read(node: unknown): unknown;
  /** What an alias stands for; any other node as it is. */
  resolve(node: unknown): unknown;
}

/** Reads YAML and refuses what is no plain data: unknown tags, aliases of nothing, of themselves, or in bombs. */
export function parseYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : lines.linePos(offset).line);
  const root = document.contents;
  const syntax = document.errors.map(({ code, message, pos }) => ({
    line: lineAt(pos[0]),
    message: explain(code, message, lineTextAt(text, pos[0])),
  }));
  // What follows from the first error of another kind is not worth telling.
  const cause = document.errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  const problems = cause === -1 ? syntax : syntax.slice(0, cause + 1);
  if (problems.length === 0) problems.push(...findNoPlainData(document, lineAt));
  const resolve = (node: unknown) => (isAlias(node) ? node.resolve(document) : node);
  return {
    problems,
    wellFormed: document.errors.length === 0,
    root,
    read: (node) => (node === null ? null : (node as Node).toJS(document)),
    resolve,
    lineOf(path) {
      let node: unknown = root;
      let offset = 0;
      for (const part of path) {
        const at = resolve(node);
        if (isMap(at)) {
          const pair = at.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
          if (pair === undefined) break;
          offset = offsetOf(pair.key) ?? offset;
          node = pair.value;
        } else if (isSeq(at)) {
          node = at.items[Number(part)];
          offset = offsetOf(node) ?? offset;
        } else break;
      }
      return lineAt(offset);
    },
  };
}

function offsetOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
}

function lineTextAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  // An error at the end of a line is of that line.
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, end === -1 ? undefined : end);
}

/** What a value begins with that means something else in YAML than a text. */
const INDICATOR = /^\s*(?:-\s+)*(?:[\w-]+\s*:\s+)?([{[*&!%@`])/;

function explain(code: string, message: string, line: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'has a key that was given before; keep one of them.';
    case 'TAB_AS_INDENT':
      return 'is indented with a tab; use spaces.';
    case 'MULTIPLE_DOCS':
      return 'begins a second document; keep one.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'is not valid YAML: it has ": " twice. Mend the indentation, or put a text that holds ": " into quotes.';
    default: {
      if (/^ *\t/.test(line)) return explain('TAB_AS_INDENT', message, line);
      const sign = INDICATOR.exec(line)?.[1];
      const hint = sign === undefined ? '' : ` ${quoteHint(sign)}`;
      return `is not valid YAML: ${message.replace(/\.$/, '')}.${hint}`;
    }
  }
}

function quoteHint(sign: string): string {
  return `Put a text that begins with "${sign}" into quotes.`;
}

function findNoPlainData(document: Document.Parsed, lineAt: (offset?: number) => number): YamlProblem[] {
  const problems: YamlProblem[] = document.warnings.map(({ message, pos }) => ({
    line: lineAt(pos[0]),
    message: `${lowerFirst(message)}. ${quoteHint('!')}`,
  }));
  const aliased = new Set<string>();
  const add = (node: unknown, message: string) => problems.push({ line: lineAt(offsetOf(node)), message });
  visit(document, {
    Alias(_key, alias, path) {
      aliased.add(alias.source);
      const target = alias.resolve(document);
      if (target === undefined) {
        add(alias, `has the alias "*${alias.source}" of nothing. ${quoteHint('*')}`);
      } else if (isCollection(target) && path.includes(target)) {
        add(alias, `has the alias "*${alias.source}" of what it stands in.`);
      }
    },
    Pair(_key, { key }) {
      if (!isCollection(key)) return;
      add(key, `has a ${isMap(key) ? 'mapping' : 'list'} as a key. ${quoteHint(isMap(key) ? '{' : '[')}`);
    },
  });
  visit(document, {
    // Of these two, YAML would leave out the first word of a text without a sign.
    Scalar(_key, scalar) {
      if (scalar.tag === '!') add(scalar, `has a lone "!". ${quoteHint('!')}`);
      if (scalar.anchor !== undefined && !aliased.has(scalar.anchor)) {
        add(scalar, `has the anchor "&${scalar.anchor}" that no alias names. ${quoteHint('&')}`);
      }
    },
  });
  if (problems.length > 0 || aliased.size === 0) return problems;
  try {
    document.toJS();
    return [];
  } catch {
    return [{ line: 1, message: 'has far more aliases than a configuration needs; write the values out.' }];
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
