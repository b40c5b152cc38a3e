import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandLine } from '../domain/agent-settings.ts';
import { groupRuns, killMarked, killMarkedOnce, killRest, MARK, signalGroup } from './process-tree.ts';

export interface ProcessOptions {
  /** A text goes to the system's shell as it is; a list is a program and its arguments, started without a shell. */
  readonly command: CommandLine;
  readonly environment: NodeJS.ProcessEnv;
  /** Unique to this child; a dot ends the part that it shares with others of its owner. */
  readonly mark: string;
  readonly onStdout: (chunk: Buffer) => void;
  readonly onStderr: (chunk: Buffer) => void;
  /** Milliseconds for which what it leaves behind may hold its output open. */
  readonly lingerMs?: number;
}

export type ProcessEnd =
  | { readonly status: 'exited'; readonly code: number }
  | { readonly status: 'killed'; readonly signal: NodeJS.Signals }
  | { readonly status: 'not-started'; readonly reason: string };

export interface RunningProcess {
  /** Resolves when it has ended, its output is read, and nothing of its process group is left. Never rejects. */
  readonly ended: Promise<ProcessEnd>;
  write(text: string): void;
  closeInput(): void;
  /** Ends it with everything it has started: asked to at first, after `GRACE_MS` killed. */
  stop(): void;
}

/** Milliseconds between being asked to end and being killed. */
const GRACE_MS = 500;
/** Nothing survives a kill but a process that hangs in the kernel: it is not waited for. */
const KILL_LIMIT_MS = 1_000;
const LINGER_MS = 250;

/** Children that run, by process id, for the case that this process itself comes to an end. */
const running = new Map<number, string>();
let watchesOurEnd = false;

/** The one place that starts a child process. Whatever goes wrong with it is told by how it ended. */
export function startProcess(options: ProcessOptions): RunningProcess {
  const { onStdout, onStderr, mark, lingerMs = LINGER_MS } = options;
  let child: ChildProcess;
  try {
    child = spawnChild(options);
  } catch (error) {
    return notStarted(error);
  }
  const { pid } = child;
  if (pid !== undefined) endWithUs(pid, mark);
  const stopping = new AbortController();
  let over = false;
  const exit = Promise.withResolvers<ProcessEnd>();
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.on('error', (error) => {
    if (pid === undefined) exit.resolve({ status: 'not-started', reason: error.message });
  });
  child.once('exit', (code, signal) =>
    exit.resolve(signal === null ? { status: 'exited', code: code ?? 0 } : { status: 'killed', signal }),
  );
  // A child that could not be started for want of files has no streams.
  child.stdout?.on('data', onStdout);
  child.stderr?.on('data', onStderr);
  // A program that does not read its input closes it: that is its right.
  child.stdin?.on('error', () => {});

  async function settle(): Promise<ProcessEnd> {
    const end = await exit.promise;
    if (pid === undefined) return end;
    await within(lingerMs, closed, stopping.signal);
    if (stopping.signal.aborted) await groupEnded(pid);
    killRest(pid);
    if (stopping.signal.aborted) await killMarked(mark);
    await within(LINGER_MS, closed);
    child.stdout?.destroy();
    child.stderr?.destroy();
    running.delete(pid);
    over = true;
    return end;
  }

  function stop(): void {
    if (pid === undefined || over || stopping.signal.aborted) return;
    stopping.abort();
    signalGroup(pid, 'SIGTERM');
    void killLater(pid);
  }

  async function killLater(pid: number): Promise<void> {
    // The child keeps this process alive for as long as it runs; the timers need not.
    await sleep(GRACE_MS, undefined, { ref: false });
    if (over) return;
    signalGroup(pid, 'SIGKILL');
    await sleep(KILL_LIMIT_MS, undefined, { ref: false });
    exit.resolve({ status: 'killed', signal: 'SIGKILL' });
  }

  return {
    ended: settle(),
    write: (text) => void child.stdin?.write(text),
    closeInput: () => void child.stdin?.end(),
    stop,
  };
}

function spawnChild({ command, environment, mark }: ProcessOptions): ChildProcess {
  const settings = {
    env: { ...environment, [MARK]: mark },
    stdio: 'pipe',
    // Its own process group, of which it is the leader. On Windows that would be a console window.
    detached: process.platform !== 'win32',
    windowsHide: true,
  } as const;
  if (typeof command === 'string') return spawn(command, { ...settings, shell: true });
  const [program = '', ...args] = command;
  return spawn(program, args, settings);
}

function notStarted(error: unknown): RunningProcess {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    ended: Promise.resolve({ status: 'not-started', reason }),
    write() {},
    closeInput() {},
    stop() {},
  };
}

function endWithUs(pid: number, mark: string): void {
  if (!watchesOurEnd) process.on('exit', killRunning);
  watchesOurEnd = true;
  running.set(pid, mark);
}

function killRunning(): void {
  for (const pid of running.keys()) signalGroup(pid, 'SIGKILL');
  if (running.size > 0) killMarkedOnce(new Set(running.values()));
}

/** Waits for the group of a child that was asked to end and has: what it started may need its grace. */
async function groupEnded(pid: number): Promise<void> {
  for (let waited = 0; waited < GRACE_MS && groupRuns(pid); waited += 20) await sleep(20);
}

/** Resolves when the work is done, the time is up, or `early` aborts. */
async function within(limitMs: number, work: Promise<void>, early?: AbortSignal): Promise<void> {
  const done = Promise.withResolvers<void>();
  const finish = () => done.resolve();
  const timer = Number.isFinite(limitMs) ? setTimeout(finish, limitMs) : undefined;
  if (early?.aborted) finish();
  early?.addEventListener('abort', finish, { once: true });
  void work.then(finish);
  await done.promise;
  clearTimeout(timer);
  early?.removeEventListener('abort', finish);
}
