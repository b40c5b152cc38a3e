import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { McpServer } from '../../src/domain/agent-settings.ts';
import { connectMcpServer, type McpConnection } from '../../src/mcp/connection.ts';
import { rawServer } from '../support/raw-server.ts';

const signal = new AbortController().signal;
const MIB = 1024 * 1024;

/** A server of one tool, whose call is done by this script: it has `args` and `reply`. */
function scripted(call: string, before = ''): McpServer {
  const script = `
    ${before};
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const { id, method, params } = JSON.parse(line);
      const reply = (result) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id, result }) + '\\n');
      const args = params?.arguments;
      const serverInfo = { name: 'scripted', version: '1' };
      if (method === 'initialize') reply({ protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo });
      if (method === 'tools/list') reply({ tools: [{ name: 'it', inputSchema: { type: 'object' } }] });
      if (method === 'tools/call') { ${call} }
    });`;
  return { name: 'srv', command: [process.execPath, '--eval', script], env: [] };
}

async function connect(
  test: TestContext,
  server: McpServer,
  secrets: Record<string, string> = {},
): Promise<McpConnection> {
  const environment = () => ({ PATH: process.env['PATH'] ?? '', ...secrets });
  const connection = await connectMcpServer(server, { environment, secrets }, signal);
  test.after(() => connection.close());
  return connection;
}

function lengthOf(result: unknown): number {
  return (result as { content: { text: string }[] }).content[0]?.text.length ?? 0;
}

describe('what an MCP server that is a process says', () => {
  const ofSize = "reply({ content: [{ type: 'text', text: 'x'.repeat(args.mib * 1024 * 1024) }] })";

  it('may be long', async (test) => {
    const connection = await connect(test, scripted(ofSize));
    assert.equal(lengthOf(await connection.call('it', { mib: 20 }, signal)), 20 * MIB);
  });

  it('fails the call at once when it is longer than we take, and the next call starts it again', async (test) => {
    const connection = await connect(test, scripted(ofSize));
    await assert.rejects(connection.call('it', { mib: 40 }, AbortSignal.timeout(20_000)), {
      message:
        'the MCP server "srv" failed the call: it wrote more than 32 MiB to its standard output without a line break, ' +
        "and was ended. Let its tools give back less; what is no message of the protocol belongs on a server's standard error.",
    });
    assert.equal(lengthOf(await connection.call('it', { mib: 1 }, signal)), MIB);
  });

  it('fails the start at once when it never comes to an end', async (test) => {
    const endless = "process.stdout.write('x'.repeat(40 * 1024 * 1024))";
    await assert.rejects(
      connect(test, scripted('', endless)),
      /"srv" could not be started: it wrote more than 32 MiB .* standard error\. Its command is /s,
    );
  });

  it('is told with its last words when it ends in the middle, without its secrets', async (test) => {
    const crash = "console.error('no memory, ' + process.env.TOKEN); process.exit(3)";
    const server = { ...scripted(crash), env: ['TOKEN'] };
    const connection = await connect(test, server, { TOKEN: 's3cret-token' });
    await assert.rejects(connection.call('it', {}, signal), {
      message:
        'the MCP server "srv" failed the call: it ended with exit code 3. On standard error: no memory, ***',
    });
  });

  it('is told on one line when it is not what the protocol asks for', async (test) => {
    const connection = await connect(test, scripted("reply({ content: 'none' })"));
    await assert.rejects(connection.call('it', {}, signal), {
      message:
        'the MCP server "srv" failed the call: its answer is not what the protocol asks for: ' +
        'content: Invalid input: expected array, received string.',
    });
  });
});

describe('the status that an MCP server over HTTP answers with', () => {
  const statuses = [
    [401, '', 'it answered 401 (check the secret in its "headers").'],
    [403, '', 'it answered 403 (check the secret in its "headers").'],
    [404, 'nothing\nhere', 'it answered 404: nothing here.'],
    [503, '', 'it answered 503.'],
    [500, `${'x'.repeat(294)} short`, `it answered 500: ${'x'.repeat(294)} ***.`],
  ] as const;
  for (const [status, body, reason] of statuses) {
    it(`is named when it cannot be reached: ${status}`, async (test) => {
      const { url } = await rawServer(test, (_request, response) => response.writeHead(status).end(body));
      const headers = { authorization: { env: 'TOKEN', prefix: '' } };
      await assert.rejects(connect(test, { name: 'srv', url, headers }, { TOKEN: 'short' }), {
        message: `the MCP server "srv" could not be reached: ${reason} Its address is ${url}.`,
      });
    });
  }
});
