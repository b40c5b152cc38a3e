import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { createStdioTransport } from '../../src/mcp/stdio-transport.ts';
import { isAlive } from '../support/is-alive.ts';
import { until } from '../support/open-tools-agent.ts';

const TRANSPORT = new URL('../../src/mcp/stdio-transport.ts', import.meta.url).href;

const PATH = { PATH: process.env['PATH'] };

async function start(test: TestContext, script: string) {
  const transport = createStdioTransport(['sh', '-c', script], PATH);
  const messages: unknown[] = [];
  const errors: Error[] = [];
  transport.onmessage = (message) => void messages.push(message);
  transport.onerror = (error) => void errors.push(error);
  test.after(() => transport.close());
  await transport.start();
  return { transport, messages, errors, pid: transport.pid ?? assert.fail('no process') };
}

describe('an MCP server that is a process', () => {
  it('is killed when it ends neither at the end of its input nor at SIGTERM', async (test) => {
    const { transport, pid } = await start(test, 'trap "" TERM; echo ready >&2; while :; do sleep 0.1; done');
    await until(() => transport.lastWords() === 'ready');
    const begin = performance.now();
    await transport.close();
    assert.ok(performance.now() - begin < 4_000);
    assert.equal(transport.ending(), 'signal SIGKILL');
    await until(() => !isAlive(pid));
  });

  it('takes what it started with it when it ends by itself', async (test) => {
    const { transport } = await start(test, 'sleep 300 & echo $! >&2; sleep 0.2; exit 5');
    await until(() => transport.ending() === 'exit code 5');
    await until(() => !isAlive(Number(transport.lastWords())));
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
    assert.ok(transport.lastWords().length <= 2_000);
  });

  it('that has ended takes no message', async (test) => {
    const { transport } = await start(test, 'exit 0');
    await until(() => transport.ending() !== undefined);
    await assert.rejects(transport.send({ jsonrpc: '2.0', method: 'x' }), /the server has ended/);
    await transport.close();
  });

  it('is killed when our process is made to exit', async () => {
    const script = `
      import { createStdioTransport } from ${JSON.stringify(TRANSPORT)};
      const server = createStdioTransport(['sh', '-c', 'trap "" TERM HUP; while :; do sleep 0.1; done'], process.env);
      await server.start();
      console.log(server.pid);
      process.exit(130);
    `;
    const args = ['--input-type=module-typescript', '--eval', script];
    const ended = await promisify(execFile)(process.execPath, args, { timeout: 20_000 }).catch(
      (error) => error,
    );
    assert.equal(ended.code, 130, ended.stderr);
    await until(() => !isAlive(Number(ended.stdout)));
  });
});
