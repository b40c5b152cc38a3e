import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { uniqueName } from '../../src/checks/check-name.ts';
import { assembleAll, assembled, input, problemOf } from './checked.ts';

test('a check without a name is named after its kind and what it needs', () => {
  const table: [Record<string, unknown>, string][] = [
    [{ equals: 'yes\n' }, 'equals "yes "'],
    [{ contains: 'refund' }, 'contains "refund"'],
    [{ contains: ['a', 'b'] }, 'contains "a", "b"'],
    [{ 'not-contains': 'sorry' }, 'not-contains "sorry"'],
    [{ matches: '/^a/i' }, 'matches /^a/i'],
    [{ json: true }, 'json'],
    [{ json: { type: 'object' } }, 'json'],
    [{ 'max-length': 500 }, 'max-length 500'],
    [{ 'max-latency': 2.5 }, 'max-latency 2.5 s'],
    [{ 'max-cost': 0.05 }, 'max-cost $0.05'],
    [{ 'tool-calls': ['search', { name: 'book', arguments: { a: 1 } }] }, 'tool-calls search, book'],
    [{ 'tool-calls': { calls: [], additional: false } }, 'tool-calls none'],
    [{ name: 'Polite', contains: 'please' }, 'Polite'],
  ];
  for (const [written, name] of table) assert.equal(assembled(written).name, name);
});

test('a default name has at most 80 characters', () => {
  const { name } = assembled({ contains: '😀'.repeat(200) });
  assert.equal([...name].length, 80);
  assert.ok(name.endsWith('…'));
});

test('the weight is the own one, else the default; a check is not required unless it says so', () => {
  const { checks } = assembleAll([input({ json: true }), input({ json: true, weight: 0, required: true })], {
    weight: 1,
  });
  assert.deepEqual(
    checks.map(({ weight, required }) => [weight, required]),
    [
      [1, false],
      [0, true],
    ],
  );
});

test('a name that is taken gets a number, and stays within 80 characters', () => {
  assert.equal(uniqueName('a', new Set(['b'])), 'a');
  assert.equal(uniqueName('a', new Set(['a', 'a (2)'])), 'a (3)');
  assert.equal(uniqueName('x'.repeat(80), new Set(['x'.repeat(80)])), `${'x'.repeat(75)}… (2)`);
});

test('a check that cannot be used is a problem with its place; the others stand', () => {
  const { checks, problems } = assembleAll(
    [input({ contains: 'a' }), input({ matches: '(' }), input({ json: true })],
    { weight: 0 },
  );
  assert.deepEqual(
    checks.map(({ name }) => name),
    ['contains "a"', 'json'],
  );
  assert.deepEqual(problems, [
    {
      index: 1,
      message: 'matches: received (, which is not a regular expression: missing closing ): `(`.',
    },
  ]);
});

test('an unusable JSON Schema is told with the reason', () => {
  const table: [Record<string, unknown>, RegExp][] = [
    [
      { type: 'objet' },
      /^json: .*at \/type: must be equal to one of the allowed values .*received "objet"\.$/,
    ],
    [{ type: 'object', requird: ['a'] }, /unknown keyword: "requird"/],
    [{ $ref: 'https://example.com/a.json' }, /references to other documents are not followed/],
    [{ $ref: '#/$defs/none' }, /can't resolve reference #\/\$defs\/none/],
    [{ properties: { a: { pattern: '(' } } }, /pattern "\(": missing closing \)/],
    [{ patternProperties: { '(?!a)': true } }, /no lookahead/],
    [{ format: 'url' }, /unknown format "url" at "#"; known are date, time/],
    [{ $async: true }, /"\$async" is not available/],
    [{ properties: { a: { $async: true, type: 'string' } } }, /async schema in sync schema/],
    [{ $defs: { a: { $async: true, type: 'string' } }, $ref: '#/$defs/a' }, /async/],
    [
      { $schema: 'http://json-schema.org/draft-04/schema#' },
      /draft-04.*known are draft 2020-12 and draft-07/,
    ],
    [{ $schema: 5 }, /"\$schema" is 5/],
  ];
  for (const [schema, message] of table) assert.match(problemOf({ json: schema }), message);
});

test('tool calls that expect nothing and allow anything are a mistake', () => {
  assert.match(problemOf({ 'tool-calls': [] }), /cannot fail.*"additional: false"/);
});

test('every example in the docs can be used as it stands', () => {
  const docs = readFileSync(resolve(import.meta.dirname, '../../docs/checks.md'), 'utf8');
  const examples = [...docs.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => parse(yaml).checks);
  assert.ok(examples.length > 3);
  for (const example of examples) {
    const { checks, problems } = assembleAll(example.map(input), { weight: 0 });
    assert.deepEqual(problems, []);
    assert.equal(checks.length, example.length);
  }
  const [, simple] = examples;
  assert.equal(simple[2].matches, '/order #?\\d+/i');
});
