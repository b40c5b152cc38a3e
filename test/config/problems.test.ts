import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { FILE_KEYS, OPTION_NAMES } from '../../src/config/options.ts';
import { describeIssues, describeUnknownKey, suggest } from '../../src/config/problems.ts';

const schema = z.strictObject({
  name: z.string('must be text').optional(),
  weight: z.number('must be a number'),
  tags: z.array(z.string('must be text')).optional(),
});

function problemsOf(received: unknown, knownKeys?: readonly string[]) {
  const { error } = schema.safeParse(received);
  return describeIssues('item[2]', received, error?.issues ?? [], knownKeys);
}

test('a problem says where, what was received and what is allowed', () => {
  assert.deepEqual(problemsOf({ name: 5, weight: 'x', tags: ['a', null] }), [
    { where: 'item[2].name', message: 'received 5; must be text.' },
    { where: 'item[2].weight', message: 'received "x"; must be a number.' },
    { where: 'item[2].tags[1]', message: 'received null; must be text.' },
  ]);
});

test('what is not there is missing', () => {
  assert.deepEqual(problemsOf({}), [{ where: 'item[2].weight', message: 'is missing.' }]);
});

test('each unknown key is a problem with a suggestion', () => {
  const known = Object.keys(schema.shape);
  assert.deepEqual(problemsOf({ weight: 1, wieght: 2, unlike: 3 }, known), [
    { where: 'item[2]', message: 'unknown key "wieght". Did you mean "weight"?' },
    { where: 'item[2]', message: 'unknown key "unlike". Allowed: name, weight, tags.' },
  ]);
});

test('a long value is cut, one of several lines stays on one', () => {
  assert.match(
    problemsOf({ weight: 'x'.repeat(500) })[0]?.message ?? '',
    /^received "x{78}…; must be a number\.$/,
  );
  assert.equal(problemsOf({ weight: 'a\nb' })[0]?.message, 'received "a\\nb"; must be a number.');
});

test('a mistyped word is compared with what there is', () => {
  const allowed = ['threshold', 'trials', 'api', 'name'];
  const table: [string, string | undefined][] = [
    ['treshold', 'threshold'],
    ['threshhold', 'threshold'],
    ['trial', 'trials'],
    ['nmae', 'name'],
    ['apis', 'api'],
    ['ap', undefined],
    ['apz', 'api'],
    ['axz', undefined],
    ['nxxe', undefined],
    ['temperature', undefined],
    ['verbose', undefined],
  ];
  for (const [word, suggestion] of table) {
    const expected =
      suggestion === undefined ? 'Allowed: threshold, trials, api, name.' : `Did you mean "${suggestion}"?`;
    assert.equal(describeUnknownKey(word, allowed), `unknown key "${word}". ${expected}`);
  }
});

test('the kind of word can be named', () => {
  assert.equal(describeUnknownKey('nmae', ['name'], 'flag'), 'unknown flag "nmae". Did you mean "name"?');
});

test('a budget is max-cost, and not nearly "judges"', () => {
  assert.equal(suggest('budget', OPTION_NAMES), 'max-cost');
  assert.equal(suggest('budget', FILE_KEYS), 'max-cost');
  assert.equal(suggest('budget', ['budgets']), 'budgets');
});

test('a word of two letters is near to nothing', () => {
  assert.equal(suggest('zz', ['x', 'zy']), undefined);
});

test('a merge key is told for what it is', () => {
  assert.match(describeUnknownKey('<<', ['x']), /^the merge key "<<" is of YAML 1\.1, .*Write the keys out/);
});

test('a number that JSON has no word for is shown all the same', () => {
  assert.equal(
    problemsOf({ weight: Number.POSITIVE_INFINITY })[0]?.message,
    'received Infinity; must be a number.',
  );
  assert.equal(problemsOf({ weight: Number.NaN })[0]?.message, 'received NaN; must be a number.');
});

test('a text that became a mapping is told to need quotes, and only such a one', () => {
  const hint = 'In YAML, a text with ": " in it needs quotes: "Tone: polite".';
  const last = (value: unknown) => problemsOf(value, ['weight']).at(-1)?.message;
  assert.equal(last({ Tone: 'polite' }), `unknown key "Tone". Allowed: weight. ${hint}`);
  for (const other of [{ Tone: 5 }, { Tone: 'polite', weight: 1 }, { Tone: 'polite', name: 'a' }]) {
    assert.equal(last(other), 'unknown key "Tone". Allowed: weight.', JSON.stringify(other));
  }
});

test("no message is the library's own", () => {
  const kinds = z.strictObject({
    object: z.strictObject({}),
    record: z.record(z.string(), z.string()),
    array: z.array(z.string()),
    text: z.string(),
    number: z.number(),
    whole: z.int(),
    truth: z.boolean(),
  });
  const received = { object: 'a', record: [], array: {}, text: 1, number: 'a', whole: 'a', truth: 'a' };
  const { error } = kinds.safeParse(received);
  assert.deepEqual(
    describeIssues('', received, error?.issues ?? []).map(({ message }) => message),
    [
      'received "a"; must be an object.',
      'received []; must be a mapping of names to values.',
      'received {}; must be a list.',
      'received 1; must be a text.',
      'received "a"; must be a number.',
      'received "a"; must be a number.',
      'received "a"; must be true or false.',
    ],
  );
});
