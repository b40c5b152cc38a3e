import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { createToolsAgent } from '../../src/agent/tools-agent.ts';
import { createAnswerTimes } from '../../src/model/answer-times.ts';
import { createHttpClient } from '../../src/model/http-fetch.ts';
import { buildAgentSettings, buildCase } from './builders.ts';
import { stdioServer } from './open-tools-agent.ts';
import { createRequestQueue, noWatch } from './request-queue.ts';

// Runs an agent with tools as a program of its own, to its natural end, and prints what it answered and every address
// it connected to or asked the name service for: `tools-agent-connections.ts base-url`.
const contacted = new Set<string>();
subscribe('net.client.socket', (message) => {
  const { socket } = message as { socket: Socket };
  socket.on('lookup', (_error, _address, _family, host) => contacted.add(host));
  socket.on('connectionAttempt', (ip, port) => contacted.add(`${ip}:${port}`));
});
const http = createHttpClient();
const agent = createToolsAgent(
  buildAgentSettings({ baseUrl: process.argv[2], mcpServers: [stdioServer()] }),
  {
    apiKey: process.env['OPENAI_API_KEY'] ?? '',
    http,
    requests: createRequestQueue(1),
    watch: noWatch,
    times: createAnswerTimes(),
    random: Math.random,
    timeoutSeconds: 30,
    environment: () => ({ PATH: process.env['PATH'] ?? '' }),
    secrets: {},
  },
);
const { outcome } = await agent.run(buildCase(), new AbortController().signal);
await agent.close();
await http.close();
const listeners = ['SIGINT', 'SIGTERM', 'unhandledRejection', 'beforeExit'].filter(
  (event) => process.rawListeners(event as 'exit').length > 0,
);
process.once('exit', () => console.log(JSON.stringify({ outcome, contacted: [...contacted], listeners })));
