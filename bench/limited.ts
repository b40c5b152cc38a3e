// A judge and an agent at a service that refuses what is above a limit nobody told us of: how much of the allowed rate is
// used, from the first request to the last, and whether a case is lost. Exits 1 when a bound does not hold.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgement, startModelServer } from '../test/support/model-server.ts';
import { fixedWindow, type SimulatedService, tokenBucket } from '../test/support/simulate-service.ts';
import { holds, middle, timeCommand } from './measure.ts';

const CASES = Number(process.env['CASES'] ?? 1_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const LATENCY_MS = 50;
const LEAST_SHARE = 0.9;

/** What a limit gives at once, before its rate is all there is. */
const LIMITS: readonly { name: string; open: () => SimulatedService; atOnce: number }[] = [
  { name: '100 a second, 20 saved', open: () => tokenBucket(100, 20), atOnce: 20 },
  { name: '100 in each second', open: () => fixedWindow(100, 1_000), atOnce: 0 },
];

const folder = mkdtempSync(join(tmpdir(), 'agent-judge-bench-'));
try {
  const prompts = Array.from({ length: CASES }, (_, index) => JSON.stringify(`Question ${index + 1}`));
  writeFileSync(join(folder, 'cases.jsonl'), prompts.join('\n'));
  for (const { name, open, atOnce } of LIMITS) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await runOnce(open(), atOnce));
    console.log(`${CASES} cases, agent and judge, ${LATENCY_MS} ms each, at a service that takes ${name}`);
    for (const { share, refused } of rounds)
      console.log(`${share.toFixed(3)} of the rate | ${refused} refused`);
    holds('median share of the rate', middle(rounds.map(({ share }) => share)), LEAST_SHARE, 'at least');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @throws when a case is lost: the command then ends with another exit code. */
async function runOnce(limit: SimulatedService, atOnce: number): Promise<{ share: number; refused: number }> {
  const takenAt: number[] = [];
  let refused = 0;
  const server = await startModelServer(async ({ role }) => {
    const now = performance.now();
    if (!limit.arrive(now, 0).taken) {
      refused += 1;
      return { status: 429, error: { message: 'slow down' } };
    }
    takenAt.push(now);
    await new Promise((done) => setTimeout(done, LATENCY_MS));
    return role === 'judge' ? judgement(9) : { text: 'Machine learning finds patterns in examples.' };
  });
  try {
    const flags = [
      '--dataset=cases.jsonl',
      '--criteria=Clear',
      '--openai-api-key=bench',
      `--base-url=${server.url}`,
      '--concurrency=50',
    ];
    await timeCommand(flags, folder);
  } finally {
    await server.close();
  }
  if (takenAt.length !== 2 * CASES) throw new Error(`${takenAt.length} requests were answered`);
  const ms = (takenAt.at(-1) ?? 0) - (takenAt[0] ?? 0);
  return { share: (takenAt.length - atOnce) / (ms * limit.rate), refused };
}
