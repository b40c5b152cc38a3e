import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ends, linux, runs } from '../support/processes.ts';
import { nodeProgram } from '../support/programs.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import { freePort, serverCommand, setupErrorOf, surroundingsOf } from './open-surroundings.ts';

const pidsIn = (lines: readonly string[]) =>
  lines.flatMap((line) => /pid (\d+)/.exec(line)?.[1] ?? []).map(Number);

describe('the end of a server', { concurrency: true }, () => {
  it('is that of all it has started', async (test) => {
    const { open, lines } = surroundingsOf(test);
    const port = await freePort();
    const child = `spawn('sh', ['-c', 'trap "" TERM HUP; sleep 300 & echo pid $!; wait'], { stdio: 'inherit' })`;
    const command = serverCommand(port, {
      before: `const child = ${child}; console.log('pid', child.pid, process.pid)`,
      afterMs: 200,
    });
    const { stop } = await open({ setup: { command, waitFor: `http://127.0.0.1:${port}/` } });
    const pids = pidsIn(lines);
    assert.equal(pids.length, 2);
    await stop();
    for (const pid of pids) assert.ok(await ends(pid), `process ${pid} runs on`);
  });

  it('is one it may prepare for', async (test) => {
    const { open, lines } = surroundingsOf(test);
    const port = await freePort();
    const before = `process.on('SIGTERM', () => setTimeout(() => { console.log('bye'); process.exit(); }, 200))`;
    const { stop } = await open({
      setup: { command: serverCommand(port, { before }), waitFor: `http://127.0.0.1:${port}/` },
    });
    await stop();
    assert.deepEqual(lines, ['setup: bye']);
  });

  it('comes after two seconds to one that is deaf', async (test) => {
    const { open, lines } = surroundingsOf(test);
    const port = await freePort();
    const before = `process.on('SIGTERM', () => {}); console.log('pid', process.pid)`;
    const { stop } = await open({
      setup: { command: serverCommand(port, { before }), waitFor: `http://127.0.0.1:${port}/` },
    });
    const begin = performance.now();
    await stop();
    const took = performance.now() - begin;
    assert.ok(took >= 1_900 && took < 4_000, `${took} ms`);
    assert.ok(await ends(pidsIn(lines)[0] ?? 0));
  });
});

describe('our own end', () => {
  it('is not kept waiting by what has hidden from us with its output open', (test) => {
    const file = join(temporaryFolder(test), 'pid');
    const ended = endWith(
      `env -i setsid sleep 30 & echo $! > ${file}`,
      'await child.ended; await child.stop(100);',
    );
    const pid = Number(readFileSync(file, 'utf8'));
    assert.ok(runs(pid));
    process.kill(pid);
    assert.equal(ended.status, 0, ended.stderr);
    assert.ok(ended.tookMs < 15_000);
  });

  it('is that of what we have started, however it comes', async (test) => {
    const file = join(temporaryFolder(test), 'pid');
    const ended = endWith(
      `sleep 300 & echo $! > ${file}.new; mv ${file}.new ${file}; wait`,
      `setInterval(() => existsSync(${JSON.stringify(file)}) && process.exit(9), 10);`,
    );
    assert.equal(ended.status, 9, ended.stderr);
    assert.ok(await ends(Number(readFileSync(file, 'utf8'))));
  });

  for (const away of ['', 'setsid ']) {
    it(`is that of ${away}what a command that has ended well has left behind`, linux, async (test) => {
      const file = join(temporaryFolder(test), 'pid');
      const ended = endWith(
        `${away}sleep 300 >/dev/null 2>&1 & echo $! > ${file}`,
        `await child.ended; process.kill(Number(readFileSync(${JSON.stringify(file)})), 0); process.exit(9)`,
      );
      assert.equal(ended.status, 9, ended.stderr);
      assert.ok(await ends(Number(readFileSync(file, 'utf8'))));
    });
  }
});

