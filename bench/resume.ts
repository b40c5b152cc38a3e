// 3,000 cases, agent and judge, of which an earlier run has everything: how long it takes to come to the same report.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holds, middle, timeCommand } from './measure.ts';

const CASES = Number(process.env['CASES'] ?? 3_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);

const server = fork(join(import.meta.dirname, 'throughput.ts'), ['server']);
const port = await new Promise<number>((listening) =>
  server.once('message', (message) => listening(Number(message))),
);
const folder = mkdtempSync(join(tmpdir(), 'agent-judge-bench-'));
try {
  const lines = Array.from({ length: CASES }, (_, index) =>
    JSON.stringify({ prompt: `Question ${index + 1}` }),
  );
  writeFileSync(join(folder, 'cases.jsonl'), `${lines.join('\n')}\n`);
  const flags = [
    '--dataset=cases.jsonl',
    '--criteria=Clear',
    `--base-url=http://127.0.0.1:${port}/v1`,
    '--openai-api-key=bench',
    '--concurrency=50',
  ];
  const paid = await timeCommand([...flags, '--output-directory=paid'], folder);
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const resumed = await timeCommand(
      [...flags, '--resume=paid', `--output-directory=resumed-${round}`],
      folder,
    );
    if (
      !resumed.stdout.includes(
        `${CASES.toLocaleString('en')} answers and ${CASES.toLocaleString('en')} judgements`,
      )
    ) {
      throw new Error(`not everything was taken up:\n${resumed.stdout}`);
    }
    rounds.push(resumed);
  }
  console.log(`${CASES} cases, all taken up from an earlier run that took ${(paid.ms / 1000).toFixed(2)} s`);
  for (const { ms, peakMb } of rounds) console.log(`${(ms / 1000).toFixed(2)} s | ${peakMb.toFixed(0)} MB`);
  holds('median seconds of a resumed run', middle(rounds.map(({ ms }) => ms / 1000)), 1.5, 'at most');
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
