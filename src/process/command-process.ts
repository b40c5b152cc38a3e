import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandLine } from '../domain/agent-settings.ts';
import { createLineLog } from './line-log.ts';
import { groupRuns, signalGroup } from './process-group.ts';

/** For output that is still on its way when a command has ended. */
const DRAIN_MS = 200;
const POLL_MS = 20;
/** Nothing survives a kill but a process that hangs in the kernel: it is not waited for. */
const KILL_LIMIT_MS = 500;

export interface CommandProcess {
  /** How the command itself ended; what it left in the background may run on. Never rejects. */
  readonly ended: Promise<CommandEnd>;
  /** The last lines it wrote. */
  tail(): string;
  /**
   * Ends all of its process group: asks, and kills what is still there after so many milliseconds. A process that has
   * left the group is not found.
   */
  stop(graceMs: number): Promise<void>;
}

export type CommandEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'not-started'; readonly reason: string };

/** Starts a command in a process group of its own, so that all of it can be ended; also when our process ends first. */
export function startCommand(
  command: CommandLine,
  environment: NodeJS.ProcessEnv,
  log: (line: string) => void,
): CommandProcess {
  const lines = createLineLog(log);
  let child: ChildProcess;
  try {
    child = spawnCommand(command, environment);
  } catch (error) {
    const end: CommandEnd = { kind: 'not-started', reason: messageOf(error) };
    return { ended: Promise.resolve(end), tail: lines.tail, stop: async () => {} };
  }
  const { pid, stdout, stderr } = child;
  stdout?.setEncoding('utf8').on('data', lines.open());
  stderr?.setEncoding('utf8').on('data', lines.open());

  const group = pid === undefined ? undefined : watchGroup(pid);
  const ended = waitForEnd(child).then((end) => {
    lines.flush();
    group?.forgetIfEmpty();
    return end;
  });
  return {
    ended,
    tail: lines.tail,
    async stop(graceMs) {
      await group?.end(graceMs);
      await ended;
      // Somebody outside the group may hold the other end; that is not to keep us waiting.
      stdout?.destroy();
      stderr?.destroy();
    },
  };
}

/** Sees to it that a group is ended, at the latest with our own process. */
function watchGroup(leader: number) {
  const kill = () => void signalGroup(leader, 'SIGKILL');
  process.once('exit', kill);
  let forgotten = false;

  // Once a group is empty its number may be given to another.
  function forget(): void {
    forgotten = true;
    process.off('exit', kill);
  }

  async function isEmpty(withinMs: number): Promise<boolean> {
    const until = performance.now() + withinMs;
    while (groupRuns(leader)) {
      if (performance.now() >= until) return false;
      await sleep(POLL_MS);
    }
    return true;
  }

  return {
    forgetIfEmpty(): void {
      if (!groupRuns(leader)) forget();
    },
    async end(graceMs: number): Promise<void> {
      if (forgotten) return;
      signalGroup(leader, 'SIGTERM');
      if (!(await isEmpty(graceMs))) {
        kill();
        await isEmpty(KILL_LIMIT_MS);
      }
      forget();
    },
  };
}

/** What was wrong with how a command ended, to follow the words "the command"; `undefined` when nothing was. */
export function describeBadEnd(end: CommandEnd): string | undefined {
  switch (end.kind) {
    case 'exited':
      return end.code === 0 ? undefined : `ended with exit code ${end.code}`;
    case 'killed':
      return `was ended by ${end.signal}`;
    case 'not-started':
      return `could not be started: ${end.reason}`;
  }
}

function spawnCommand(command: CommandLine, env: NodeJS.ProcessEnv): ChildProcess {
  const [program, args] = typeof command === 'string' ? [command, []] : [command[0] ?? '', command.slice(1)];
  const child: ChildProcess = spawn(program, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    shell: typeof command === 'string',
  });
  // One that could not be started has no streams, and tells so before long.
  return child.on('error', () => {});
}

async function waitForEnd(child: ChildProcess): Promise<CommandEnd> {
  const closed = once(child, 'close').catch(() => {});
  try {
    const [code, signal] = await once(child, 'exit');
    await Promise.race([closed, sleep(DRAIN_MS)]);
    return code === null ? { kind: 'killed', signal } : { kind: 'exited', code };
  } catch (error) {
    return { kind: 'not-started', reason: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
