import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { query } from '../support/database.ts';
import { runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const PROMPTS = Array.from({ length: 60 }, (_, index) => `Question ${index + 1}`).join('\n');

function flags(url: string, ...more: readonly string[]): string[] {
  return ['--prompts', PROMPTS, '--criteria=Clear', '--openai-api-key=k', `--base-url=${url}`, ...more];
}

/** A database that holds a finished run. */
async function makeDatabase(folder: string, url: string): Promise<string> {
  const { exitCode, stderr } = await runBundle({ cwd: folder, args: flags(url) });
  assert.equal(exitCode, 0, stderr);
  return join(folder, 'agent-judge-results', 'results.sqlite');
}

function spoilTheMiddle(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xab, 1_000, bytes.length - 1_000));
}

function makeNewer(path: string): void {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version = 99');
  database.close();
}

const UNUSABLE = [
  [
    'damaged',
    spoilTheMiddle,
    /results\.sqlite: database disk image is malformed\. .*move it away, or use another/,
  ],
  ['of a newer version', makeNewer, /written by a newer version \(its format is 99/],
  [
    'something else',
    (path: string) => writeFileSync(path, 'no database '.repeat(100)),
    /file is not a database/,
  ],
] as const;

for (const [what, spoil, message] of UNUSABLE) {
  test(`a database that is ${what} is told before anything is paid, and left as it is`, async (t) => {
    const model = await modelService(t, scripted({}));
    const folder = temporaryFolder(t);
    const path = await makeDatabase(folder, model.url);
    spoil(path);
    const before = readFileSync(path);
    model.calls.splice(0);
    const run = await runBundle({ cwd: folder, args: flags(model.url) });
    assert.equal(run.exitCode, 3);
    assert.match(run.stderr, message);
    assert.doesNotMatch(run.stderr, / at .*\.js:\d+/);
    assert.deepEqual(readFileSync(path), before);
    assert.equal(model.calls.length, 0);
  });
}

test('a database that another program has locked is waited for, then told', async (t) => {
  const model = await modelService(t, scripted({}));
  const folder = temporaryFolder(t);
  const path = await makeDatabase(folder, model.url);
  model.calls.splice(0);
  const other = new DatabaseSync(path);
  t.after(() => other.close());
  other.exec('BEGIN EXCLUSIVE');
  const run = await runBundle({ cwd: folder, args: flags(model.url) });
  assert.equal(run.exitCode, 3);
  assert.match(run.stderr, /database is locked\. Another program holds it: close that, or use another/);
  assert.equal(model.calls.length, 0);
});

test('an output directory that cannot be written is told before anything is paid', async (t) => {
  const model = await modelService(t, scripted({}));
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'a-file'), '');
  const run = await runBundle({ cwd: folder, args: flags(model.url, '--output-directory=a-file') });
  assert.equal(run.exitCode, 3);
  assert.match(run.stderr, /cannot make the "output-directory" a-file/);
  if (process.getuid?.() === 0) {
    t.diagnostic('the rest needs a user whom permissions bind; this is root');
    return;
  }
  mkdirSync(join(folder, 'read-only'));
  chmodSync(join(folder, 'read-only'), 0o500);
  const refused = await runBundle({ cwd: folder, args: flags(model.url, '--output-directory=read-only') });
  assert.equal(refused.exitCode, 3);
  assert.match(refused.stderr, /not writable/);
  assert.equal(model.calls.length, 0);
});

test('a disk that fills up ends the run, which says so, keeps what it has and can be taken up', async (t) => {
  const model = await modelService(t, scripted({}), { latencyMs: 5 });
  const folder = temporaryFolder(t);
  // No file may grow beyond 250 blocks of 512 bytes, or 1024: as much as the empty tables and some cases need.
  const full = await runBundle({
    cwd: folder,
    args: flags(model.url, '--concurrency=4'),
    underShell: 'ulimit -f 250',
  });
  assert.equal(full.exitCode, 3, full.stderr);
  assert.match(
    full.stderr,
    /cannot write the results database .* make room, or use another "output-directory"/,
  );
  assert.match(full.stdout, /ERRORED {2}ended early, \d+ of 60 cases/);
  const paid = model.calls.length;
  assert.ok(paid < 100, `${paid} calls were made`);
  const committed = query(
    join(folder, 'agent-judge-results', 'results.sqlite'),
    "SELECT count(*) AS n FROM trials WHERE status = 'answered'",
  )[0]?.['n'];

  model.calls.splice(0);
  const resumed = await runBundle({ cwd: folder, args: flags(model.url) });
  assert.equal(resumed.exitCode, 0, resumed.stderr);
  const agentCalls = model.calls.filter(({ role }) => role === 'agent').length;
  assert.equal(agentCalls, 60 - Number(committed));
});

test('a report that cannot be written is a warning, and the verdict stands', async (t) => {
  const good = scripted({ 'Question 1': 1 });
  const folder = temporaryFolder(t);
  const model = await modelService(t, (call) => {
    // The folder is gone before the run is at its end; the database in it stays open.
    if (model.calls.length === 120) {
      renameSync(join(folder, 'agent-judge-results'), join(folder, 'moved'));
    }
    return good(call);
  });
  const run = await runBundle({ cwd: folder, args: flags(model.url, '--min-pass-rate=100') });
  assert.equal(run.exitCode, 1, run.stderr);
  assert.deepEqual(run.stderr.match(/cannot write .*?:/g), [
    'cannot write report.json, report.html, junit.xml, results.csv, summary.md, comment.md:',
  ]);
  assert.match(run.stdout, /FAILED {2}pass rate 98\.3%, needed at least 100%/);
  assert.equal(
    query(join(folder, 'moved', 'results.sqlite'), 'SELECT verdict FROM runs')[0]?.['verdict'],
    'failed',
  );
});
