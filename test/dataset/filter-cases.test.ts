import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterCases } from '../../src/dataset/filter-cases.ts';

const CASES = [
  { id: 'refund-1', tags: ['refund', 'slow'] },
  { id: 'refund-2', tags: ['refund'] },
  { id: 'Refund-3', tags: [] },
  { id: 'greeting', tags: ['smoke', 'hard:slow'] },
  { id: 'a.b(c)', tags: ['smoke'] },
  { id: 'two\nlines 😀', tags: ['tag:x'] },
];

function keptBy(...patterns: string[]): string[] {
  const { kept, problems } = filterCases(CASES, patterns);
  assert.deepEqual(problems, []);
  return kept.map(({ id }) => id);
}

test('a case is kept by any id pattern and any tag pattern, and no exclusion', () => {
  const table: [string[], number[]][] = [
    [[], [0, 1, 2, 3, 4, 5]],
    [['refund-1'], [0]],
    [['refund-*'], [0, 1]],
    [['?efund-?'], [0, 1, 2]],
    [['*'], [0, 1, 2, 3, 4, 5]],
    [['**n**'], [0, 1, 2, 3, 5]],
    [['a.b(c)'], [4]],
    [['a?b*'], [4]],
    [['two?lines ?'], [5]],
    [
      [' refund-1 ', 'greeting'],
      [0, 3],
    ],
    [['tag:refund'], [0, 1]],
    [
      ['tag:re*', 'tag:smoke'],
      [0, 1, 3, 4],
    ],
    [['tag:hard:*'], [3]],
    [['tag:tag:x'], [5]],
    [['refund-*', 'tag:slow'], [0]],
    [['!refund-*'], [2, 3, 4, 5]],
    [
      ['!tag:refund', '!tag:smoke'],
      [2, 5],
    ],
    [['refund-*', '!tag:slow'], [1]],
    [['tag:*'], [0, 1, 3, 4, 5]],
    [['!tag:*'], [2]],
  ];
  for (const [patterns, indices] of table) {
    assert.deepEqual(
      keptBy(...patterns),
      indices.map((index) => CASES[index]?.id),
      patterns.join(' '),
    );
  }
});

test('to keep none is a problem that says which tags there are', () => {
  assert.deepEqual(filterCases(CASES, ['refund', '!tag:x']), {
    kept: [],
    problems: [
      {
        where: 'filter',
        message:
          'received "refund", "!tag:x"; none of the 6 cases matches. The tags are refund, slow, smoke, hard:slow, tag:x.',
      },
    ],
  });
  const tags = Array.from({ length: 13 }, (_, index) => `t${index}`);
  const messages = [filterCases([{ id: 'a', tags: [] }], ['b']), filterCases([{ id: 'a', tags }], ['b'])].map(
    ({ problems }) => problems[0]?.message,
  );
  assert.deepEqual(messages, [
    'received "b"; the only case does not match. There are no tags.',
    'received "b"; the only case does not match. The tags are t0, t1, t2, t3, t4, t5, t6, t7, t8, t9 and 3 more.',
  ]);
});

test('of no cases none is kept, which is no problem of the filter', () => {
  assert.deepEqual(filterCases([], ['a']), { kept: [], problems: [] });
});

test('a pattern without a word is a problem', () => {
  for (const pattern of ['', ' ', '!', 'tag:', '!tag:', '! ']) {
    const { problems } = filterCases(CASES, ['refund-1', pattern]);
    const message = `received "${pattern}"; must be an id, or "tag:" and a tag, with "!" in front to exclude it.`;
    assert.deepEqual(problems, [{ where: 'filter[1]', message }]);
  }
});
