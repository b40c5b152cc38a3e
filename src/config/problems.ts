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
      return issue.keys.map((key) => ({
        where: placeOf(path, key),
        message: describeUnknownKey(key, [...new Set(allowed)]),
      }));
    }
    // Its cause is told already.
    if (issue.code === 'custom' && withUnknownKey.has(renderPath(path))) return [];
    if (issue.code === 'invalid_key') {
      const message = lowerFirst(issue.issues[0]?.message ?? issue.message);
      return [{ where: placeOf(path), message: `received the key ${show(path.at(-1))}; ${message}.` }];
    }
    const value = path.reduce<unknown>(
      (at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part],
      received,
    );
    const choices = issue.code === 'invalid_union' ? choicesOf(issue) : undefined;
    if (value === undefined) {
      return [{ where: placeOf(path), message: choices ? `is missing; must be ${choices}.` : 'is missing.' }];
    }
    const allowed = choices === undefined ? lowerFirst(issue.message) : `must be ${choices}`;
    return [{ where: placeOf(path), message: `received ${show(value, path)}; ${allowed}.` }];
  });
}

/** A path as people write it: `agent.headers.Accept`, `judges[1]`; it goes behind the name of a thing. */
export function renderPath(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
}

/** A list of more is no help. */
const MOST_SHOWN = 20;

/** `unknown key "treshold". Did you mean "threshold"?`, or the list of what is allowed when nothing is like it and they are known. */
export function describeUnknownKey(key: string, allowed: readonly string[], noun = 'key'): string {
  const suggestion = suggest(key, allowed);
  if (suggestion !== undefined) return `unknown ${noun} "${key}". Did you mean "${suggestion}"?`;
  if (allowed.length === 0) return `unknown ${noun} "${key}".`;
  if (allowed.length > MOST_SHOWN) {
    return `unknown ${noun} "${key}", and none is like it. "agent-judge --help" and the README list all.`;
  }
  return `unknown ${noun} "${key}". Allowed: ${allowed.join(', ')}.`;
}

/** The known word a mistyped one is most like, if it is like any. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word, [...known]);
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : undefined;
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
