import { readFileSync } from 'node:fs';

/** Whether a process runs. One that has ended and was not yet collected by its parent is still there, and dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
