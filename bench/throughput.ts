// 3,000 cases, agent and judge, 50 ms each, 50 and then 200 in flight: the bundle beside a bare HTTP loop that makes the
// same requests, in turn, in one run. Prints a table each; exits 1 when a bound does not hold.
import { fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, Agent as HttpAgent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE } from '../test/support/run-bundle.ts';
import { holds, middle, watchPeak } from './measure.ts';

const CASES = Number(process.env['CASES'] ?? 3_000);
const LATENCY_MS = 50;
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const BOUNDS = { peakMb: 250, firstRequestMs: 500 };
/** Wall time at most, against the bare loop's, by requests in flight. */
const RATIOS: Readonly<Record<number, number>> = { 50: 1.15, 200: 1.4 };

const AGENT_ANSWER = 'Machine learning lets computers find patterns in examples. '.repeat(8);
const JUDGE_ANSWER = JSON.stringify({
  criterion: 'quality',
  evidence: [{ quote: 'find patterns in examples', supports: 'met' }],
  failures: [],
  reasoning: 'The answer is clear and uses everyday words.',
  injection_suspected: false,
  verdict: 'met',
  score: 9,
});

if (process.argv[2] === 'server') serve();
else
  for (const inFlight of readInFlight()) await main(inFlight, RATIOS[inFlight] ?? Number.POSITIVE_INFINITY);

function readInFlight(): number[] {
  const wanted = process.env['IN_FLIGHT'];
  return wanted === undefined ? Object.keys(RATIOS).map(Number) : [Number(wanted)];
}

interface Row {
  readonly bare: number;
  readonly bundle: number;
  readonly ratio: number;
  readonly peakMb: number;
  readonly firstRequestMs: number;
}

/** Runs in a process of its own, so that its work does not count as the client's. */
function serve(): void {
  const reply = (text: string) =>
    JSON.stringify({
      id: 'resp_1',
      object: 'response',
      model: 'gpt-5.2',
      status: 'completed',
      output: [
        { type: 'message', role: 'assistant', content: [{ type: 'output_text', text, annotations: [] }] },
      ],
      usage: { input_tokens: 400, output_tokens: 100, total_tokens: 500 },
    });
  const bodies = { agent: reply(AGENT_ANSWER), judge: reply(JUDGE_ANSWER) };
  let first: number | undefined;
  const server = createServer((incoming, response) => {
    if (incoming.url === '/first') {
      response.end(String(first));
      first = undefined;
      return;
    }
    first ??= Date.now();
    let judge = false;
    incoming.on('data', (chunk: Buffer) => {
      judge ||= chunk.includes('json_schema');
    });
    incoming.on('end', () =>
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(judge ? bodies.judge : bodies.agent);
      }, LATENCY_MS),
    );
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

async function main(inFlight: number, ratio: number): Promise<void> {
  const server = fork(import.meta.filename, ['server']);
  const port = await new Promise<number>((listening) =>
    server.once('message', (message) => listening(Number(message))),
  );
  const url = `http://127.0.0.1:${port}`;
  const rows: Row[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const bare = await runBareLoop(url, inFlight);
      const bundle = await runGate(url, inFlight);
      rows.push({
        bare,
        bundle: bundle.ms,
        ratio: bundle.ms / bare,
        peakMb: bundle.peakMb,
        firstRequestMs: bundle.firstRequestMs,
      });
    }
  } finally {
    server.kill();
  }
  report(rows, inFlight, ratio);
}

function report(rows: readonly Row[], inFlight: number, ratio: number): void {
  console.log(
    `${CASES} cases, agent and judge, ${LATENCY_MS} ms each, ${inFlight} in flight; ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
  );
  console.log('bare loop s | bundle s | ratio | peak MB | first request ms');
  for (const { bare, bundle, ratio, peakMb, firstRequestMs } of rows) {
    console.log(
      `${(bare / 1000).toFixed(2)} | ${(bundle / 1000).toFixed(2)} | ${ratio.toFixed(3)} | ${peakMb.toFixed(0)} | ${firstRequestMs.toFixed(0)}`,
    );
  }
  const measured = {
    ratio: middle(rows.map(({ ratio }) => ratio)),
    peakMb: middle(rows.map(({ peakMb }) => peakMb)),
    firstRequestMs: middle(rows.map(({ firstRequestMs }) => firstRequestMs)),
  };
  const bounds = { ...BOUNDS, ratio };
  for (const name of ['ratio', 'peakMb', 'firstRequestMs'] as const) {
    holds(`median ${name}`, measured[name], bounds[name], 'at most');
  }
}

/** Each lane makes an agent's and then a judge's request, as the gate does, and nothing else. */
async function runBareLoop(url: string, inFlight: number): Promise<number> {
  const agent = new HttpAgent({ keepAlive: true, maxSockets: inFlight });
  const post = (body: string) =>
    new Promise<string>((done, failed) => {
      const call = request(
        `${url}/v1/responses`,
        { agent, method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          let text = '';
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => done(text));
        },
      );
      call.on('error', failed);
      call.end(body);
    });
  const start = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (next < CASES) {
        next += 1;
        JSON.parse(await post(JSON.stringify({ model: 'gpt-5.2', input: `Question ${next}` })));
        JSON.parse(
          await post(
            JSON.stringify({
              model: 'gpt-5.2',
              input: AGENT_ANSWER,
              text: { format: { type: 'json_schema' } },
            }),
          ),
        );
      }
    }),
  );
  agent.destroy();
  return performance.now() - start;
}

async function runGate(
  url: string,
  inFlight: number,
): Promise<{ ms: number; peakMb: number; firstRequestMs: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'agent-judge-bench-'));
  const prompts = Array.from({ length: CASES }, (_, index) => `Question ${index + 1}`).join('\n');
  await (await fetch(`${url}/first`)).text();
  const startedAt = Date.now();
  const start = performance.now();
  const child = spawn(process.execPath, [BUNDLE], {
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: folder,
      'INPUT_BASE-URL': `${url}/v1`,
      'INPUT_OPENAI-API-KEY': 'bench',
      INPUT_PROMPTS: prompts,
      INPUT_CRITERIA: 'Clear and beginner-friendly',
      INPUT_CONCURRENCY: String(inFlight),
      'INPUT_ARTIFACT-NAME': 'none',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.resume();
  child.stderr.resume();
  const peak = watchPeak(child);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  const peakMb = peak();
  const ms = performance.now() - start;
  const firstRequestMs = Number(await (await fetch(`${url}/first`)).text()) - startedAt;
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the bundle ended with exit code ${code}`);
  return { ms, peakMb, firstRequestMs };
}
