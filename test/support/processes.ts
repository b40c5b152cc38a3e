import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export const linux = { skip: existsSync('/proc/self/environ') ? false : 'needs /proc' };

/** Processes that run with this word in their command line; those that are dead but not yet buried do not. */
export function processesWith(word: string): number[] {
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, 'latin1').replaceAll('\0', ' ');
      return command.includes(word) ? [Number(entry)] : [];
    } catch {
      return [];
    }
  });
}

/** Waits until so many processes have the word in their command line. */
export async function waitForProcesses(word: string, count: number): Promise<void> {
  for (let n = 0; n < 500 && processesWith(word).length < count; n++) await sleep(10);
}

/** Processes with the word in their command line that are still there when those that were killed have had time to go. */
export async function survivorsWith(word: string): Promise<number[]> {
  for (let n = 0; n < 100 && processesWith(word).length > 0; n++) await sleep(10);
  return processesWith(word);
}

/** A number of seconds that no other process sleeps for. */
export const unusualSeconds = () => (1000 + Math.random() * 1000).toFixed(9);

/** Whether a process runs; one that has ended and waits to be buried does not. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

/** Whether a process is gone, now or very soon. */
export async function ends(pid: number): Promise<boolean> {
  for (let n = 0; n < 100 && runs(pid); n++) await sleep(10);
  return !runs(pid);
}
