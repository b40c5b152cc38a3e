import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { ConfigurationProblem } from '../errors.ts';

/**
 * Every zod issue as a problem that says where, what was received and what is allowed.
 * @param knownKeys of the object, for the complaint about an unknown one: zod does not tell them.
 */
export function describeIssues(
  where: string,
  received: unknown,
  issues: readonly z.core.$ZodIssue[],
  knownKeys: readonly string[] = [],
): ConfigurationProblem[] {
  return issues.flatMap((issue) => {
    const place =
      where +
      issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ where: place, message: describeUnknownKey(key, knownKeys) }));
    }
    const value = issue.path.reduce<unknown>(
      (at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part],
      received,
    );
    if (value === undefined) return [{ where: place, message: 'is missing.' }];
    return [{ where: place, message: `received ${show(value)}; ${lowerFirst(issue.message)}.` }];
  });
}

/** `unknown key "treshold". Did you mean "threshold"?`, or the list of what is allowed when nothing is like it and they are known. */
export function describeUnknownKey(key: string, allowed: readonly string[], noun = 'key'): string {
  const suggestion = suggest(key, allowed);
  if (suggestion !== undefined) return `unknown ${noun} "${key}". Did you mean "${suggestion}"?`;
  if (allowed.length === 0) return `unknown ${noun} "${key}".`;
  return `unknown ${noun} "${key}". Allowed: ${allowed.join(', ')}.`;
}

/** The known word a mistyped one is most like, if it is like any. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word, [...known]);
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : undefined;
}

/** A received value as a message shows it: quoted, on one line, not endless. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
