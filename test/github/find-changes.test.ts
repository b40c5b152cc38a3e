import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareFiles, findChanges } from '../../src/github/find-changes.ts';
import type { Files } from '../support/git-repository.ts';
import { openFake } from './fake-repository.ts';

const [BASE, HEAD] = ['e'.repeat(40), 'b'.repeat(40)] as const;

async function changesOf(base: Files, head: Files, paths: string[], patterns: string[] = []) {
  const { objects } = openFake({ commits: { [BASE]: base, [HEAD]: head } });
  const asked = { paths: new Set(paths), patterns: new Set(patterns) };
  const changes = await findChanges(objects, { base: BASE, head: HEAD }, asked);
  return changes.map(({ path, change }) => `${change} ${path}`);
}

test('only what was asked for is told', async () => {
  const base = { 'gate.yml': 'a', 'agent.py': 'a' };
  assert.deepEqual(await changesOf(base, { ...base, 'agent.py': 'b' }, ['gate.yml']), []);
  assert.deepEqual(await changesOf(base, { ...base, 'gate.yml': 'b' }, ['gate.yml', 'no.yml']), [
    'changed gate.yml',
  ]);
});

test('a file that is looked for in vain counts when it comes', async () => {
  assert.deepEqual(await changesOf({ x: '' }, { x: '', 'gate.yaml': 'a' }, ['gate.yml', 'gate.yaml']), [
    'added gate.yaml',
  ]);
});

test('a glob tells what comes and goes, a file that becomes a link is changed', async () => {
  const base = { 'e/a.jsonl': 'a', 'e/b.jsonl': 'b', 'e/c.jsonl': 'c.jsonl' };
  const head = { 'e/a.jsonl': 'a', 'e/c.jsonl': { link: 'c.jsonl' }, 'e/d.jsonl': '', 'e/x.txt': '' };
  assert.deepEqual(await changesOf(base, head, [], ['e/*.jsonl']), [
    'removed e/b.jsonl',
    'changed e/c.jsonl',
    'added e/d.jsonl',
  ]);
});

test('a comparison is empty for what is the same, and turns around with its sides', () => {
  const files = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2'));
  const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
  fc.assert(
    fc.property(files, files, (one, other) => {
      const [before, after] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
      assert.deepEqual(compareFiles(before, before), []);
      const there = compareFiles(before, after);
      const back = compareFiles(after, before).map(({ path, change }) => ({ path, change: turned[change] }));
      assert.deepEqual(there, back);
      const untouched = [...before.keys()].filter((path) => there.every((change) => change.path !== path));
      for (const path of untouched) assert.equal(after.get(path), before.get(path));
    }),
  );
});
