// 100,000 recorded cases from a JSONL file: how long the command takes to load and plan them, and with how much memory.
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { holds, middle, timeCommand } from './measure.ts';

const CASES = Number(process.env['CASES'] ?? 100_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);

const folder = mkdtempSync(join(tmpdir(), 'agent-judge-bench-'));
try {
  const file = createWriteStream(join(folder, 'cases.jsonl'));
  for (let number = 1; number <= CASES; number++) {
    const output = `Answer ${number}: machine learning lets computers find patterns in examples. `.repeat(3);
    const line = { id: `case-${number}`, prompt: `Question ${number}`, output, tags: ['bench'] };
    if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const flags = ['--dataset=cases.jsonl', '--criteria=Clear', '--openai-api-key=bench'];
    rounds.push(await timeCommand(['validate', ...flags], folder));
  }
  console.log(`${CASES} recorded cases loaded and planned`);
  for (const { ms, peakMb } of rounds) console.log(`${(ms / 1000).toFixed(2)} s | ${peakMb.toFixed(0)} MB`);
  holds('median seconds', middle(rounds.map(({ ms }) => ms / 1000)), 3, 'at most');
  holds('median peakMb', middle(rounds.map(({ peakMb }) => peakMb)), 300, 'at most');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
