import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OPTION_NAMES } from '../../src/config/options.ts';
import { parseOptions } from '../../src/config/parse-options.ts';

test('nothing given is nothing, without a default', () => {
  const { values, unusable, problems } = parseOptions({});
  assert.deepEqual({ values, unusable, problems }, { values: {}, unusable: new Set(), problems: [] });
  assert.deepEqual(parseOptions({ threshold: undefined }).values, {});
});

test('every option is parsed to its type', () => {
  const { values, problems } = parseOptions({
    prompts: 'Hello\n',
    dataset: 'a.jsonl\nb.yaml',
    threshold: '8.5',
    scale: '0-1',
    'max-errors': '2',
    'artifact-name': 'none',
    'fail-below-threshold': 'false',
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(values, {
    prompts: 'Hello\n',
    dataset: ['a.jsonl', 'b.yaml'],
    threshold: 8.5,
    scale: { min: 0, max: 1 },
    'max-errors': 2,
    'artifact-name': undefined,
    'fail-below-threshold': false,
  });
});

test('one bad value hides no other, and leaves the good ones', () => {
  const { values, unusable, problems } = parseOptions({
    threshold: 'high',
    scoring: 'stars',
    trials: '0',
    name: 'suite',
  });
  assert.deepEqual(values, { name: 'suite' });
  assert.deepEqual(unusable, new Set(['threshold', 'scoring', 'trials']));
  assert.deepEqual(problems, [
    { where: 'threshold', message: 'received "high"; must be a number.' },
    { where: 'scoring', message: 'received "stars"; must be numeric or binary.' },
    { where: 'trials', message: 'received "0"; must be a whole number from 1 to 100.' },
  ]);
});

test('problems come in the order of the options, whatever the order they were given in', () => {
  const raw = Object.fromEntries(OPTION_NAMES.toReversed().map((name) => [name, { unlike: [] }]));
  const places = parseOptions(raw).problems.map(({ where }) => where.split('.')[0]);
  assert.deepEqual([...new Set(places)], OPTION_NAMES);
});

test('the bounds of the numbers', () => {
  const table: [string, string, boolean][] = [
    ['min-pass-rate', '0', true],
    ['min-pass-rate', '100', true],
    ['min-pass-rate', '100.1', false],
    ['max-errors', '0', true],
    ['max-errors', '-1', false],
    ['max-errors', '0.5', false],
    ['trials', '1', true],
    ['trials', '100', true],
    ['trials', '101', false],
    ['concurrency', '0', false],
    ['concurrency', '1', true],
    ['concurrency', '1000', true],
    ['concurrency', '1001', false],
    ['timeout', '0', false],
    ['timeout', '0.1', true],
    ['timeout', '86400', true],
    ['timeout', '86401', false],
    ['artifact-retention-days', '0', false],
    ['artifact-retention-days', '1', true],
  ];
  for (const [name, value, accepted] of table) {
    assert.equal(parseOptions({ [name]: value }).problems.length === 0, accepted, `${name} ${value}`);
  }
});

test('a secret is never shown', () => {
  for (const name of ['openai-api-key', 'judge-api-key', 'github-token']) {
    const { problems } = parseOptions({ [name]: 'sk-secret\nsk-more' });
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.where, name);
    assert.doesNotMatch(problems[0]?.message ?? '', /sk-/);
  }
});

test('a token of the new format, of 520 characters and more, is taken', () => {
  for (const name of ['openai-api-key', 'judge-api-key', 'github-token']) {
    assert.deepEqual(parseOptions({ [name]: `ghs_${'x'.repeat(2_000)}` }).problems, [], name);
  }
});
