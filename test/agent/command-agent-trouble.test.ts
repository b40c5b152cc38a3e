import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { askAgent, failureOf, outputOf } from '../support/ask-agent.ts';
import { linux, survivorsWith, unusualSeconds, waitForProcesses } from '../support/processes.ts';
import { type CommandOptions, openCommand } from '../support/programs.ts';

const table: [string, CommandOptions, string, RegExp][] = [
  [
    'crashes',
    { command: 'echo before; echo "oh no" >&2; exit 3' },
    'exit-code',
    /ended with exit code 3\. .*: oh no$/,
  ],
  ['is killed', { command: 'kill -SEGV $$' }, 'killed', /was ended by SIGSEGV\.$/],
  [
    'prints nothing',
    { command: 'cat >/dev/null; echo log >&2' },
    'no-output',
    /printed nothing.*standard error: log$/,
  ],
  ['is not there', { command: ['no-such-agent'] }, 'not-started', /no-such-agent ENOENT\. Is it installed/],
  [
    'is not found by the shell',
    { command: 'no-such-agent' },
    'exit-code',
    /127 .*no-such-agent: .*not found/,
  ],
  [
    'prints what is no UTF-8',
    { command: ['printf', 'a\\377b'] },
    'invalid-output',
    /not valid UTF-8: "a\ufffdb"/,
  ],
  ['prints half a character', { command: ['printf', 'a\\360\\237'] }, 'invalid-output', /not valid UTF-8/],
  [
    'hangs',
    { command: 'echo begun >&2; sleep 60', timeoutSeconds: 0.2 },
    'timeout',
    /within 0\.2 s and was.*begun$/,
  ],
  ['hangs without reading', { command: 'sleep 60', timeoutSeconds: 0.2 }, 'timeout', /within 0\.2 s/],
  [
    'hangs as JSON',
    { command: 'sleep 60', timeoutSeconds: 0.2, protocol: 'json' },
    'timeout',
    /within 0\.2 s/,
  ],
];

describe('an agent that is a program in trouble', () => {
  for (const [what, options, code, message] of table) {
    it(`is errored when it ${what}, in time`, async (test) => {
      const agent = openCommand(test, options);
      const begin = performance.now();
      const result = await askAgent(agent, { prompt: 'x'.repeat(300_000) });
      const failure = failureOf(result);
      assert.equal(failure.code, code);
      assert.match(failure.message, message);
      assert.equal(result.call?.attempts, 1);
      assert.ok(performance.now() - begin < 3_000);
    });
  }

  it('does not tell the secrets it was given, whatever it prints when it breaks', async (test) => {
    const environment = {
      PATH: process.env['PATH'],
      API_KEY: 'sk-12345678',
      LONGER: 'sk-12345678-9',
      MODE: 'on',
    };
    const command = 'echo "mode on, keys $API_KEY $LONGER" >&2; exit 1';
    const agent = openCommand(test, { command, environment, env: ['API_KEY', 'LONGER', 'MODE', 'ABSENT'] });
    const { message } = failureOf(await askAgent(agent));
    assert.equal(message, 'the command ended with exit code 1. On standard error: mode on, keys *** ***');
  });

  it("has a case's own time limit", async (test) => {
    const agent = openCommand(test, { command: 'sleep 0.4; echo done', timeoutSeconds: 0.1 });
    assert.equal(outputOf(await askAgent(agent, { timeoutSeconds: 20 })), 'done');
    assert.match(failureOf(await askAgent(agent, { timeoutSeconds: 0.05 })).message, /within 0\.05 s/);
  });

  it('is ended when it prints without end, and does not fill the memory', async (test) => {
    const agent = openCommand(test, {
      command: 'trap "" TERM; yes 0123456789 | head -c 100000000; sleep 60',
    });
    const before = process.memoryUsage().rss;
    const begin = performance.now();
    const failure = failureOf(await askAgent(agent));
    assert.equal(failure.code, 'too-much-output');
    assert.match(failure.message, /more than 1048576 bytes \(max-output-bytes\)/);
    assert.ok(performance.now() - begin < 3_000);
    assert.ok(process.memoryUsage().rss - before < 80_000_000);
  });

  it('may say on standard error what it likes; the end of it is told', async (test) => {
    const agent = openCommand(test, {
      command: 'yes noise | head -c 18000000 >&2; echo the end >&2; exit 1',
    });
    const { message } = failureOf(await askAgent(agent));
    assert.match(message, /exit code 1\. On standard error: the end\n/);
    assert.ok(message.length < 5_000);
  });

  it(
    'leaves nothing behind when its time is up, not even what ignores signals or left its session',
    linux,
    async (test) => {
      const seconds = unusualSeconds();
      const command = `trap '' TERM; sleep ${seconds} & setsid sleep ${seconds} & setsid sh -c 'trap "" TERM; sleep ${seconds}; true' & sleep ${seconds}; true`;
      const agent = openCommand(test, { command, timeoutSeconds: 0.5 });
      assert.equal(failureOf(await askAgent(agent)).code, 'timeout');
      assert.deepEqual(await survivorsWith(seconds), []);
    },
  );

  it(
    'leaves nothing behind when it has answered: its group at once, the rest when it is closed',
    linux,
    async (test) => {
      const [group, session] = [unusualSeconds(), unusualSeconds()];
      const command = `sleep ${group} & setsid sleep ${session} >/dev/null 2>&1 & sleep 0.1; echo done`;
      const agent = openCommand(test, { command });
      assert.equal(outputOf(await askAgent(agent)), 'done');
      assert.deepEqual(await survivorsWith(group), []);
      await waitForProcesses(session, 1);
      await agent.close?.();
      assert.deepEqual(await survivorsWith(session), []);
    },
  );

  it('is ended when the run is cancelled, and not started after that', linux, async (test) => {
    const seconds = unusualSeconds();
    const cancellation = new AbortController();
    const agent = openCommand(test, { command: `trap '' TERM; sleep ${seconds} & sleep ${seconds}` });
    const runs = Array.from({ length: 5 }, () => askAgent(agent, {}, cancellation.signal));
    await waitForProcesses(`sleep ${seconds}`, 15);
    const begin = performance.now();
    cancellation.abort();
    for (const result of await Promise.all(runs)) assert.equal(failureOf(result).code, 'cancelled');
    assert.ok(performance.now() - begin < 2_000);
    assert.deepEqual(await survivorsWith(seconds), []);
    assert.equal(failureOf(await askAgent(agent, {}, cancellation.signal)).code, 'cancelled');
    await sleep(20);
    assert.deepEqual(await survivorsWith(seconds), []);
  });
});