/** Starts a command as a setup is started in a process of its own, which then does what the script says. */
function endWith(command: string, script: string) {
  const source = `
    import { startProcess } from ${JSON.stringify(import.meta.resolve('../../src/process/start-process.ts'))};
    import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
    const child = startProcess({
      command: ${JSON.stringify(command)},
      environment: process.env,
      mark: ${JSON.stringify(randomUUID())},
      onStdout() {},
      onStderr() {},
      keepGroup: true,
    });
    ${script}`;
  const [program = '', ...args] = nodeProgram(source);
  const begin = performance.now();
  const ended = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
  return { ...ended, tookMs: performance.now() - begin };
}

describe('the teardown', () => {
  it('comes after the server has ended, once, however often the end is asked for', async (test) => {
    const { open, lines, warnings } = surroundingsOf(test);
    const port = await freePort();
    const before = `process.on('SIGTERM', () => { console.log('server ends'); process.exit(); })`;
    const setup = { command: serverCommand(port, { before }), waitFor: `http://127.0.0.1:${port}/` };
    const { stop } = await open({ setup, teardown: 'echo cleaning' });
    await Promise.all([stop(), stop()]);
    await stop();
    assert.deepEqual(lines, ['setup: server ends', 'teardown: cleaning']);
    assert.deepEqual(warnings, []);
  });

  it('needs no setup', async (test) => {
    const { open, lines } = surroundingsOf(test);
    await (await open({ teardown: ['echo', 'done'] })).stop();
    assert.deepEqual(lines, ['teardown: done']);
  });

  it('comes after a setup that failed too', async (test) => {
    const { open, lines } = surroundingsOf(test);
    await setupErrorOf(open({ setup: { command: 'exit 1' }, teardown: 'echo cleaning' }));
    assert.deepEqual(lines, ['teardown: cleaning']);
  });

  const failures = [
    ['exit 4', /^the teardown command "exit 4" ended with exit code 4\.$/],
    [['/no/such/program'], /could not be started: .*ENOENT/],
    ['sleep 300', /did not end in time, and was ended/],
  ] as const;
  for (const [teardown, message] of failures) {
    it(`is a warning and nothing more when it is ${JSON.stringify(teardown)}`, async (test) => {
      const { open, warnings } = surroundingsOf(test);
      await (await open({ teardown, teardownSeconds: 0.3 })).stop();
      assert.equal(warnings.length, 1);
      assert.match(warnings[0] ?? '', message);
    });
  }
});

describe('a cancelled run', { concurrency: true }, () => {
  it('does not wait for its setup, and is still cleaned up', async (test) => {
    const run = new AbortController();
    const { open, lines, warnings } = surroundingsOf(test);
    setTimeout(() => run.abort(), 300);
    const begin = performance.now();
    const command = 'echo pid $$; sleep 300';
    const { stop } = await open({ setup: { command }, teardown: 'echo cleaning' }, run.signal);
    await stop();
    assert.ok(performance.now() - begin < 3_000);
    assert.deepEqual(lines.slice(1), ['teardown: cleaning']);
    assert.deepEqual(warnings, []);
    assert.ok(await ends(pidsIn(lines)[0] ?? 0));
  });

  it('starts no setup', async (test) => {
    const { open } = surroundingsOf(test);
    const file = join(temporaryFolder(test), 'made');
    await open({ setup: { command: `touch ${file}` } }, AbortSignal.abort());
    assert.ok(!existsSync(file));
  });

  it('is over soon, whatever the server and the teardown do', async (test) => {
    const run = new AbortController();
    const { open, warnings } = surroundingsOf(test);
    const { stop } = await open(
      { setup: { command: '(trap "" TERM; sleep 300) & sleep 0.2' }, teardown: 'sleep 300' },
      run.signal,
    );
    run.abort();
    const begin = performance.now();
    await stop();
    // The process is given up 6.5 s after its signal.
    assert.ok(performance.now() - begin < 5_000, `${performance.now() - begin} ms`);
    assert.match(warnings[0] ?? '', /teardown.*did not end in time/);
  });

  it('hurries a teardown that is under way', async (test) => {
    const run = new AbortController();
    const { open, warnings } = surroundingsOf(test);
    const { stop } = await open({ teardown: 'sleep 300' }, run.signal);
    setTimeout(() => run.abort(), 100);
    await stop();
    assert.equal(warnings.length, 1);
  });
});
