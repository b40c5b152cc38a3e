import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Filter, isFiltered, WHOLE_LIST } from '../../page/logic/address.ts';
import { type ListedCase, listCase } from '../../page/logic/listed-case.ts';
import { selectCases, shownText } from '../../page/logic/select-cases.ts';

function listed(overrides: Partial<ListedCase>): ListedCase {
  const row = ['id', 'passed', 8, 7, 'What is it?', 'It is fine.', [], [], [], 100, 0.1] as const;
  return { ...listCase(row, 0), ...overrides };
}

const CASES: readonly ListedCase[] = [
  listed({ position: 0, id: 'a', score: 9, tags: ['x'], latencyMs: 50, costUsd: null }),
  listed({ position: 1, id: 'b', status: 'failed', score: 2, unmet: ['tone'], latencyMs: 900 }),
  listed({ position: 2, id: 'c', status: 'errored', score: null, reason: 'Größe ÜBER 10', latencyMs: null }),
  listed({ position: 3, id: 'd', status: 'failed', score: 6, tags: ['x', 'y'], costUsd: 3 }),
  listed({ position: 4, id: 'e', score: 9, notes: ['unstable'] }),
];

const select = (filter: Partial<Filter>) =>
  selectCases(CASES, { ...WHOLE_LIST, ...filter }, shownText)
    .map(({ id }) => id)
    .join('');

describe('selectCases', () => {
  const selections: readonly (readonly [Partial<Filter>, string])[] = [
    [{}, 'bdcae'],
    [{ sort: 'order' }, 'abcde'],
    [{ sort: 'best' }, 'aedbc'],
    [{ sort: 'slowest' }, 'bdeac'],
    [{ sort: 'costliest' }, 'dbcea'],
    [{ status: 'failed' }, 'bd'],
    [{ status: 'passed', sort: 'order' }, 'ae'],
    [{ tag: 'x' }, 'da'],
    [{ tag: 'x', status: 'failed' }, 'd'],
    [{ criterion: 'tone' }, 'b'],
    [{ tag: 'missing' }, ''],
    [{ text: 'größe über' }, 'c'],
    [{ text: '  UNSTABLE ' }, 'e'],
    [{ text: 'what fine', sort: 'order' }, 'abde'],
    [{ text: 'what missing' }, ''],
    [{ text: '   ' }, 'bdcae'],
  ];
  for (const [filter, expected] of selections) {
    it(`${JSON.stringify(filter)} leaves ${expected || 'nothing'}`, () => {
      assert.equal(select(filter), expected);
    });
  }

  it('looks through the full texts where they are at hand', () => {
    const found = selectCases(CASES, { ...WHOLE_LIST, text: 'needle' }, ({ id }) =>
      id === 'd' ? 'a needle' : '',
    );
    assert.deepEqual(
      found.map(({ id }) => id),
      ['d'],
    );
  });

  it('leaves the list it is given as it is', () => {
    const before = CASES.map(({ id }) => id);
    select({ sort: 'best' });
    assert.deepEqual(
      CASES.map(({ id }) => id),
      before,
    );
  });
});

describe('isFiltered', () => {
  it('is told by what leaves cases out, not by the order', () => {
    assert.equal(isFiltered({ ...WHOLE_LIST, sort: 'best', text: ' ' }), false);
    for (const filter of [{ text: 'a' }, { status: 'failed' }, { tag: 't' }, { criterion: 'c' }] as const) {
      assert.equal(isFiltered({ ...WHOLE_LIST, ...filter }), true);
    }
  });
});
