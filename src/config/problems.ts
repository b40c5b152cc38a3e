import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { ConfigurationProblem } from '../errors.ts';
import { keysAt } from './known-keys.ts';

type Path = readonly PropertyKey[];

/**
 * How a message names a place below the thing that is described.
 * @param unknownKey stands at the place and has no business there.
 */
export type PlaceOf = (path: Path, unknownKey?: string) => string;

/**
 * Every zod issue as a problem that says where, what was received and what is allowed.
 * @param where a name, which the path follows; or a function.
 * @param known for the complaint about an unknown key, of which zod does not tell the known ones: the schema, or the keys.
 */
export function describeIssues(
  where: string | PlaceOf,
  received: unknown,
  issues: readonly z.core.$ZodIssue[],
  known: z.core.$ZodType | readonly string[] = [],
): ConfigurationProblem[] {
  const placeOf = typeof where === 'string' ? (path: Path) => where + renderPath(path) : where;
  const withUnknownKey = new Set(
    issues.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? [renderPath(path)] : [])),
  );
  return issues.flatMap((issue): ConfigurationProblem[] => {
    const { path } = issue;
    const meant = issue.code === 'invalid_union' ? optionMeant(issue) : undefined;
    if (meant !== undefined) {
      const inside = meant.map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
      return describeIssues(placeOf, received, inside, known);
    }
    if (issue.code === 'unrecognized_keys') {
      const allowed = isKeys(known) ? known : keysAt(known, path, received);
      const hint = describeUnquoted(valueAt(received, path), issues, path);
      return issue.keys.map((key) => {
        const names = [...new Set(allowed)];
        const message = describeUnknownKey(key, names) + (suggest(key, names) === undefined ? hint : '');
        return { where: placeOf(path, key), message };
      });
    }
    // Its cause is told already.
    if (issue.code === 'custom' && withUnknownKey.has(renderPath(path))) return [];
    if (issue.code === 'invalid_key') {
      const message = lowerFirst(issue.issues[0]?.message ?? issue.message);
      return [{ where: placeOf(path), message: `received the key ${show(path.at(-1))}; ${message}.` }];
    }
    const value = valueAt(received, path);
    const choices = issue.code === 'invalid_union' ? choicesOf(issue) : undefined;
    if (value === undefined) {
      return [{ where: placeOf(path), message: choices ? `is missing; must be ${choices}.` : 'is missing.' }];
    }
    const allowed = choices === undefined ? describeKind(issue) : `must be ${choices}`;
    return [{ where: placeOf(path), message: `received ${show(value, path)}; ${allowed}.` }];
  });
}

function valueAt(received: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, part) => (at as Record<PropertyKey, unknown> | null | undefined)?.[part],
    received,
  );
}

/** Kinds of values as the words of configurations, where a schema has no message of its own. */
const KINDS: Readonly<Record<string, string>> = {
  object: 'must be an object',
  record: 'must be a mapping of names to values',
  array: 'must be a list',
  string: 'must be a text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
};

/** What an issue says is allowed: the schema's message, and not the library's. */
function describeKind(issue: z.core.$ZodIssue): string {
  if (!issue.message.startsWith('Invalid input')) return lowerFirst(issue.message);
  return (issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined) ?? 'cannot stand here';
}

/** `- Tone: polite` is a mapping where a text was meant: it has one key, and lacks what must be there. */
function describeUnquoted(value: unknown, issues: readonly z.core.$ZodIssue[], path: Path): string {
  const [[key, text] = ['', undefined], ...others] = Object.entries(value ?? {});
  if (typeof text !== 'string' || others.length > 0) return '';
  const lacks = issues.some(
    (issue) =>
      issue.path.length === path.length + 1 && valueAt(value, issue.path.slice(path.length)) === undefined,
  );
  return lacks ? ` In YAML, a text with ": " in it needs quotes: ${show(`${key}: ${text}`)}.` : '';
}

/** A path as people write it: `agent.headers.Accept`, `judges[1]`; it goes behind the name of a thing. */
export function renderPath(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
}

/** A list of more is no help. */
const MOST_SHOWN = 20;

/** What YAML 1.1 had, and many know from other tools. */
const MERGE_KEY = '<<';

/** `unknown key "treshold". Did you mean "threshold"?`, or the list of what is allowed when nothing is like it and they are known. */
export function describeUnknownKey(key: string, allowed: readonly string[], noun = 'key'): string {
  if (key === MERGE_KEY) {
    return 'the merge key "<<" is of YAML 1.1, and this is YAML 1.2. Write the keys out, or give a whole value by its alias.';
  }
  const suggestion = suggest(key, allowed);
  if (suggestion !== undefined) return `unknown ${noun} "${key}". Did you mean "${suggestion}"?`;
  if (allowed.length === 0) return `unknown ${noun} "${key}".`;
  if (allowed.length > MOST_SHOWN) {
    return `unknown ${noun} "${key}", and none is like it. "agent-judge --help" and docs/inputs.md list all.`;
  }
  return `unknown ${noun} "${key}". Allowed: ${allowed.join(', ')}.`;
}

/** What other tools, or our own reports, call a thing; by its letters it may be near to something else. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([['budget', 'max-cost']]);

/** The known word a mistyped one is most like, if it is like any. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const meant = OTHER_WORDS.get(word);
  if (meant !== undefined && known.includes(meant)) return meant;
  if (known.length === 0 || word.length < 3) return undefined;
  const best = closest(word, [...known]);
  const edits = isSwapped(word, best) ? 1 : distance(word, best);
  // Any short word is but two edits away from any other.
  return edits <= (word.length <= 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) ? best : undefined;
}

/** Whether two neighbouring letters stand the other way round. */
function isSwapped(word: string, other: string): boolean {
  const sorted = (text: string) => [...text].sort().join('');
  return distance(word, other) === 2 && sorted(word) === sorted(other);
}

/** The words that choose between the options of a union: `openai, command, http or recorded`. */
function choicesOf(issue: z.core.$ZodIssueInvalidUnion): string | undefined {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  return options.length < 2 ? undefined : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}

/** The issues of the one option of a union that takes this kind of value, with something wrong inside it. */
function optionMeant({ errors }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  const fitting = errors.filter((issues) =>
    issues.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Keys below which somebody may have put the secret itself. */
const CONFIDENTIAL = ['headers', 'env', 'api-key-env'];

/** A received value as a message shows it: quoted, on one line, not endless, and without what may be a secret. */
function show(value: unknown, path: Path = []): string {
  if (path.some((part) => CONFIDENTIAL.includes(String(part)))) return '(not shown: it may be a secret)';
  // JSON has no word for numbers such as `.inf`.
  if (typeof value === 'number') return String(value);
  const hide = (key: string, at: unknown) => (CONFIDENTIAL.includes(key) ? '…' : at);
  const text = hideCredentials(JSON.stringify(value, hide) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** A user name and password in a URL; in one that cannot be read they may have any sign in them. */
function hideCredentials(text: string): string {
  return text.replace(/(:\/\/).*@/, '$1…@');
}

function isKeys(known: z.core.$ZodType | readonly string[]): known is readonly string[] {
  return Array.isArray(known);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
