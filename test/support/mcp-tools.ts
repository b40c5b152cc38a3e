import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const NO_ARGUMENTS = { type: 'object' as const };
const TEXT = {
  type: 'object' as const,
  properties: { text: { type: 'string' } },
  required: ['text'],
  additionalProperties: false,
};

type Content = { type: 'text'; text: string };

const waiting: (() => void)[] = [];

/** What the tools of the test's MCP server do. */
const TOOLS: Record<
  string,
  { schema: typeof NO_ARGUMENTS | typeof TEXT; run(text: string): Content[] | Promise<Content[]> }
> = {
  echo: { schema: TEXT, run: (text) => [{ type: 'text', text }] },
  slow_echo: {
    schema: TEXT,
    async run(text) {
      await sleep(150);
      return [{ type: 'text', text }];
    },
  },
  /** Is done when three calls of it are under way at once. */
  together: {
    schema: TEXT,
    async run(text) {
      await new Promise<void>((proceed) => {
        waiting.push(proceed);
        if (waiting.length >= 3) for (const each of waiting.splice(0)) each();
      });
      return [{ type: 'text', text }];
    },
  },
  hang: { schema: NO_ARGUMENTS, run: () => new Promise(() => {}) },
  /** Sleeps so many seconds in a session of its own. */
  hang_apart: { schema: TEXT, run: sleepApart },
  /** The same, in a server that ends neither with its input nor when it is asked to. */
  stubborn: {
    schema: TEXT,
    run(seconds) {
      process.on('SIGTERM', () => {});
      setInterval(() => {}, 1_000);
      return sleepApart(seconds);
    },
  },
  crash: {
    schema: NO_ARGUMENTS,
    run() {
      process.stderr.write('crashing as asked\n');
      process.exit(3);
    },
  },
  throw: {
    schema: NO_ARGUMENTS,
    run() {
      throw new Error('the disk is full');
    },
  },
  environment: {
    schema: NO_ARGUMENTS,
    run: () => [{ type: 'text', text: JSON.stringify(Object.keys(process.env).sort()) }],
  },
  pids: {
    schema: NO_ARGUMENTS,
    run() {
      const child = spawn('sleep', ['300'], { stdio: 'inherit' });
      return [{ type: 'text', text: JSON.stringify([process.pid, child.pid]) }];
    },
  },
};

function sleepApart(seconds: string): Promise<never> {
  spawn('sleep', [seconds], { detached: true, stdio: 'inherit' });
  return new Promise(() => {});
}

/** An MCP server with a few tools that behave well or badly. `fail` is a tool whose result is an error. */
export function createToolServer(): Server {
  const server = new Server({ name: 'test', version: '1.0.0' }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: [
      ...Object.entries(TOOLS).map(([name, { schema }]) => ({ name, inputSchema: schema })),
      { name: 'fail', description: 'Always fails.', inputSchema: TEXT },
    ],
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const text = String(params.arguments?.['text'] ?? '');
    if (params.name === 'fail') return { isError: true, content: [{ type: 'text', text }] };
    const tool = TOOLS[params.name];
    if (tool === undefined) throw new Error(`no tool ${params.name}`);
    return { content: await tool.run(text) };
  });
  return server;
}
