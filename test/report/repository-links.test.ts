import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { commitLink, sourceLink } from '../../src/report/repository-links.ts';
import { hostileText } from './hostile-text.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const provenance = { repository: 'o/r', commit, runUrl: 'https://ghe.example:8443/o/r/actions/runs/12' };
const blob = `https://ghe.example:8443/o/r/blob/${commit}/`;

test('a case leads to its line of the dataset at the commit, on the server the run is on', () => {
  const table: [string, number | undefined, string | undefined][] = [
    ['cases.jsonl', 12, `${blob}cases.jsonl#L12`],
    ['evals/a b#c?.yaml', 3, `${blob}evals/a%20b%23c%3F.yaml#L3`],
    ['日本/(x).json', undefined, `${blob}%E6%97%A5%E6%9C%AC/%28x%29.json`],
    ['a%2e%2e/b.json', 1, `${blob}a%252e%252e/b.json#L1`],
    ['cases.csv', 7, `${blob}cases.csv?plain=1#L7`],
    ['../cases.jsonl', 1, undefined],
    ['a/../../cases.jsonl', 1, undefined],
    ['/tmp/cases.jsonl', 1, undefined],
    ['C:/cases.jsonl', 1, undefined],
    ['a//b.jsonl', 1, undefined],
    ['./b.jsonl', 1, undefined],
    ['', 1, undefined],
  ];
  for (const [file, line, expected] of table) {
    assert.equal(sourceLink(provenance, { file, line }), expected, file);
  }
});

test('with "trust: base" it leads to the commit the dataset was read from', () => {
  const trustedFiles = { commit: 'f'.repeat(40), changes: { status: 'unknown', reason: 'x' } } as const;
  assert.equal(
    sourceLink({ ...provenance, trustedFiles }, { file: 'c.jsonl', line: 1 }),
    `https://ghe.example:8443/o/r/blob/${'f'.repeat(40)}/c.jsonl#L1`,
  );
});

test('there is no link where repository, server or commit is not known', () => {
  const source = { file: 'c.jsonl', line: 1 };
  const table = [
    {},
    { ...provenance, repository: undefined },
    { ...provenance, runUrl: undefined },
    { ...provenance, runUrl: 'https://ghe.example/other/r/actions/runs/12' },
    { ...provenance, commit: undefined },
    { ...provenance, commit: 'main' },
    { ...provenance, commit: '../../x' },
  ];
  for (const without of table) {
    assert.equal(commitLink(without), undefined, JSON.stringify(without));
    assert.equal(sourceLink(without, source), undefined, JSON.stringify(without));
  }
  assert.equal(commitLink(provenance), `https://ghe.example:8443/o/r/commit/${commit}`);
});

test('whatever a file is called, the link leads into the repository at the commit', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(), (file, line) => {
      const link = sourceLink(provenance, { file, line });
      if (link === undefined) return;
      assert.ok(link.startsWith(blob), link);
      assert.match(link.slice(blob.length), /^[A-Za-z0-9/%._~-]+(?:\?plain=1)?#L\d+$/);
      const { pathname } = new URL(link);
      const steps = pathname.split('/').slice(5).map(decodeURIComponent);
      assert.equal(steps.join('/'), file.toWellFormed());
    }),
  );
});
