import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { McpServer } from '../../src/domain/agent-settings.ts';
import { buildCase } from '../support/builders.ts';
import { mcpHttpServer } from '../support/mcp-http-server.ts';
import type { ModelCall } from '../support/model-server.ts';
import { openToolsAgent, signal, stdioServer, until, usesTool } from '../support/open-tools-agent.ts';
import { ends, linux, runs, survivorsWith, unusualSeconds, waitForProcesses } from '../support/processes.ts';
import { modelService } from '../support/services.ts';

/** A model whose prompt is the name of the tool it uses. */
const usesPrompt = (call: ModelCall) => usesTool(call.input)(call);

const startsFile = () => join(mkdtempSync(join(tmpdir(), 'mcp-')), 'starts');

function started(file: string): number[] {
  return readFileSync(file, 'utf8').trim().split('\n').map(Number);
}

describe('the MCP servers of an agent', () => {
  it('are started once for all trials', async (test) => {
    const file = startsFile();
    const service = await modelService(test, usesPrompt);
    const agent = openToolsAgent(test, service.url, { mcpServers: [stdioServer('test', file)] });
    assert.equal(await agent.connect(signal), undefined);
    const run = () => agent.run(buildCase({ prompt: 'environment' }), signal);
    await Promise.all([run(), run(), run()]);
    assert.equal(started(file).length, 1);
  });

  it('get the environment they are given, the mark of our processes and nothing else', async (test) => {
    const service = await modelService(test, usesPrompt);
    const asked: (readonly string[])[] = [];
    const server = { ...stdioServer(), env: ['ONE'] };
    const agent = openToolsAgent(
      test,
      service.url,
      { mcpServers: [server] },
      {
        environment(names) {
          asked.push(names);
          return { PATH: process.env['PATH'] ?? '', ONE: '1' };
        },
      },
    );
    const { toolCalls } = await agent.run(buildCase({ prompt: 'environment' }), signal);
    assert.deepEqual(asked, [['ONE']]);
    assert.deepEqual(JSON.parse(toolCalls?.[0]?.result ?? ''), ['AGENT_JUDGE_PROCESS', 'ONE', 'PATH']);
  });

  it('are ended with all they started when the agent is closed', async (test) => {
    const service = await modelService(test, usesPrompt);
    const agent = openToolsAgent(test, service.url);
    const { toolCalls } = await agent.run(buildCase({ prompt: 'pids' }), signal);
    const pids: number[] = JSON.parse(toolCalls?.[0]?.result ?? '');
    assert.deepEqual(pids.map(runs), [true, true]);
    await agent.close();
    assert.deepEqual(await Promise.all(pids.map(ends)), [true, true]);
  });

  for (const [where, tool] of [
    ['that waits', 'hang_apart'],
    ['that never lets go', 'stubborn'],
  ] as const) {
    it(`are gone within two seconds when the run is cancelled in a tool ${where}`, linux, async (test) => {
      const seconds = unusualSeconds();
      const service = await modelService(test, usesTool(tool, { text: seconds }));
      const starts = startsFile();
      const agent = openToolsAgent(test, service.url, { mcpServers: [stdioServer('test', starts)] });
      const cancellation = new AbortController();
      const running = agent.run(buildCase(), cancellation.signal);
      await waitForProcesses(`sleep ${seconds}`, 1);
      const begin = performance.now();
      cancellation.abort();
      const { outcome } = await running;
      await agent.close();
      const tookMs = performance.now() - begin;
      assert.ok(tookMs < 2_000, `${tookMs} ms`);
      assert.ok(outcome.status === 'errored' && outcome.failure.code === 'cancelled');
      assert.deepEqual([...started(starts).filter(runs), ...(await survivorsWith(seconds))], []);
    });
  }

  it('that die in the middle fail the call, and are started once more for the next', async (test) => {
    const file = startsFile();
    const service = await modelService(test, usesPrompt);
    const agent = openToolsAgent(test, service.url, { mcpServers: [stdioServer('test', file)] });
    const crashed = await agent.run(buildCase({ prompt: 'crash' }), signal);
    assert.equal(crashed.outcome.status, 'answered');
    const error =
      'the MCP server "test" failed the call: it ended with exit code 3. On standard error: crashing as asked';
    assert.equal(crashed.toolCalls?.[0]?.error, error);
    const run = () => agent.run(buildCase({ prompt: 'environment' }), signal);
    const after = await Promise.all([run(), run()]);
    assert.deepEqual(
      after.map(({ toolCalls }) => toolCalls?.[0]?.error),
      [undefined, undefined],
    );
    assert.equal(started(file).length, 2);
  });

  it('that are killed and cannot be started again fail every later call at once', async (test) => {
    const service = await modelService(test, usesPrompt);
    const file = startsFile();
    // Starts the server the first time, and ends at once the second.
    const script = `[ -e ${file} ] && { echo "no second time" >&2; exit 7; }; exec "$@"`;
    const { command, ...server } = stdioServer('test', file) as { name: string; command: string[]; env: [] };
    const mcpServers = [{ ...server, command: ['sh', '-c', script, 'sh', ...command] }];
    const agent = openToolsAgent(test, service.url, { mcpServers });
    await agent.connect(signal);
    process.kill(started(file)[0] ?? assert.fail(), 'SIGKILL');
    const run = async () =>
      (await agent.run(buildCase({ prompt: 'environment' }), signal)).toolCalls?.[0]?.error;
    const errors = [await run(), await run(), await run()];
    assert.match(
      errors.at(-1) ?? '',
      /"test" could not be started: it ended with exit code 7 before.*no second time/s,
    );
    assert.equal(errors[1], errors[2]);
  });

  it('over HTTP that forgot the session are reached again', async (test) => {
    const server = await mcpHttpServer(test);
    const service = await modelService(test, usesPrompt);
    const mcpServers = [{ name: 'remote', url: server.url, headers: {} }];
    const agent = openToolsAgent(test, service.url, { mcpServers });
    const run = async () => (await agent.run(buildCase({ prompt: 'echo' }), signal)).toolCalls?.[0]?.error;
    assert.equal(await run(), undefined);
    server.forget();
    assert.match((await run()) ?? '', /^the MCP server "remote" failed the call: it answered 404/);
    assert.equal(await run(), undefined);
  });

  it('over HTTP that fail one call do not lose the others', async (test) => {
    const server = await mcpHttpServer(test);
    const service = await modelService(test, usesPrompt);
    const headers = { authorization: { env: 'TOKEN', prefix: 'Bearer ' } };
    const mcpServers = [{ name: 'remote', url: server.url, headers }];
    const settings = { mcpServers, maxTurns: 2 };
    const agent = openToolsAgent(test, service.url, settings, { secrets: { TOKEN: 'short' } });
    const run = async (prompt: string) => (await agent.run(buildCase({ prompt }), signal)).toolCalls?.[0];
    const others = [run('together'), run('together')];
    // Three messages to begin with, and then the two calls, which wait for a third.
    await until(() => server.posts === 5);
    server.failNext(500);
    assert.match(
      (await run('echo'))?.error ?? '',
      /failed the call: it answered 500: out of order Bearer \*\*\*/,
    );
    assert.equal((await run('echo'))?.error, undefined);
    const all = await Promise.all([...others, run('together')]);
    assert.deepEqual(
      all.map((call) => call?.error),
      [undefined, undefined, undefined],
    );
  });
});

