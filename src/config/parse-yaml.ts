import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';
import { explain, lineTextAt, quoteHint } from './explain-yaml.ts';
import { addedByAliases, findTargets, type Resolve } from './yaml-aliases.ts';

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
  const told = cause === -1 ? syntax : syntax.slice(0, cause + 1);
  const targets = findTargets(document);
  const resolve = (node: unknown) => (isAlias(node) ? targets.get(node) : node);
  const problems = told.length > 0 ? told : findNoPlainData(document, resolve, lineAt);
  return {
    problems,
    wellFormed: document.errors.length === 0,
    root,
    read: (node) => readPlain(node, resolve),
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

/** Values that aliases add; what is more is a bomb. */
const MOST_ADDED = 1_000_000;

function findNoPlainData(
  document: Document.Parsed,
  resolve: Resolve,
  lineAt: (offset?: number) => number,
): YamlProblem[] {
  const problems: YamlProblem[] = document.warnings.map(({ message, pos }) => ({
    line: lineAt(pos[0]),
    message: `${lowerFirst(message)}. ${quoteHint('!')}`,
  }));
  const aliased = new Set<unknown>();
  const add = (node: unknown, message: string) => problems.push({ line: lineAt(offsetOf(node)), message });
  visit(document, {
    Alias(_key, alias, path) {
      const target = resolve(alias);
      aliased.add(target);
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
      if (scalar.anchor !== undefined && typeof scalar.value === 'string' && !aliased.has(scalar)) {
        const mend = `Remove it, or put a text that begins with "&" into quotes.`;
        add(scalar, `has the anchor "&${scalar.anchor}" that no alias names. ${mend}`);
      }
    },
  });
  if (problems.length === 0 && aliased.size > 0 && addedByAliases(document.contents, resolve) > MOST_ADDED) {
    problems.push({
      line: 1,
      message: 'holds far more through its aliases than is written in it; write it out.',
    });
  }
  return problems.toSorted((a, b) => a.line - b.line);
}

function readPlain(written: unknown, resolve: Resolve): unknown {
  const node = resolve(written);
  if (isSeq(node)) return node.items.map((item) => readPlain(item, resolve));
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [
        isScalar(key) ? String(key.value ?? '') : String(key),
        readPlain(value, resolve),
      ]),
    );
  }
  return isScalar(node) ? node.value : null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
