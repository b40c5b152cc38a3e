import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDraft, removeDeadDrafts } from '../../src/output/draft.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

/** Of a process that is dead, but for chance. */
const { pid: DEAD } = spawnSync(process.execPath, ['-e', '']);

test('what a killed process left is removed, and nothing else', async (t) => {
  const folder = temporaryFolder(t);
  const draft = await openDraft(join(folder, 'report.json'));
  const [own = ''] = readdirSync(folder);
  assert.match(own, new RegExp(`^report\\.json\\.${process.pid}-[\\da-f-]{36}\\.tmp$`));
  await draft.discard();
  const left = [
    own,
    `report.json.${DEAD}-${randomUUID()}.tmp`,
    `a+b.c.${DEAD}-${randomUUID()}.tmp`,
    `report.json.${'9'.repeat(30)}-${randomUUID()}.tmp`,
  ];
  const others = [
    'report.json',
    'report.json.tmp',
    'report.json.old.tmp',
    `report.json.${DEAD}-${randomUUID()}.tmp.txt`,
    `report.json.${DEAD}-${randomUUID()}`,
    `report.json.${randomUUID()}.tmp`,
    `xreport.json.${DEAD}-${randomUUID()}.tmp`,
    `aab.c.${DEAD}-${randomUUID()}.tmp`,
    `report.json.${process.ppid}-${randomUUID()}.tmp`,
    `report.json.1-${randomUUID()}.tmp`,
  ];
  for (const name of [...left, ...others]) writeFileSync(join(folder, name), 'x');
  const [link, directory] = [1, 2].map(() => `report.json.${DEAD}-${randomUUID()}.tmp`) as [string, string];
  symlinkSync(join(folder, 'report.json'), join(folder, link));
  mkdirSync(join(folder, directory));
  await removeDeadDrafts(folder, ['report.json', 'a+b.c']);
  assert.deepEqual(readdirSync(folder).toSorted(), [...others, link, directory].toSorted());
});

test('a folder that is not there has none', async (t) => {
  await removeDeadDrafts(join(temporaryFolder(t), 'none'), ['report.json']);
});
