import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findMarked, readRunningGroups } from './process-table.ts';
import { within } from './within.ts';

/** A child of ours with everything it has started: its process group, and by its mark what has left that. */
export interface ProcessTree {
  /** Of the child, which leads the group. */
  readonly pid: number;
  readonly mark: string;
  /** Whether nothing is left in its group, whose number may then be given to another. */
  groupGone: boolean;
}

/** Nothing survives a kill but a process that hangs in the kernel: it is not waited for. */
const KILL_LIMIT_MS = 1_000;
const POLL_MS = 20;
/** Less than the time between two looks: what is seen is never older than the wait. */
const SEEN_MS = 15;
const SWEEP_DELAY_MS = 5;
const MOST_PASSES = 40;

/** What is killed at the latest when this process itself comes to an end. */
const kept = new Set<ProcessTree>();
/**
 * Owners of many children, also of those that have ended, until a sweep: what a child left in a session of its own may run
 * on. A command that stands for itself, such as `on-fail`, may leave something behind.
 */
const keptOwners = new Set<string>();
let watchesOurEnd = false;

/** Sees to it that a child is killed, with all it has started, when our own process ends before `forgetTree`. */
export function keepTree(pid: number, mark: string): ProcessTree {
  if (!watchesOurEnd) process.on('exit', killKept);
  watchesOurEnd = true;
  const tree = { pid, mark, groupGone: false };
  kept.add(tree);
  if (ownerOf(mark) !== mark) keptOwners.add(ownerOf(mark));
  return tree;
}

export function forgetTree(tree: ProcessTree): void {
  kept.delete(tree);
}

function killKept(): void {
  for (const tree of kept) signalTree(tree, 'SIGKILL');
  const marks = new Set([...keptOwners, ...[...kept].map(({ mark }) => mark)]);
  if (marks.size > 0) killMarkedOnce(marks);
}

/** The part of a mark that it shares with others. */
function ownerOf(mark: string): string {
  return mark.split('.')[0] ?? '';
}

/**
 * Asks all of the group to end, kills it after so many milliseconds, and then what had left it. Windows knows no asking:
 * there the tree is killed at once.
 * @param exited resolves when the child itself has ended.
 */
export async function endTree(tree: ProcessTree, exited: Promise<unknown>, graceMs: number): Promise<void> {
  signalTree(tree, 'SIGTERM');
  if (!(await isGone(tree, exited, graceMs))) {
    signalTree(tree, 'SIGKILL');
    await isGone(tree, exited, KILL_LIMIT_MS);
  }
  tree.groupGone = true;
  await killMarked(tree.mark);
}

/** Kills what a child that has ended left in its group. Windows keeps no record of that. */
export function killRest(tree: ProcessTree): void {
  if (process.platform !== 'win32') signalTree(tree, 'SIGKILL');
  tree.groupGone = true;
}

/** Notes whether a child that has ended left anything running in its group. */
export function noteRest(tree: ProcessTree): void {
  tree.groupGone = !groupExists(tree.pid) || readRunningGroups()?.has(tree.pid) === false;
}

function signalTree({ pid, groupGone }: ProcessTree, signal: NodeJS.Signals): void {
  if (groupGone) return;
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

/** Waits until the child has ended and nothing of its group runs. @returns whether that came in time. */
async function isGone(
  { pid, groupGone }: ProcessTree,
  exited: Promise<unknown>,
  limitMs: number,
): Promise<boolean> {
  const until = performance.now() + limitMs;
  if (!(await within(limitMs, exited))) return false;
  while (!groupGone && groupExists(pid)) {
    if (performance.now() >= until) return false;
    await sleep(POLL_MS);
    if (seeRunningGroups()?.has(pid) === false) return true;
  }
  return true;
}

/** Whether the group has any process, be it a dead one that is not yet buried. Windows knows no groups. */
function groupExists(pid: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

let seen: { readonly at: number; readonly groups: ReadonlySet<number> | undefined } | undefined;

/** The groups that run; those that wait at the same time share one look at the process table. */
function seeRunningGroups(): ReadonlySet<number> | undefined {
  const now = performance.now();
  if (seen === undefined || now - seen.at > SEEN_MS) seen = { at: now, groups: readRunningGroups() };
  return seen.groups;
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
  for (const mark of marks) keptOwners.delete(mark);
}

/** One pass. @returns how many were found. */
function killMarkedOnce(marks: ReadonlySet<string>): number {
  const found = findMarked((mark) => marks.has(mark) || marks.has(ownerOf(mark)));
  for (const pid of found) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has just ended.
    }
  }
  return found.length;
}
