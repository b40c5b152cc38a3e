import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CheckedTrial, evaluateChecks } from '../../src/checks/evaluate-check.ts';
import { assembled, outcomeOf } from './checked.ts';

type Row = [written: Record<string, unknown>, trial: Partial<CheckedTrial>, message: string | true];

/** `true` where it must pass, else the message it must fail with. */
function assertRows(table: readonly Row[]): void {
  for (const [written, trial, expected] of table) {
    const { passed, message } = outcomeOf(written, trial);
    const shown = `${JSON.stringify(written)} on ${JSON.stringify(trial)}: ${message}`;
    assert.equal(passed, expected === true, shown);
    if (expected !== true) assert.equal(message, expected);
  }
}

test('equals is exact, and tells white space around from a different text', () => {
  const around = 'the answer differs from the expected text only in the white space around it';
  assertRows([
    [{ equals: 'Paris' }, { output: 'Paris' }, true],
    [{ equals: '' }, { output: '' }, true],
    [{ equals: '日本 😀' }, { output: '日本 😀' }, true],
    [{ equals: 'Paris' }, { output: 'Paris\n' }, `${around}: needed "Paris", found "Paris\\n"`],
    [{ equals: 'Paris' }, { output: '' }, 'the answer is not the expected text: needed "Paris", found ""'],
    [
      { equals: 'é' },
      { output: 'e\u0301' },
      'the answer is not the expected text: needed "é", found "e\u0301"',
    ],
    [
      { equals: `${'a'.repeat(30)}b` },
      { output: `${'a'.repeat(30)}c` },
      `the answer is not the expected text: from character 11 on needed "${'a'.repeat(20)}b", found "${'a'.repeat(20)}c"`,
    ],
  ]);
});

test('contains needs all, not-contains none; upper and lower case count', () => {
  assertRows([
    [{ contains: ['a', 'b'] }, { output: 'b a' }, true],
    [{ contains: ['a', 'b'] }, { output: 'a' }, 'the answer does not contain "b": "a"'],
    [{ contains: 'Refund' }, { output: 'refund' }, 'the answer does not contain "Refund": "refund"'],
    [{ contains: 'a' }, { output: '' }, 'the answer does not contain "a": ""'],
    [{ 'not-contains': ['x', 'y'] }, { output: 'abc' }, true],
    [{ 'not-contains': 'sorry' }, { output: '' }, true],
    [{ 'not-contains': ['x', 'b'] }, { output: 'abc' }, 'the answer contains "b": "abc"'],
  ]);
});

test('a long answer is quoted in part, from near the unwanted text', () => {
  const { message } = outcomeOf(
    { 'not-contains': 'sorry' },
    { output: `${'a'.repeat(5000)}sorry${'b'.repeat(5000)}` },
  );
  assert.match(message, /^the answer contains "sorry": "a{60}sorryb{59}…"$/);
  assert.ok(outcomeOf({ contains: 'x' }, { output: 'a'.repeat(5000) }).message.length < 400);
});

test('matches quotes the pattern and the answer', () => {
  assertRows([
    [{ matches: '/^\\d+$/' }, { output: '42' }, true],
    [{ matches: '/^\\d+$/' }, { output: 'no' }, 'the answer does not match "/^\\\\d+$/": "no"'],
  ]);
});

test('max-length counts characters, not units', () => {
  assertRows([
    [{ 'max-length': 3 }, { output: 'abc' }, true],
    [{ 'max-length': 3 }, { output: '😀😀😀' }, true],
    [{ 'max-length': 3 }, { output: '' }, true],
    [{ 'max-length': 3 }, { output: 'abcd' }, 'the answer has 4 characters; at most 3 are allowed'],
  ]);
});

