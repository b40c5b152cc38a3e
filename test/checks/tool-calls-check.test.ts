import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ExpectedCall, matchInAnyOrder, matchInOrder } from '../../src/checks/match-calls.ts';
import { includesJson } from '../../src/checks/same-json.ts';
import type { ToolCall } from '../../src/domain/tool-call.ts';
import { outcomeOf } from './checked.ts';

function call(name: string, args: unknown = {}, error?: string): ToolCall {
  return { name, arguments: args, ...(error === undefined ? {} : { error }) };
}

test('the expected calls must be made, each by a call of its own', () => {
  const ordered = (calls: unknown[]) => ({ calls, ordered: true });
  const only = (calls: unknown[]) => ({ calls, additional: false });
  const needed = 'needed a call of';
  const table: [expected: unknown, made: ToolCall[] | undefined, message: string | true][] = [
    [['a'], [call('a')], true],
    [['a'], [call('b'), call('a', { x: 1 })], true],
    [['a'], [call('a', 'no JSON')], true],
    [['a'], [], `${needed} a; no call ran cleanly`],
    [['a'], undefined, 'the agent does not tell which tools it called'],
    [['a', 'a'], [call('a')], `${needed} a; ran cleanly: a`],
    [
      ['a'],
      [call('a', {}, 'timeout'), call('a', {}, '')],
      `${needed} a; no call ran cleanly; 2 calls of "a" failed`,
    ],
    [['a'], [call('a', {}, 'timeout'), call('a')], true],
    [['a', { name: 'a', arguments: { x: 1 } }], [call('a', { x: 1 }), call('a')], true],
    [
      [{ name: 'a', arguments: { x: 1 } }],
      [call('a', { x: 2 }), call('b c', [1])],
      `${needed} a({"x":1}); ran cleanly: a({"x":2}), "b c"([1])`,
    ],
    [ordered(['a', 'b']), [call('a'), call('c'), call('b')], true],
    [ordered(['a', 'b']), [call('b'), call('a')], `${needed} b after a; ran cleanly: b, a`],
    [ordered(['a', { name: 'a', arguments: { x: 1 } }]), [call('a', { x: 1 }), call('a', { x: 1 })], true],
    [only(['a']), [call('a'), call('b', {}, 'no')], true],
    [only(['a']), [call('a'), call('b')], 'not expected: b'],
    [only(['a']), [call('a'), call('a'), call('c', {}, 'no')], 'not expected: a; 1 call of "c" failed'],
    [only([]), [], true],
    [only([]), [call('a', {}, 'no')], true],
    [only([]), [call('a')], 'not expected: a'],
  ];
  for (const [expected, toolCalls, message] of table) {
    const outcome = outcomeOf({ 'tool-calls': expected }, { toolCalls });
    const shown = `${JSON.stringify(expected)} on ${JSON.stringify(toolCalls)}: ${outcome.message}`;
    assert.equal(outcome.passed, message === true, shown);
    if (message !== true) assert.equal(outcome.message, message);
  }
});

test('arguments: objects may have more, all else is exact', () => {
  const table: [expected: unknown, actual: unknown, included: boolean][] = [
    [{}, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, true],
    [{ a: { b: 1 } }, { a: { b: 1, c: 2 } }, true],
    [{ a: { b: 1 } }, { a: {} }, false],
    [{ a: {} }, { a: 5 }, false],
    [{ a: {} }, { a: [] }, false],
    [{ a: [1, 2] }, { a: [1, 2] }, true],
    [{ a: [1, 2] }, { a: [1, 2, 3] }, false],
    [{ a: [1, 2] }, { a: [2, 1] }, false],
    [{ a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }] }, false],
    [{ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] }, true],
    [{ a: 1 }, { a: '1' }, false],
    [{ a: null }, {}, false],
    [{ a: null }, { a: null }, true],
    [{ a: 0 }, { a: -0 }, true],
    [{ toString: 1 }, {}, false],
    [{ a: 1 }, '{"a":1}', false],
    [{ a: 1 }, null, false],
  ];
  for (const [expected, actual, included] of table) {
    assert.equal(includesJson(expected, actual), included, JSON.stringify([expected, actual]));
  }
});

// Small worlds, in which calls often overlap.
const args = fc.record({ x: fc.constantFrom(1, 2), y: fc.constantFrom(1, 2) }, { requiredKeys: [] });
const name = fc.constantFrom('a', 'b');
const expectedCalls = fc.array(fc.record({ name, arguments: args }), { maxLength: 4 });
const actualCalls = fc.array(fc.record({ name, arguments: args }), { maxLength: 6 });

/** The most expected calls that can have one of their own, found by trying everything. */
function most(expected: readonly ExpectedCall[], actual: readonly ToolCall[]): number {
  const [first, ...rest] = expected;
  if (first === undefined) return 0;
  const with1 = actual.flatMap((one, index) =>
    one.name === first.name && includesJson(first.arguments, one.arguments)
      ? [1 + most(rest, actual.toSpliced(index, 1))]
      : [],
  );
  return Math.max(most(rest, actual), ...with1);
}

/** Whether all can be found in their order, by trying everything. */
function canFollow(expected: readonly ExpectedCall[], actual: readonly ToolCall[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return true;
  return actual.some(
    (one, index) =>
      one.name === first.name &&
      includesJson(first.arguments, one.arguments) &&
      canFollow(rest, actual.slice(index + 1)),
  );
}

test('in any order as many are matched as trying everything finds, each with a call of its own', () => {
  fc.assert(
    fc.property(expectedCalls, actualCalls, (expected, actual) => {
      const found = matchInAnyOrder(expected, actual).filter((index) => index !== undefined);
      assert.equal(found.length, most(expected, actual));
      assert.equal(new Set(found).size, found.length);
    }),
    { numRuns: 1000 },
  );
});

test('in order all are matched exactly where trying everything finds a way', () => {
  fc.assert(
    fc.property(expectedCalls, actualCalls, (expected, actual) => {
      const matches = matchInOrder(expected, actual);
      assert.equal(!matches.includes(undefined), canFollow(expected, actual));
      const found = matches.filter((index) => index !== undefined);
      assert.deepEqual(
        found,
        found.toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 1000 },
  );
});

test('many calls are matched in reasonable time', () => {
  const many = Array.from({ length: 2000 }, (_, index) => call('a', { x: index }));
  const started = performance.now();
  const expected = Array.from({ length: 50 }, () => ({ name: 'a', arguments: {} }));
  assert.equal(outcomeOf({ 'tool-calls': expected }, { toolCalls: many }).passed, true);
  assert.ok(performance.now() - started < 1000);
});
