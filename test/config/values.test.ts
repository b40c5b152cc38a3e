import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as values from '../../src/config/values.ts';
import { scaleSchema } from '../../src/domain/criterion.ts';
import { assertAccepts, assertRefuses } from '../support/assert-schema.ts';

test('one of a few words is just that, in their case', () => {
  const schema = values.oneOf(['always', 'on-failure', 'never']);
  assertAccepts(schema, [['on-failure', 'on-failure']]);
  assertRefuses(schema, ['Always', 'sometimes', '', ' never', true], 'must be always, on-failure or never');
  assertRefuses(values.oneOf(['a', 'b']), ['c'], 'must be a or b');
});

test('a line loses the white space around it', () => {
  assertAccepts(values.line, [
    ['  gpt-5.2\n', 'gpt-5.2'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ]);
  assertRefuses(values.line, ['', '  '], 'must not be empty');
  assertRefuses(values.line, ['a\nb', 'a\r\nb'], 'must be one line');
  assertRefuses(values.line, ['x'.repeat(201)], 'must have at most 200 characters');
});

test('a secret is what a header can carry, however long', () => {
  const token = `ghs_${'x'.repeat(2_000)}`;
  assertAccepts(values.secret, [[` ${token}\n`, token]]);
  const refused = ['', ' ', 'two words', 'two\nlines', 'schlüssel', '\u200bkey', 'k\u0000'];
  assertRefuses(values.secret, refused, 'must be printable ASCII characters without spaces');
});

test('lines are items, blank ones do not count', () => {
  assertAccepts(values.lines, [
    ['a.jsonl\r\n\r\n  b.yaml  \n', ['a.jsonl', 'b.yaml']],
    ['', []],
    ['one', ['one']],
    [
      [' a ', 'b\nc'],
      ['a', 'b\nc'],
    ],
  ]);
});

test('lines may be a YAML list', () => {
  assertAccepts(values.lines, [
    ['- d1.jsonl\n- ok.jsonl\n', ['d1.jsonl', 'ok.jsonl']],
    ['[tag:money, r, 1.10, "!x"]', ['tag:money', 'r', '1.10', '!x']],
    ['[ab].jsonl', ['[ab].jsonl']],
    ['!x\n- y', ['!x', '- y']],
    ['[]', []],
  ]);
  assertRefuses(values.lines, ['- a: b', '[a, ~]', '- [a]'], 'must be a list of texts');
  const unquoted = 'line 2: unresolved tag: !tag:slow. Put a text that begins with "!" into quotes';
  assertRefuses(values.lines, ['- a\n- !tag:slow'], unquoted);
});

test('a service address is HTTP, without slashes at its end', () => {
  assertAccepts(values.httpUrl, [
    ['https://api.example.com/v1', 'https://api.example.com/v1'],
    [' http://localhost:11434/v1// ', 'http://localhost:11434/v1'],
  ]);
  const refused = [
    '',
    'localhost:11434',
    'ftp://example.com',
    'file:///etc/passwd',
    'example.com/v1',
    'https://',
  ];
  assertRefuses(values.httpUrl, refused, 'must be an http:// or https:// URL');
});

test('GitHub Models is told to be retired', () => {
  const message = 'is GitHub Models, which was retired on 2026-07-30; use another OpenAI-compatible service';
  assertRefuses(
    values.httpUrl,
    ['https://models.github.ai/inference', 'https://models.inference.ai.azure.com'],
    message,
  );
});

test('a scale is its lowest and its highest score', () => {
  assertAccepts(scaleSchema, [
    ['1-10', { min: 1, max: 10 }],
    [' 0 - 1 ', { min: 0, max: 1 }],
    ['0.5-1.5', { min: 0.5, max: 1.5 }],
    ['-5-5', { min: -5, max: 5 }],
    ['-10--5', { min: -10, max: -5 }],
  ]);
  assertRefuses(
    scaleSchema,
    ['', '10', '1:10', '1-', 'one-ten', '1-10-20'],
    'must be MIN-MAX, for example 1-10',
  );
  assertRefuses(scaleSchema, ['10-1', '5-5', '1--5'], 'must have MIN below MAX, for example 1-10');
});

test('every scale of two numbers is read as those', () => {
  const bound = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 4);
  fc.assert(
    fc.property(bound, bound, (min, max) => {
      fc.pre(min < max);
      assert.deepEqual(scaleSchema.parse(`${min}-${max}`), { min, max });
    }),
  );
});

test('an artifact name is one the service accepts; "none" and nothing mean no upload', () => {
  assertAccepts(values.artifactName, [
    [' my results (1) ', 'my results (1)'],
    ['none', undefined],
    ['', undefined],
  ]);
  const message = 'must have none of the characters " : < > | * ? \\ / and no line break';
  for (const character of '":<>|*?\\/\r\n') {
    assertRefuses(values.artifactName, [`a${character}b`], message);
  }
});

test('a comment key is letters, digits, dots, dashes and underscores', () => {
  assertAccepts(values.commentKey, [
    ['suite-1.a_B', 'suite-1.a_B'],
    [' 1 ', '1'],
    ['k'.repeat(100), 'k'.repeat(100)],
  ]);
  const message = 'must be letters, digits, dots, dashes and underscores, at most 100';
  assertRefuses(values.commentKey, ['', '-a', '.a', 'a b', 'a-->', 'ä', 'k'.repeat(101), 'a\nb'], message);
});
