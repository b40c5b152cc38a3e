// Cases through the whole pipeline with an agent that is a JSONL worker, and a judge on loopback without latency.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgement, startModelServer } from '../test/support/model-server.ts';
import { holds, middle, timeCommand } from './measure.ts';

const CASES = Number(process.env['CASES'] ?? 5_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);

const WORKER = `
import { createInterface } from 'node:readline';
for await (const line of createInterface({ input: process.stdin })) {
  const { id, prompt } = JSON.parse(line);
  process.stdout.write(JSON.stringify({ id, output: 'Answer to ' + prompt }) + '\\n');
}
`;

const judge = await startModelServer(() => judgement(9));
const folder = mkdtempSync(join(tmpdir(), 'agent-judge-bench-'));
try {
  writeFileSync(join(folder, 'worker.mjs'), WORKER);
  const prompts = Array.from({ length: CASES }, (_, index) => JSON.stringify(`Question ${index + 1}`));
  writeFileSync(join(folder, 'cases.jsonl'), prompts.join('\n'));
  const agent = { kind: 'command', command: [process.execPath, 'worker.mjs'], protocol: 'jsonl' };
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const flags = [
      '--dataset=cases.jsonl',
      '--criteria=Clear',
      '--openai-api-key=bench',
      `--base-url=${judge.url}`,
      `--agent=${JSON.stringify(agent)}`,
      '--concurrency=50',
    ];
    rounds.push(await timeCommand(flags, folder));
  }
  console.log(`${CASES} cases by JSONL workers, judged on loopback`);
  for (const { ms } of rounds)
    console.log(`${(ms / 1000).toFixed(2)} s | ${((CASES / ms) * 1000).toFixed(0)} cases/s`);
  holds('median cases per second', middle(rounds.map(({ ms }) => (CASES / ms) * 1000)), 500, 'at least');
} finally {
  await judge.close();
  rmSync(folder, { recursive: true, force: true });
}
