import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandLine } from '../../src/domain/agent-settings.ts';
import { killMarked } from '../../src/process/process-tree.ts';
import { type ProcessOptions, startProcess } from '../../src/process/start-process.ts';
import {
  linux,
  processesWith,
  survivorsWith,
  unusualSeconds,
  waitForProcesses,
} from '../support/processes.ts';
import { nodeProgram } from '../support/programs.ts';

function start(command: CommandLine, options: Partial<ProcessOptions> = {}) {
  let stdout = '';
  let stderr = '';
  const child = startProcess({
    command,
    environment: process.env,
    mark: randomUUID(),
    onStdout: (chunk) => {
      stdout += chunk;
    },
    onStderr: (chunk) => {
      stderr += chunk;
    },
    ...options,
  });
  return { ...child, stdout: () => stdout, stderr: () => stderr };
}

describe('startProcess', () => {
  it('hands a text to the shell as it is, and starts a list without one', async () => {
    const shell = start('printf %s "$((1 + 1))"; printf x >&2; exit 3');
    assert.deepEqual(await shell.ended, { status: 'exited', code: 3 });
    assert.deepEqual([shell.stdout(), shell.stderr()], ['2', 'x']);
    const list = start(['printf', '%s|', '$((1 + 1)) `id`', '', 'a b; "\'']);
    assert.deepEqual(await list.ended, { status: 'exited', code: 0 });
    assert.equal(list.stdout(), '$((1 + 1)) `id`||a b; "\'|');
  });

  it('gives it exactly the environment it is told, and the mark', async () => {
    const child = start(['/usr/bin/env'], { environment: { A: 'b' }, mark: 'the.mark' });
    await child.ended;
    assert.deepEqual(child.stdout().trim().split('\n').sort(), ['A=b', 'AGENT_JUDGE_PROCESS=the.mark']);
  });

  const cannot: [string, CommandLine, RegExp][] = [
    ['there is no such program', ['no-such-program-here'], /ENOENT/],
    ['it is no program', ['/etc/passwd'], /EACCES/],
    ['there is a NUL in it', ['echo', 'a\0b'], /null byte/],
    ['it is too long', ['echo', 'x'.repeat(200_000)], /E2BIG/],
  ];
  for (const [why, command, reason] of cannot) {
    it(`says that it was not started when ${why}`, async () => {
      const child = start(command);
      child.write('input');
      child.closeInput();
      child.stop();
      const end = await child.ended;
      assert.ok(end.status === 'not-started', JSON.stringify(end));
      assert.match(end.reason, reason);
    });
  }

  it('has all output of a child that ends at once', async () => {
    const child = start('head -c 3000000 /dev/zero');
    await child.ended;
    assert.equal(child.stdout().length, 3_000_000);
  });

  it(
    'is not held up by a child in the background that keeps the output open, and ends it',
    linux,
    async () => {
      const seconds = unusualSeconds();
      const begin = performance.now();
      const child = start(`sleep ${seconds} & echo done`);
      assert.deepEqual(await child.ended, { status: 'exited', code: 0 });
      assert.equal(child.stdout(), 'done\n');
      assert.ok(performance.now() - begin < 2_000);
      assert.deepEqual(await survivorsWith(seconds), []);
    },
  );

  it('ends what a child that ended well has left in its group with its output elsewhere', linux, async () => {
    const seconds = unusualSeconds();
    await start(`sleep ${seconds} >/dev/null 2>&1 & echo done`).ended;
    assert.deepEqual(await survivorsWith(seconds), []);
  });
});

describe('stopping a child', () => {
  it('asks it to end first', async () => {
    const child = start(`trap 'echo bye; exit 5' TERM; echo ready; while :; do sleep 0.01; done`);
    while (child.stdout() === '') await sleep(5);
    child.stop();
    assert.deepEqual(await child.ended, { status: 'exited', code: 5 });
    assert.equal(child.stdout(), 'ready\nbye\n');
  });

  it('kills it when it does not listen, with all it has started, in time', linux, async () => {
    const seconds = unusualSeconds();
    const child = start(
      `trap '' TERM INT HUP; sleep ${seconds} & setsid sleep ${seconds} & sh -c 'sleep ${seconds}; true'; echo x`,
    );
    await waitForProcesses(`sleep ${seconds}`, 3);
    const begin = performance.now();
    child.stop();
    assert.deepEqual(await child.ended, { status: 'killed', signal: 'SIGKILL' });
    assert.ok(performance.now() - begin < 2_000);
    assert.deepEqual(await survivorsWith(seconds), []);
  });

  it('finds what has gone into a session of its own and is nobody’s child any more', linux, async () => {
    const seconds = unusualSeconds();
    const orphan = `setsid sh -c 'setsid sleep ${seconds} >/dev/null 2>&1 </dev/null & exit' & sleep ${seconds}`;
    const child = start(orphan);
    await waitForProcesses(`sleep ${seconds}`, 2);
    child.stop();
    await child.ended;
    assert.deepEqual(await survivorsWith(seconds), []);
  });

  it('may be done twice, and after the end', async () => {
    const child = start('sleep 60');
    child.stop();
    child.stop();
    assert.deepEqual(await child.ended, { status: 'killed', signal: 'SIGTERM' });
    child.stop();
    child.write('x');
  });
});

