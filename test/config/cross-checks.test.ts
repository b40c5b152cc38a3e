import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleConfig } from '../../src/config/assemble-config.ts';
import type { RawOptions } from '../../src/config/options.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import type { Case } from '../../src/domain/case.ts';
import type { ConfigurationProblem } from '../../src/errors.ts';
import { buildCase } from '../support/builders.ts';

// What assembleConfig complains of between several inputs, or between inputs and cases.

function problemsOf(
  raw: RawOptions,
  cases: readonly Case[] = [buildCase()],
  apiKey?: string,
): ConfigurationProblem[] {
  const defaults = { apiKey, outputDirectory: 'out', noKeyHint: 'Give a key.' };
  const { problems, missing } = assembleConfig(parseOptions(raw), cases, defaults);
  return [...problems, ...missing];
}

const GOOD = { criteria: 'Is clear', 'openai-api-key': 'k' };

const NO_MEANING =
  'has no meaning with "scoring: binary", where an answer meets a criterion or not. ' +
  'Remove it, or use "min-pass-rate" to say how many cases must pass.';

test('criteria are needed', () => {
  assert.deepEqual(problemsOf({ 'openai-api-key': 'k' }), [
    {
      where: 'criteria',
      message:
        'is missing. Say what a good answer is, for example "The answer is correct and free of jargon".',
    },
  ]);
});

test('criteria that could not be used are not called missing as well', () => {
  assert.deepEqual(problemsOf({ 'openai-api-key': 'k', criteria: '  ' }), []);
});

test('binary scoring has neither threshold nor scale', () => {
  assert.deepEqual(problemsOf({ ...GOOD, scoring: 'binary' }), []);
  assert.deepEqual(problemsOf({ ...GOOD, scoring: 'binary', 'min-pass-rate': '80' }), []);
  assert.deepEqual(problemsOf({ ...GOOD, scoring: 'binary', threshold: '7', scale: '1-10' }), [
    { where: 'threshold', message: NO_MEANING },
    { where: 'scale', message: NO_MEANING },
  ]);
});

test('a threshold is on the scale, its ends included', () => {
  const table: [RawOptions, string | undefined][] = [
    [{ threshold: '1' }, undefined],
    [{ threshold: '10' }, undefined],
    [{ threshold: '10.5' }, 'received 10.5; must be on the scale, from 1 to 10.'],
    [{ threshold: '0' }, 'received 0; must be on the scale, from 1 to 10.'],
    [{ scale: '0-5', threshold: '4' }, undefined],
    [{ scale: '0-5', threshold: '7' }, 'received 7; must be on the scale, from 0 to 5.'],
    [{ scale: '0-5' }, 'the default 7 is used; must be on the scale, from 0 to 5.'],
    [{ scale: '0-100' }, undefined],
  ];
  for (const [raw, message] of table) {
    const expected = message === undefined ? [] : [{ where: 'threshold', message }];
    assert.deepEqual(problemsOf({ ...GOOD, ...raw }), expected, JSON.stringify(raw));
  }
});

test('nothing is said of a threshold where threshold, scale or scoring could not be read', () => {
  for (const raw of [{ threshold: 'x' }, { scale: '0:5' }, { scoring: 'stars', threshold: '70' }]) {
    assert.deepEqual(problemsOf({ ...GOOD, ...raw }), [], JSON.stringify(raw));
  }
});

test('cases and criteria may have thresholds of their own, on the scale', () => {
  const criteria =
    '- name: clear\n  description: Is clear\n  threshold: 11\n- name: short\n  description: Is short\n  threshold: 10';
  const cases = [buildCase({ id: 'a', threshold: 0.5 }), buildCase({ id: 'b', threshold: 1, position: 1 })];
  assert.deepEqual(problemsOf({ ...GOOD, criteria }, cases), [
    { where: 'criteria[0].threshold', message: 'received 11; must be on the scale, from 1 to 10.' },
    { where: 'case "a"', message: 'received the threshold 0.5; must be on the scale, from 1 to 10.' },
  ]);
});

test('thresholds of their own have no meaning with binary scoring', () => {
  const criteria = '- name: clear\n  description: Is clear\n  threshold: 1';
  assert.deepEqual(
    problemsOf({ ...GOOD, criteria, scoring: 'binary' }, [buildCase({ id: 'a', threshold: 1 })]),
    [
      {
        where: 'criteria[0].threshold',
        message: 'has no meaning with "scoring: binary". Remove it.',
      },
      {
        where: 'case "a"',
        message: 'has a threshold, which has no meaning with "scoring: binary".',
      },
    ],
  );
});

test('a criterion with scores in a binary run needs a threshold of its own', () => {
  const criteria =
    '- {name: a, description: x, scoring: numeric}\n- {name: b, description: x, scale: 1-5, threshold: 4}';
  assert.deepEqual(problemsOf({ ...GOOD, criteria, scoring: 'binary' }), [
    {
      where: 'criteria[0]',
      message: 'needs a "threshold" of its own, from 1 to 10: with "scoring: binary" the run has none.',
    },
  ]);
});

test('nothing is said of thresholds of their own where the scale could not be read', () => {
  const cases = [buildCase({ threshold: 0.5 })];
  for (const raw of [{ scale: '0:1' }, { scoring: 'stars' }]) {
    assert.deepEqual(problemsOf({ ...GOOD, ...raw }, cases), [], JSON.stringify(raw));
  }
});

test('a key is needed for every side that runs, and only for those', () => {
  const live = [buildCase()];
  const recorded = [buildCase({ output: 'It is 4.' }), buildCase({ output: '', position: 1 })];
  const mixed = [...recorded, buildCase({ position: 2 })];
  const table: [RawOptions, Case[], string | undefined, boolean][] = [
    [{}, live, undefined, false],
    [{}, live, 'of-environment', true],
    [{ 'openai-api-key': 'k' }, live, undefined, true],
    [{ 'judge-api-key': 'j' }, live, undefined, false],
    [{ 'judge-api-key': 'j' }, recorded, undefined, true],
    [{ 'judge-api-key': 'j' }, mixed, undefined, false],
    [{ 'judge-api-key': 'j', 'openai-api-key': 'k' }, mixed, undefined, true],
    [{ 'openai-api-key': 'k' }, recorded, undefined, true],
    [{}, recorded, undefined, false],
  ];
  for (const [raw, cases, apiKey, enough] of table) {
    assert.deepEqual(
      problemsOf({ criteria: 'Is clear', ...raw }, cases, apiKey),
      enough ? [] : [{ where: 'openai-api-key', message: 'is missing. Give a key.' }],
      `${JSON.stringify(raw)}, ${cases.length} cases, ${apiKey}`,
    );
  }
});

test('a key that could not be used is not called missing as well', () => {
  assert.deepEqual(problemsOf({ criteria: 'Is clear', 'openai-api-key': 'two words' }), []);
});

test('all problems are told at once', () => {
  const places = problemsOf({ scoring: 'binary', threshold: '7', guidelines: '- a\n-' }).map(
    ({ where }) => where,
  );
  assert.deepEqual(places, ['criteria', 'guidelines[1]', 'threshold', 'openai-api-key']);
});
