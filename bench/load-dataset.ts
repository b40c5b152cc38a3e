import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleCases } from '../src/dataset/assemble-cases.ts';
import { checkAsWritten } from '../src/dataset/case-checks.ts';
import { readDataset } from '../src/dataset/read-dataset.ts';
import { assemblePlan } from '../src/execute/plan.ts';

// How long 100,000 recorded cases take to load and plan, and the memory of a process that does nothing else (Linux).

const CASES = 100_000;

const [file] = process.argv.slice(2);
if (file === undefined) measureAll();
else await measure(file);

function measureAll(): void {
  const folder = mkdtempSync(join(tmpdir(), 'agent-judge-bench-'));
  try {
    const rows = Array.from({ length: CASES }, (_, index) => ({
      id: `recorded-case-${index}`,
      prompt: `What is the answer to question ${index}, which is a little longer than most questions are?`,
      output: `It is ${index * 7}. ${'This is a sentence of the answer. '.repeat(3)}`,
      tags: ['recorded', `group-${index % 7}`],
    }));
    const csv = rows.map(({ id, prompt, output, tags }) => `${id},"${prompt}","${output}",${tags.join(';')}`);
    writeFileSync(join(folder, 'cases.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
    writeFileSync(join(folder, 'cases.csv'), ['id,prompt,output,tags', ...csv].join('\r\n'));
    for (const name of ['cases.jsonl', 'cases.csv']) {
      spawnSync(process.execPath, [import.meta.filename, join(folder, name)], { stdio: 'inherit' });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(path: string): Promise<void> {
  const before = peakMegabytes();
  const start = performance.now();
  const read = await readDataset([path]);
  const none = { vars: {}, criteria: [], checks: [], filter: [], assembleCheck: checkAsWritten };
  const plan = assemblePlan(assembleCases(read.cases, none).cases, 1);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  process.stdout.write(
    `${path.replace(/.*\./, '')}: ${plan.length} trials planned in ${seconds} s, ` +
      `peak ${peakMegabytes()} MB (${before} MB before)\n`,
  );
}

function peakMegabytes(): number {
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024);
}