describe('a child whose group is kept', () => {
  it('leaves it running when it ends well, and ends it when it is stopped', linux, async () => {
    const seconds = unusualSeconds();
    const child = start(`sleep ${seconds} & setsid sleep ${seconds} & echo done`, { keepGroup: true });
    assert.deepEqual(await child.ended, { status: 'exited', code: 0 });
    await waitForProcesses(seconds, 2);
    assert.equal(processesWith(`sleep ${seconds}`).length, 2);
    await Promise.all([child.stop(), child.stop()]);
    assert.deepEqual(processesWith(seconds), []);
  });

  it('has the grace that is given, and is waited for no longer than it needs', linux, async () => {
    const polite = `sh -c 'trap "sleep 0.2; echo bye; exit" TERM; echo ready; while :; do sleep 0.01; done'`;
    const child = start(`${polite} & :`, { keepGroup: true });
    while (child.stdout() === '') await sleep(5);
    const begin = performance.now();
    await child.stop(10_000);
    const tookMs = performance.now() - begin;
    assert.equal(child.stdout(), 'ready\nbye\n');
    assert.ok(tookMs >= 190 && tookMs < 5_000, `${tookMs} ms`);
  });
});

describe('a process that is dead and that nobody buries', () => {
  it('is not waited for', linux, async () => {
    const seconds = unusualSeconds();
    // Its parent has left the group, and does not ask how it ended.
    const child = start(`(sleep 0 & exec setsid sleep ${seconds}) & sleep 60`);
    await waitForProcesses(`sleep ${seconds}`, 1);
    await sleep(100);
    const begin = performance.now();
    await child.stop(10_000);
    assert.ok(performance.now() - begin < 5_000);
    assert.deepEqual(await survivorsWith(seconds), []);
  });
});

describe('killMarked', () => {
  it('ends what carries a mark or one that starts with it, and nothing else', linux, async () => {
    const owner = randomUUID();
    const [mine, other] = [unusualSeconds(), unusualSeconds()];
    const leave = (seconds: string, mark: string) =>
      start(`setsid sleep ${seconds} >/dev/null 2>&1 </dev/null & sleep 0.2`, { mark }).ended;
    await Promise.all([leave(mine, `${owner}.1`), leave(mine, `${owner}.2`), leave(other, `${owner}0.1`)]);
    assert.equal(processesWith(mine).length, 2);
    await killMarked(owner);
    assert.deepEqual(processesWith(mine), []);
    assert.equal(processesWith(other).length, 1);
    await killMarked(`${owner}0.1`);
    assert.deepEqual(processesWith(other), []);
  });
});

describe('the end of this program itself', () => {
  it('ends its children', linux, async () => {
    const seconds = unusualSeconds();
    const source = `
      import { startProcess } from ${JSON.stringify(import.meta.resolve('../../src/process/start-process.ts'))};
      const none = () => {};
      const command = 'setsid sleep ${seconds} & trap "" TERM; sleep ${seconds}; true';
      startProcess({ command, environment: process.env, mark: 'x.1', onStdout: none, onStderr: none });
      setTimeout(() => process.exit(7), 300);
    `;
    const [program = '', ...args] = nodeProgram(source);
    assert.equal(spawnSync(program, args, { stdio: 'ignore' }).status, 7);
    assert.deepEqual(await survivorsWith(`sleep ${seconds}`), []);
  });

  it('ends what a child that has ended well left in a session of its own', linux, async () => {
    const seconds = unusualSeconds();
    const source = `
      import { startProcess } from ${JSON.stringify(import.meta.resolve('../../src/process/start-process.ts'))};
      const none = () => {};
      const start = (command, mark) =>
        startProcess({ command, environment: process.env, mark, onStdout: none, onStderr: none });
      start('sleep 60', 'y.1');
      await start('setsid sleep ${seconds} >/dev/null 2>&1 </dev/null & sleep 0.1', 'y.2').ended;
      console.log('ended');
      process.exit(7);
    `;
    const [program = '', ...args] = nodeProgram(source);
    const { status, stdout } = spawnSync(program, args, { stdio: 'pipe', encoding: 'utf8' });
    assert.deepEqual([status, stdout], [7, 'ended\n']);
    assert.deepEqual(await survivorsWith(`sleep ${seconds}`), []);
  });
});
