import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Variable that every child process gets, and so everything it starts: how those that left its group are found. */
export const MARK = 'AGENT_JUDGE_PROCESS';

const SWEEP_DELAY_MS = 5;
const MOST_PASSES = 40;

/** Sends a signal to a child, and to everything in its process group. Windows knows no groups: there it ends its tree. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
      .on('error', () => {})
      .unref();
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // Nothing of it is left.
  }
}

/** Kills what a child that has ended left in its process group. Windows keeps no record of that. */
export function killRest(pid: number): void {
  if (process.platform !== 'win32') signalGroup(pid, 'SIGKILL');
}

/** Whether anything in the child's process group still runs. */
export function groupRuns(pid: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

const wanted = new Set<string>();
let sweep: Promise<void> | undefined;

/**
 * Kills what carries this mark, or a mark that starts with it and a dot, and waits until it is gone: children that went
 * into a group or session of their own. Only Linux lets one look; elsewhere nothing is done. Those that wait at the same
 * time share their passes over the process table, so that the end of hundreds of children costs no more than that of one.
 */
export function killMarked(mark: string): Promise<void> {
  wanted.add(mark);
  sweep ??= sweepWanted();
  return sweep;
}

async function sweepWanted(): Promise<void> {
  await sleep(SWEEP_DELAY_MS);
  const marks = new Set(wanted);
  wanted.clear();
  sweep = undefined;
  // What is found may start another before it is dead: until nothing is found.
  for (let pass = 0; pass < MOST_PASSES && killMarkedOnce(marks) > 0; pass++) await sleep(SWEEP_DELAY_MS);
}

/** One pass. @returns how many were found. */
export function killMarkedOnce(marks: ReadonlySet<string>): number {
  let found = 0;
  for (const pid of runningProcesses()) {
    const mark = readMark(pid);
    if (mark === undefined) continue;
    if (!marks.has(mark) && !marks.has(mark.split('.')[0] ?? '')) continue;
    found += 1;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has just ended.
    }
  }
  return found;
}

function runningProcesses(): number[] {
  if (process.platform !== 'linux') return [];
  try {
    return readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? Number(entry) : []));
  } catch {
    return [];
  }
}

function readMark(pid: number): string | undefined {
  try {
    // Starts with a NUL as every variable's end has one: the name is then a whole name.
    const environment = `\0${readFileSync(`/proc/${pid}/environ`, 'latin1')}`;
    return environment.split(`\0${MARK}=`)[1]?.split('\0')[0];
  } catch {
    // It has ended, or is somebody else's.
    return undefined;
  }
}
