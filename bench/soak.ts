// 30,000 cases beside 3,000, agent and judge, 50 in flight: memory must not grow with the run, nor open files.
import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE } from '../test/support/run-bundle.ts';
import { holds, watchPeak } from './measure.ts';

const SMALL = Number(process.env['SMALL'] ?? 3_000);
const LARGE = Number(process.env['LARGE'] ?? 30_000);
const IN_FLIGHT = Number(process.env['IN_FLIGHT'] ?? 50);

/** A place is taken again before its connection is free, so there may be two for each. */
const CONNECTIONS = 2 * IN_FLIGHT;

/** Beside the connections: the database with its log, the pipes, the files that are written at the end. */
const OTHER_FILES = 40;

interface Soaked {
  readonly peakMb: number;
  readonly mostFiles: number;
  readonly warnings: readonly string[];
  readonly ms: number;
}

const server = fork(join(import.meta.dirname, 'throughput.ts'), ['server']);
const port = await new Promise<number>((listening) =>
  server.once('message', (message) => listening(Number(message))),
);
try {
  const small = await soak(SMALL);
  const large = await soak(LARGE);
  console.log('cases | seconds | peak MB | open files at most');
  for (const [cases, { ms, peakMb, mostFiles }] of [
    [SMALL, small],
    [LARGE, large],
  ] as const) {
    console.log(`${cases} | ${(ms / 1000).toFixed(1)} | ${peakMb.toFixed(0)} | ${mostFiles}`);
  }
  holds(`peakMb of ${LARGE} cases`, large.peakMb, 250, 'at most');
  holds(`peakMb of ${LARGE} cases to that of ${SMALL}`, large.peakMb / small.peakMb, 1.3, 'at most');
  holds('open files at most', large.mostFiles, CONNECTIONS + OTHER_FILES, 'at most');
  holds('warnings', large.warnings.length, 0, 'at most');
  for (const line of large.warnings.slice(0, 5)) console.log(line);
} finally {
  server.kill();
}

async function soak(cases: number): Promise<Soaked> {
  const folder = mkdtempSync(join(tmpdir(), 'agent-judge-soak-'));
  const lines = Array.from({ length: cases }, (_, index) =>
    JSON.stringify({ id: `case-${index + 1}`, prompt: `Question ${index + 1}` }),
  );
  writeFileSync(join(folder, 'cases.jsonl'), `${lines.join('\n')}\n`);
  const start = performance.now();
  const flags = ['--dataset=cases.jsonl', '--criteria=Clear', `--base-url=http://127.0.0.1:${port}/v1`];
  const child = spawn(
    process.execPath,
    [BUNDLE, ...flags, '--openai-api-key=bench', `--concurrency=${IN_FLIGHT}`],
    { cwd: folder, env: { PATH: process.env['PATH'] ?? '' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const warnings: string[] = [];
  child.stderr.on('data', (chunk) => warnings.push(...String(chunk).split('\n').filter(isWarning)));
  let mostFiles = 0;
  const watch = setInterval(() => {
    mostFiles = Math.max(mostFiles, countFiles(child.pid));
  }, 100);
  const peak = watchPeak(child);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(watch);
  const soaked = { peakMb: peak(), mostFiles, warnings, ms: performance.now() - start };
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the bundle ended with exit code ${code}:\n${warnings.join('')}`);
  return soaked;
}

/** All that it says there but how far it is. */
function isWarning(line: string): boolean {
  return line !== '' && !/^[\d,]+ of [\d,]+ cases, /.test(line);
}

function countFiles(pid: number | undefined): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}
