import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { RunEndedError } from '../../src/errors.ts';
import { buildResult } from '../support/builders.ts';
import { linux, survivorsWith, unusualSeconds } from '../support/processes.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import { failCases, openHook } from './open-hook.ts';

const named = buildResult(3, undefined, { id: 'maths' });
describe('the time limit of an on-fail command', () => {
  it('ends it with a warning, and what it had said is logged', async () => {
    const begin = performance.now();
    const { lines, warnings } = await failCases(
      { command: 'echo begun; sleep 60', timeoutSeconds: 0.3 },
      named,
    );
    assert.deepEqual(lines, ['begun']);
    assert.deepEqual(warnings, ['on-fail command for case "maths" did not end within 0.3 s.']);
    assert.ok(performance.now() - begin < 3_000);
  });

  it('ends everything it has started, in the background and deaf to signals too', linux, async () => {
    const seconds = unusualSeconds();
    const command = `trap "" TERM HUP INT; sleep ${seconds} & (sleep ${seconds}; true) & sh -c "sleep ${seconds}; true"`;
    const { warnings } = await failCases({ command, timeoutSeconds: 0.3 }, named);
    assert.equal(warnings.length, 1);
    assert.deepEqual(await survivorsWith(seconds), []);
  });

  it('also holds for what a command leaves behind with its output open', linux, async () => {
    const seconds = unusualSeconds();
    const { lines, warnings } = await failCases(
      { command: `sleep ${seconds} & echo done`, timeoutSeconds: 0.3 },
      named,
    );
    assert.deepEqual(lines, ['done']);
    assert.equal(warnings.length, 1);
    assert.deepEqual(await survivorsWith(seconds), []);
  });

  it('is for each command, not for the time it waits for its turn', async () => {
    const results = Array.from({ length: 8 }, (_, position) => buildResult(3, undefined, { position }));
    const { warnings } = await failCases({ command: 'sleep 0.3', timeoutSeconds: 0.55 }, ...results);
    assert.deepEqual(warnings, []);
  });
});

describe('the end of the run', () => {
  it('ends the commands that run, all of each, and starts none that waits', linux, async (test) => {
    const run = new AbortController();
    const folder = temporaryFolder(test);
    const seconds = unusualSeconds();
    const { hook, warnings } = openHook(
      { command: `touch ${folder}/$$; sleep ${seconds} & sleep ${seconds}` },
      run.signal,
    );
    for (let position = 0; position < 6; position++) hook.caseFailed(buildResult(3, undefined, { position }));
    while (readdirSync(folder).length < 4) await sleep(5);
    run.abort();
    await hook.settled();
    assert.equal(readdirSync(folder).length, 4);
    assert.equal(warnings.length, 5);
    for (const warning of warnings.slice(0, 4)) assert.match(warning, /was ended: the run was cancelled/);
    assert.equal(warnings[4], 'on-fail was not run for 2 failing cases: the run was cancelled.');
    assert.deepEqual(await survivorsWith(seconds), []);
  });

  it('starts no command for a case that fails after it, and says so', async () => {
    const run = new AbortController();
    run.abort(new RunEndedError({ code: 'service', message: 'its key was refused.' }));
    const { hook, lines, warnings } = openHook({ command: 'echo started' }, run.signal);
    hook.caseFailed(named);
    await hook.settled();
    assert.deepEqual(lines, []);
    assert.deepEqual(warnings, ['on-fail was not run for 1 failing case: its key was refused.']);
  });
});

/** Uses up all the files the process may open, then has a command run. */
const OUT_OF_FILES = `
  import { openSync } from 'node:fs';
  import { buildResult } from ${JSON.stringify(import.meta.resolve('../support/builders.ts'))};
  import { failCases } from ${JSON.stringify(import.meta.resolve('./open-hook.ts'))};
  const result = buildResult(3);
  try {
    for (;;) openSync('/dev/null');
  } catch {}
  const { warnings } = await failCases({ command: 'true' }, result);
  await new Promise((later) => setImmediate(later));
  process.stdout.write(JSON.stringify(warnings));
`;

describe('a system that is out of files', () => {
  it('is a warning, and not the end of the run', linux, () => {
    const node = `ulimit -n 100; exec "$0" --input-type=module --eval "$1"`;
    const ended = spawnSync('/bin/sh', ['-c', node, process.execPath, OUT_OF_FILES], { encoding: 'utf8' });
    assert.equal(ended.status, 0, ended.stderr);
    const warnings = JSON.parse(ended.stdout) as string[];
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /could not be started: .*EMFILE/);
  });
});
