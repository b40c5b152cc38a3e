import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '../../src/domain/case.ts';
import type { CheckInput } from '../../src/domain/check.ts';
import { assembleWritten } from '../support/assemble-written.ts';
import { buildCriterion } from '../support/builders.ts';

const REFUND: CheckInput = { required: false, contains: ['refund'] };

function namesOf(testCase: Case | undefined): string[] {
  return testCase?.checks?.map(({ name }) => name) ?? [];
}

test('a case has the run’s checks and then its own', () => {
  const { cases, problems } = assembleWritten(
    ['plain', { prompt: 'p', checks: [{ name: 'mine', required: true, weight: 3, equals: '' }] }],
    { checks: [REFUND] },
  );
  assert.deepEqual(problems, []);
  const ofRun = {
    name: 'contains "refund"',
    required: false,
    weight: 1,
    test: { kind: 'contains', value: ['refund'] },
  };
  const own = { name: 'mine', required: true, weight: 3, test: { kind: 'equals', value: '' } };
  assert.deepEqual(cases[0]?.checks, [ofRun]);
  assert.deepEqual(cases[1]?.checks, [ofRun, own]);
});

test('cases that the run’s checks are the same for share them', () => {
  const [first, second, other] = assembleWritten(['a', 'b', { prompt: 'c', vars: { x: 'y' } }], {
    checks: [REFUND],
  }).cases;
  assert.equal(first?.checks, second?.checks);
  assert.equal(first?.checks, other?.checks);
});

test('a check without a weight leaves the score to the criteria, and counts where there are none', () => {
  const weights = (criteria: ReturnType<typeof buildCriterion>[]) =>
    assembleWritten(
      [
        { prompt: 'p', checks: [{ equals: 'x' }, { equals: 'y', weight: 2 }] },
        { prompt: 'p', criteria: 'c', checks: [{ equals: 'x' }] },
      ],
      { checks: [REFUND], criteria },
    ).cases.map((testCase) => testCase.checks?.map(({ weight }) => weight));
  assert.deepEqual(weights([]), [
    [1, 1, 2],
    [0, 0],
  ]);
  assert.deepEqual(weights([buildCriterion()]), [
    [0, 0, 2],
    [0, 0],
  ]);
});

test('a name that was not written gets a number when it is taken', () => {
  const { cases, problems } = assembleWritten(
    [{ prompt: 'p', checks: [{ contains: 'refund' }, { contains: 'refund', required: true }] }],
    { checks: [REFUND] },
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(namesOf(cases[0]), [
    'contains "refund"',
    'contains "refund" (2)',
    'contains "refund" (3)',
  ]);
});

test('a name that was written and is taken is a problem', () => {
  const named = { ...REFUND, name: 'refund' };
  const { problems } = assembleWritten([{ prompt: 'p', checks: [{ name: 'refund', equals: 'x' }] }, 'p'], {
    checks: [named, named],
  });
  const message = 'the name "refund" is taken by another check; give each its own.';
  assert.deepEqual(problems, [
    { where: 'checks[1]', message },
    { where: 'c.jsonl:1.checks[0]', message },
  ]);
});

test('a check of the run that is a template has each case’s values and one name', () => {
  const { cases, problems } = assembleWritten(
    [{ prompt: 'p', vars: { city: 'Rome' } }, { prompt: 'p', vars: { city: 'Oslo' } }, 'no values'],
    { checks: [{ required: true, equals: '{{city}}' }, REFUND] },
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map((testCase) => testCase.checks?.[0]?.test.value),
    ['Rome', 'Oslo', '{{city}}'],
  );
  for (const testCase of cases) {
    assert.deepEqual(namesOf(testCase), ['equals "{{city}}"', 'contains "refund"']);
  }
});

test('what is wrong with a check of the run is told once, of a case’s own at its place', () => {
  const { problems } = assembleWritten(
    ['a', 'b', { prompt: 'p', checks: [{ equals: 'x' }, { matches: '(' }] }],
    {
      checks: [{ required: false, matches: '[' }],
    },
  );
  assert.deepEqual(problems, [
    {
      where: 'checks[0]',
      message: 'matches: received [, which is not a regular expression: missing closing ]: `[`.',
    },
    {
      where: 'c.jsonl:3.checks[1]',
      message: 'matches: received (, which is not a regular expression: missing closing ): `(`.',
    },
  ]);
});
