import { type ChildProcess, spawn } from 'node:child_process';
import type { CommandLine } from '../domain/agent-settings.ts';
import { messageOf } from '../errors.ts';
import type { ProcessEnd } from './process-end.ts';
import { MARK } from './process-table.ts';
import { endTree, forgetTree, keepTree, killRest, noteRest, type ProcessTree } from './process-tree.ts';
import { within } from './within.ts';

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
  /** Whether what it leaves in its process group runs on until `stop`: a server in the background. */
  readonly keepGroup?: boolean;
}

export interface RunningProcess {
  /**
   * Resolves when it has ended, its output is read, and, unless `keepGroup`, nothing of its process group is left. Never
   * rejects.
   */
  readonly ended: Promise<ProcessEnd>;
  /** @param written is told when the system has taken the text, or why it did not. */
  write(text: string, written?: (error?: Error | null) => void): void;
  closeInput(): void;
  /**
   * Ends it with everything it has started: asked to at first, killed after `graceMs` milliseconds, 500 where absent. May
   * be called again. Resolves when that is done; never rejects.
   */
  stop(graceMs?: number): Promise<void>;
}

const GRACE_MS = 500;
const LINGER_MS = 250;

/** The one place that starts a child process. Whatever goes wrong with it is told by how it ended. */
export function startProcess(options: ProcessOptions): RunningProcess {
  const { onStdout, onStderr, mark, lingerMs = LINGER_MS, keepGroup = false } = options;
  let child: ChildProcess;
  try {
    child = spawnChild(options);
  } catch (error) {
    return notStarted(error);
  }
  const exit = Promise.withResolvers<ProcessEnd>();
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.on('error', (error) => {
    if (child.pid === undefined) exit.resolve({ status: 'not-started', reason: error.message });
  });
  child.once('exit', (code, signal) =>
    exit.resolve(signal === null ? { status: 'exited', code: code ?? 0 } : { status: 'killed', signal }),
  );
  // A child that could not be started for want of files has no streams.
  child.stdout?.on('data', onStdout);
  child.stderr?.on('data', onStderr);
  // A program that does not read its input closes it: that is its right.
  child.stdin?.on('error', () => {});

  const tree = child.pid === undefined ? undefined : keepTree(child.pid, mark);
  const stopping = new AbortController();
  let stopped: Promise<void> | undefined;

  async function settle(): Promise<ProcessEnd> {
    const end = await exit.promise;
    if (tree === undefined) return end;
    await within(lingerMs, closed, stopping.signal);
    if (keepGroup && stopped === undefined) {
      noteRest(tree);
    } else {
      stopped ??= letGo(tree);
      await stopped;
    }
    return end;
  }

  /** Of a child that has ended by itself. */
  function letGo(tree: ProcessTree): Promise<void> {
    killRest(tree);
    return closeOutput(tree);
  }

  async function stopTree(tree: ProcessTree, graceMs: number): Promise<void> {
    await endTree(tree, exit.promise, graceMs);
    // Of one that hangs in the kernel nothing else will be known; of any other it is known already.
    exit.resolve({ status: 'killed', signal: 'SIGKILL' });
    await closeOutput(tree);
  }

  async function closeOutput(tree: ProcessTree): Promise<void> {
    // Somebody who cannot be found may hold the other end; that is not to keep us waiting.
    await within(LINGER_MS, closed);
    child.stdout?.destroy();
    child.stderr?.destroy();
    forgetTree(tree);
  }

  return {
    ended: settle(),
    write: (text, written) => void child.stdin?.write(text, written),
    closeInput: () => void child.stdin?.end(),
    async stop(graceMs = GRACE_MS) {
      if (tree === undefined) return;
      stopped ??= stopTree(tree, graceMs);
      stopping.abort();
      await stopped;
    },
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
  const reason = messageOf(error);
  return {
    ended: Promise.resolve({ status: 'not-started', reason }),
    write() {},
    closeInput() {},
    async stop() {},
  };
}
