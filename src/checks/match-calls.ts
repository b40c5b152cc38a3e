import type { CheckTest } from '../domain/check.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import { includesJson } from './same-json.ts';

export type ExpectedCalls = Extract<CheckTest, { kind: 'tool-calls' }>['value'];
export type ExpectedCall = ExpectedCalls['calls'][number];

/** Which actual call serves each expected one: its index, or nothing where none is left for it. */
export type Matches = readonly (number | undefined)[];

/**
 * Matches in the order of both lists. The earliest call that serves is taken: whatever order another solution finds, its
 * first match can be moved forward to that call without taking a place from the ones after it, and so on for the rest.
 * What follows the first expected call that is not found is not looked for.
 */
export function matchInOrder(expected: readonly ExpectedCall[], actual: readonly ToolCall[]): Matches {
  let from = 0;
  return expected.map((call) => {
    const found = from < 0 ? -1 : actual.findIndex((one, index) => index >= from && serves(call, one));
    from = found < 0 ? -1 : found + 1;
    return found < 0 ? undefined : found;
  });
}

/**
 * Matches as many expected calls as can be, each with an actual call of its own (a maximum bipartite matching by augmenting
 * paths, Kuhn 1955): a call that two expected ones could take goes where the other one has an alternative.
 */
export function matchInAnyOrder(expected: readonly ExpectedCall[], actual: readonly ToolCall[]): Matches {
  const options = expected.map((call) => actual.flatMap((one, index) => (serves(call, one) ? [index] : [])));
  const takenBy = new Map<number, number>();
  const place = (call: number, tried: Set<number>): boolean =>
    (options[call] ?? []).some((index) => {
      if (tried.has(index)) return false;
      tried.add(index);
      const holder = takenBy.get(index);
      if (holder !== undefined && !place(holder, tried)) return false;
      takenBy.set(index, call);
      return true;
    });
  for (const call of expected.keys()) place(call, new Set());
  const matches = new Map([...takenBy].map(([index, call]) => [call, index]));
  return expected.map((_, call) => matches.get(call));
}

/** An expected call without arguments is served by any call of the tool, whatever form its arguments have. */
function serves(expected: ExpectedCall, actual: ToolCall): boolean {
  if (expected.name !== actual.name) return false;
  return Object.keys(expected.arguments).length === 0 || includesJson(expected.arguments, actual.arguments);
}
