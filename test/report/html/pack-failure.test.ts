import assert from 'node:assert/strict';
import { syncBuiltinESMExports } from 'node:module';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import zlib from 'node:zlib';
import { buildReport, buildResults } from '../../support/builders.ts';

// A process of its own: the renderer takes what packs its blocks when it is loaded.
zlib.deflate = ((_text: unknown, _options: unknown, done: (error: Error) => void) =>
  setImmediate(() => done(new Error('no memory')))) as unknown as typeof zlib.deflate;
syncBuiltinESMExports();
const { renderHtml } = await import('../../../src/report/html/render-html.ts');

test('a block that cannot be packed is told to who awaits it, and ends nothing where nobody does', async () => {
  const unhandled: unknown[] = [];
  process.on('unhandledRejection', (error) => unhandled.push(error));
  const results = buildResults(Array.from({ length: 50 }, () => 9));
  const given = renderHtml(buildReport());
  for (const result of results) await given.add(result);
  await wait(20);
  assert.deepEqual(unhandled, []);
  await assert.rejects(async () => given.end(), /no memory/);
});
