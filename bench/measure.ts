import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { BUNDLE } from '../test/support/run-bundle.ts';

/** The median; of an even number of values the upper of the middle two. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Watches the memory of a process. @returns what tells its peak in megabytes, and stops watching. */
export function watchPeak(child: ChildProcess): () => number {
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, peakMegabytes(child.pid));
  }, 50);
  return () => {
    clearInterval(watch);
    return peakMb;
  };
}

/** Runs the bundle as a command, and tells how long it took and how much memory it had at most. */
export async function timeCommand(
  args: readonly string[],
  cwd: string,
): Promise<{ ms: number; peakMb: number; stdout: string }> {
  const start = performance.now();
  const child = spawn(process.execPath, [BUNDLE, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  const peak = watchPeak(child);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  const peakMb = peak();
  if (code !== 0) throw new Error(`the bundle ended with exit code ${code}:\n${stdout.slice(-2000)}`);
  return { ms: performance.now() - start, peakMb, stdout };
}

/** Prints whether a bound holds; one that does not makes the exit code 1. */
export function holds(name: string, measured: number, bound: number, kind: 'at most' | 'at least'): void {
  const held = kind === 'at most' ? measured <= bound : measured >= bound;
  console.log(`${held ? 'ok  ' : 'FAIL'} ${name} ${measured.toFixed(3)}, bound ${kind} ${bound}`);
  if (!held) process.exitCode = 1;
}

/** The kernel's own high-water mark of resident memory. */
function peakMegabytes(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