describe('an MCP server that cannot be started', () => {
  const echoSecret = 'echo "missing config, token $TOKEN" >&2; exit 3';
  const cases = [
    [
      ['no-such-program', '--flag'],
      /"files" could not be started: .*ENOENT. Is it installed.* Its command is no-such-program --flag\.$/s,
    ],
    [
      ['sh', '-c', echoSecret],
      /it ended with exit code 3 before.*is sh -c 'echo "missing.*standard error: missing config, token \*\*\*$/s,
    ],
  ] as const;
  for (const [command, message] of cases) {
    it(`is told of with its command, its reason and its last words: ${command[0]}`, async (test) => {
      const { agent } = await failing(test, { name: 'files', command: [...command], env: ['TOKEN'] });
      const failure = await agent.connect(signal);
      assert.equal(failure?.code, 'mcp-server');
      assert.match(failure.message, message);
      assert.ok(!failure.message.includes('s3cret-token'));
    });
  }

  it('is started once, whatever the number of trials, and no model is asked', async (test) => {
    const file = startsFile();
    const command = ['sh', '-c', `echo $$ >> ${file}; exit 1`];
    const { agent, service } = await failing(test, { name: 'files', command, env: [] });
    const runs = await Promise.all([1, 2, 3].map(() => agent.run(buildCase(), signal)));
    for (const { outcome } of runs) assert.deepEqual(outcome, runs[0]?.outcome);
    assert.ok(runs[0]?.outcome.status === 'errored' && runs[0].outcome.failure.code === 'mcp-server');
    assert.equal(started(file).length, 1);
    assert.equal(service.calls.length, 0);
  });

  it('because it never answers is given up and ended when the run is cancelled', async (test) => {
    const file = startsFile();
    const command = ['sh', '-c', `echo $$ >> ${file}; exec sleep 300`];
    const { agent } = await failing(test, { name: 'files', command, env: [] });
    const cancellation = new AbortController();
    const connecting = agent.connect(cancellation.signal);
    await until(() => existsSync(file));
    cancellation.abort();
    assert.equal((await connecting)?.code, 'cancelled');
    for (const pid of started(file)) assert.ok(await ends(pid));
  });

  it('takes the others with it', async (test) => {
    const file = startsFile();
    const { agent } = await failing(test, { name: 'files', command: ['no-such-program'], env: [] }, file);
    assert.match((await agent.connect(signal))?.message ?? '', /"files"/);
    for (const pid of started(file)) assert.ok(await ends(pid));
  });

  it('over HTTP is told of with its address', async (test) => {
    const { url, close } = await mcpHttpServer(test);
    close();
    const { agent } = await failing(test, { name: 'remote', url, headers: {} });
    const message = (await agent.connect(signal))?.message ?? '';
    assert.match(message, /"remote" could not be reached: .*ECONNREFUSED/);
    assert.ok(message.endsWith(`Its address is ${url}.`), message);
  });

  async function failing(test: TestContext, server: McpServer, goodStarts?: string) {
    const service = await modelService(test, usesPrompt);
    const others = goodStarts === undefined ? [] : [stdioServer('good', goodStarts)];
    const agent = openToolsAgent(
      test,
      service.url,
      { mcpServers: [...others, server] },
      {
        secrets: { TOKEN: 's3cret-token' },
        environment: () => ({ PATH: process.env['PATH'] ?? '', TOKEN: 's3cret-token' }),
      },
    );
    return { agent, service };
  }
});