test('what is not known is not within a limit', () => {
  const latency = (seconds: string) => `the answer took ${seconds} s; at most 2 s are allowed`;
  const cost = (usd: string) => `the answer cost $${usd}; at most $0.3 is allowed`;
  const slow = 'how long the answer took is not known; it must be within 2 s';
  const dear = 'what the answer cost is not known; it must be within $0.3';
  assertRows([
    [{ 'max-latency': 2 }, { latencyMs: 2000 }, true],
    [{ 'max-latency': 2 }, { latencyMs: 0 }, true],
    [{ 'max-latency': 2 }, { latencyMs: 2001 }, latency('2.001')],
    [{ 'max-latency': 2 }, {}, slow],
    [{ 'max-latency': 2 }, { latencyMs: Number.NaN }, slow],
    [{ 'max-cost': 0.3 }, { costUsd: 0.3 }, true],
    [{ 'max-cost': 0.3 }, { costUsd: 0.1 + 0.2 }, true],
    [{ 'max-cost': 0.3 }, { costUsd: 0 }, true],
    [{ 'max-cost': 0.3 }, { costUsd: 0.3001 }, cost('0.3001')],
    [{ 'max-cost': 0.3 }, {}, dear],
  ]);
});

test('outcomes come in the order of the checks, under their names', () => {
  const checks = [assembled({ contains: 'a', name: 'one' }), assembled({ 'max-length': 1 })];
  assert.deepEqual(
    evaluateChecks(checks, { output: 'ab' }).map(({ name, passed }) => [name, passed]),
    [
      ['one', true],
      ['max-length 1', false],
    ],
  );
  assert.deepEqual(evaluateChecks([], { output: 'ab' }), []);
});

test('contains and not-contains of one text are opposites', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      text,
      fc.string({ unit: fc.constantFrom('a', 'b', '😀'), maxLength: 12 }),
      (needle, output) => {
        assert.notEqual(
          outcomeOf({ contains: needle }, { output }).passed,
          outcomeOf({ 'not-contains': needle }, { output }).passed,
        );
      },
    ),
  );
});

const ALL = [
  { equals: 'a' },
  { contains: ['a', 'b'] },
  { 'not-contains': ['a', 'b'] },
  { matches: '/^(\\w+\\s?)*$/' },
  { matches: '(?<!a)b' },
  { json: true },
  { json: { type: 'array', uniqueItems: true, items: { pattern: '^(a+)+$' } } },
  { json: { anyOf: [{ type: 'string' }, { items: { $ref: '#' } }], unevaluatedProperties: false } },
  { 'max-length': 5 },
  { 'max-latency': 1 },
  { 'max-cost': 1 },
  { 'tool-calls': { calls: ['a', { name: 'a', arguments: { x: { y: [1] } } }], additional: false } },
  { 'tool-calls': { calls: [{ name: 'a', arguments: { x: 1 } }, 'a'], ordered: true } },
].map(assembled);

test('no answer and no arguments make a check throw; each gives one line', () => {
  const output = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constant('[{"a":1},"\u2028"]'));
  const call = fc.record(
    { name: fc.oneof(fc.constant('a'), fc.string()), arguments: fc.anything(), error: fc.string() },
    { requiredKeys: ['name', 'arguments'] },
  );
  const trial = fc.record(
    { output, latencyMs: fc.double(), costUsd: fc.double(), toolCalls: fc.array(call, { maxLength: 5 }) },
    { requiredKeys: ['output'] },
  );
  fc.assert(
    fc.property(trial, (one) => {
      const outcomes = evaluateChecks(ALL, one);
      assert.equal(outcomes.length, ALL.length);
      for (const { message } of outcomes) assert.match(message, /^[^\n\r\u0085\u2028\u2029]{1,1500}$/);
    }),
  );
});

test('an answer of a megabyte is checked in reasonable time', () => {
  const size = 1_000_000;
  const numbers = JSON.stringify(Array.from({ length: size / 7 }, (_, index) => index));
  const answers = [
    'a'.repeat(size),
    'aaaa '.repeat(size / 5),
    numbers,
    '['.repeat(size),
    `${'['.repeat(size / 2)}${']'.repeat(size / 2)}`,
  ];
  for (const output of answers) {
    const started = performance.now();
    evaluateChecks(ALL, { output, toolCalls: [{ name: 'a', arguments: { x: output } }] });
    const took = performance.now() - started;
    assert.ok(took < 3000, `${output.slice(0, 10)} took ${took} ms`);
  }
});
