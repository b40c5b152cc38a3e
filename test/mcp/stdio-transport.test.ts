import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { createStdioTransport } from '../../src/mcp/stdio-transport.ts';
import { createMask } from '../../src/report/mask-secrets.ts';
import { until } from '../support/open-tools-agent.ts';
import { ends, linux, survivorsWith, unusualSeconds, waitForProcesses } from '../support/processes.ts';

const TRANSPORT = new URL('../../src/mcp/stdio-transport.ts', import.meta.url).href;
const MASK = new URL('../../src/report/mask-secrets.ts', import.meta.url).href;

const PATH = { PATH: process.env['PATH'] };

async function start(test: TestContext, script: string, ...args: string[]) {
  const transport = createStdioTransport(['sh', '-c', script, 'sh', ...args], PATH, createMask([]));
  const messages: unknown[] = [];
  const errors: Error[] = [];
  transport.onmessage = (message) => void messages.push(message);
  transport.onerror = (error) => void errors.push(error);
  test.after(() => transport.close());
  await transport.start();
  return { transport, messages, errors };
}

describe('an MCP server that is a process', () => {
  it('is killed when it ends neither at the end of its input nor at SIGTERM', async (test) => {
    const { transport } = await start(test, 'trap "" TERM; echo $$ >&2; while :; do sleep 0.1; done');
    await until(() => transport.lastWords() !== '');
    const begin = performance.now();
    await transport.close();
    assert.ok(performance.now() - begin < 2_000);
    assert.deepEqual(transport.end(), { status: 'killed', signal: 'SIGKILL' });
    assert.ok(await ends(Number(transport.lastWords())));
  });

  it('does not tell a secret in its last words, where they are cut off either', async () => {
    const script = 'printf "%s%4090s" "$1" end >&2';
    const secret = 's3cret-0123456789';
    const transport = createStdioTransport(['sh', '-c', script, 'sh', secret], PATH, createMask([secret]));
    await transport.start();
    await until(() => transport.end() !== undefined);
    await transport.close();
    assert.match(transport.lastWords(), /^…\*\*\* +end$/);
  });

  const leavers = [
    ['stays after the end of its input', 'sleep 60', 'killed'],
    ['ends with its input', 'cat', 'exited'],
    ['has ended by itself', 'exit 5', 'exited'],
  ] as const;
  for (const [how, rest, status] of leavers) {
    it(`leaves nothing in a session of its own when it ${how}`, linux, async (test) => {
      const seconds = unusualSeconds();
      // The first still has the server for its parent and holds its output open, the second has neither.
      const script = `setsid sleep $1 & (setsid sleep $1 <&- >&- 2>&- &); sleep 0.2; ${rest}`;
      const { transport } = await start(test, script, seconds);
      await waitForProcesses(`sleep ${seconds}`, 2);
      await transport.close();
      assert.deepEqual(await survivorsWith(seconds), []);
      assert.equal(transport.end()?.status, status);
    });
  }

  it('takes what it started with it when it ends by itself', async (test) => {
    const { transport } = await start(test, 'sleep 300 & echo $! >&2; sleep 0.2; exit 5');
    await until(() => transport.end() !== undefined);
    assert.deepEqual(transport.end(), { status: 'exited', code: 5 });
    assert.ok(await ends(Number(transport.lastWords())));
  });

  it('may write what is no message, and go on', async (test) => {
    const message =
      '{"jsonrpc":"2.0","method":"notifications/progress","params":{"progress":1,"progressToken":1}}';
    const { messages } = await start(test, `echo 'Starting up...'; echo '${message}'; cat`);
    await until(() => messages.length === 1);
    assert.deepEqual(messages, [JSON.parse(message)]);
  });

  it('keeps the end of its words, however many they are', async (test) => {
    const { transport } = await start(test, 'seq 1 100000 >&2; echo the end >&2; cat');
    await until(() => transport.lastWords().endsWith('the end'));
    assert.ok(transport.lastWords().length < 5_000);
  });

  it('that has ended takes no message', async (test) => {
    const { transport } = await start(test, 'exit 0');
    await until(() => transport.end() !== undefined);
    await assert.rejects(transport.send({ jsonrpc: '2.0', method: 'x' }), /the server has ended/);
    await transport.close();
  });

  it('that does not read any more fails the message, and does not leave it waiting', async (test) => {
    const { transport } = await start(test, 'exec <&-; echo deaf >&2; sleep 60');
    await until(() => transport.lastWords() === 'deaf');
    await assert.rejects(transport.send({ jsonrpc: '2.0', method: 'x' }), /EPIPE/);
    assert.equal(transport.end(), undefined);
  });

  it('is killed with all it has started when our process is made to exit', linux, async () => {
    const seconds = unusualSeconds();
    const server = `trap "" TERM HUP; setsid sleep ${seconds} & sleep 0.2; echo {}; while :; do sleep 0.1; done`;
    const script = `
      import { createStdioTransport } from ${JSON.stringify(TRANSPORT)};
      import { createMask } from ${JSON.stringify(MASK)};
      const server = createStdioTransport(['sh', '-c', ${JSON.stringify(server)}], process.env, createMask([]));
      server.onerror = () => process.exit(130);
      await server.start();
    `;
    const args = ['--input-type=module-typescript', '--eval', script];
    const ended = await promisify(execFile)(process.execPath, args, { timeout: 20_000 }).catch(
      (error) => error,
    );
    assert.equal(ended.code, 130, ended.stderr);
    assert.deepEqual(await survivorsWith(`sleep ${seconds}`), []);
  });
});
