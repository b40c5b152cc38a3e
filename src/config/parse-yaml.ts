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
  readonly root: ParsedNode | null;
  /** The line of a value by its path, or of the nearest thing around it that is there. */
  lineOf(path: readonly PropertyKey[]): number;
  /** A node as plain data. */
  read(node: unknown): unknown;
}

/** Reads YAML and refuses what is no plain data: unknown tags, aliases of nothing, of themselves, or in bombs. */
export function parseYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : lines.linePos(offset).line);
  const root = document.contents;
  const syntax = document.errors.map(({ code, message, pos }) => ({
    line: lineAt(pos[0]),
    message: explain(code, message),
  }));
  // What follows from the first error of another kind is not worth telling.
  const cause = document.errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  const problems = cause === -1 ? syntax : syntax.slice(0, cause + 1);
  if (problems.length === 0) problems.push(...findNoPlainData(document, lineAt));
  return {
    problems,
    root,
    read: (node) => (node === null ? null : (node as Node).toJS(document)),
    lineOf(path) {
      let node: unknown = root;
      let offset = 0;
      for (const part of path) {
        const at = isAlias(node) ? node.resolve(document) : node;
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

function explain(code: string, message: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'has a key that was given before; keep one of them.';
    case 'TAB_AS_INDENT':
      return 'is indented with a tab; use spaces.';
    case 'MULTIPLE_DOCS':
      return 'begins a second document; keep one.';
    default:
      return `is not valid YAML: ${message.replace(/\.$/, '')}.`;
  }
}

function findNoPlainData(document: Document.Parsed, lineAt: (offset?: number) => number): YamlProblem[] {
  const problems: YamlProblem[] = document.warnings.map(({ message, pos }) => ({
    line: lineAt(pos[0]),
    message: `${lowerFirst(message)}. Put a text that begins with "!" into quotes.`,
  }));
  visit(document, {
    Alias(_key, alias, path) {
      const target = alias.resolve(document);
      const line = lineAt(offsetOf(alias));
      if (target === undefined) {
        const hint = 'Put a text that begins with "*" into quotes.';
        problems.push({ line, message: `has the alias "*${alias.source}" of nothing. ${hint}` });
      } else if (isCollection(target) && path.includes(target)) {
        problems.push({ line, message: `has the alias "*${alias.source}" of what it stands in.` });
      }
    },
  });
  if (problems.length > 0) return problems;
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
