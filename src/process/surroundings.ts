import { once } from 'node:events';
import { type CommandLine, describeCommand } from '../domain/agent-settings.ts';
import type { SetupStep } from '../domain/surroundings.ts';
import { SetupError } from '../errors.ts';
import { startDeadline } from '../model/deadline.ts';
import type { Mask } from '../report/mask-secrets.ts';
import { describeBadEnd, endSentence } from './process-end.ts';
import { type LoggedProcess, startLogged } from './start-logged.ts';
import { probe, waitForUrl } from './wait-for-url.ts';

export interface SurroundingsOptions {
  readonly setup?: SetupStep | undefined;
  readonly teardown?: CommandLine | undefined;
  readonly environment: NodeJS.ProcessEnv;
  readonly mask: Mask;
  /** What the commands write, line by line, without secrets. */
  readonly log: (source: 'setup' | 'teardown', line: string) => void;
  readonly warn: (message: string) => void;
  /** For the teardown; 60 where absent. */
  readonly teardownSeconds?: number | undefined;
}

export interface Surroundings {
  /** Ends what the setup started, then runs the teardown. May be called more than once; never rejects. */
  stop(): Promise<void>;
}

const GRACE_MS = 2_000;
/** After a cancellation: the runner kills us soon. */
const CANCELLED_GRACE_MS = 1_000;
const CANCELLED_TEARDOWN_MS = 3_000;

/**
 * Runs the setup. When it resolves the run may begin, and `stop` must be called when that is over. After an abort it
 * resolves too: a run with that signal finds out by itself.
 * @param signal ends the setup.
 * @param cancellation leaves the end only moments, for then we are killed soon.
 * @throws SetupError when the setup failed; what it had started is ended and the teardown done by then.
 */
export async function startSurroundings(
  options: SurroundingsOptions,
  signal: AbortSignal,
  cancellation = signal,
): Promise<Surroundings> {
  const { setup, mask, log, warn } = options;
  let started: LoggedProcess | undefined;
  let stopped: Promise<void> | undefined;

  async function stopOnce(): Promise<void> {
    await started?.stop(cancellation.aborted ? CANCELLED_GRACE_MS : GRACE_MS);
    await tearDown(options, cancellation);
  }
  const stop = () => {
    stopped ??= stopOnce();
    return stopped;
  };

  if (setup !== undefined && !signal.aborted) {
    const { waitFor } = setup;
    if (waitFor !== undefined && (await probe(waitFor, 1_000, signal)) === undefined) {
      warn(
        `${waitFor} answered before the setup command was started: it may be another server that is judged.`,
      );
    }
    started = startCommand(setup.command, options, (line) => log('setup', line));
    const problem = await findProblem(setup, started, signal);
    if (problem !== undefined && !signal.aborted) {
      await stop();
      throw new SetupError(mask(problem), started.tail());
    }
    if (waitFor !== undefined) watch(started, () => stopped !== undefined || signal.aborted, warn);
  }
  return { stop };
}

/** Waits until the setup is done. @returns what is wrong with it; `undefined` when nothing is. */
async function findProblem(
  setup: SetupStep,
  started: LoggedProcess,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { waitFor, timeoutSeconds } = setup;
  const enough = new AbortController();
  const limit = startDeadline(AbortSignal.any([signal, enough.signal]), timeoutSeconds * 1000);
  let ended = false;
  const end = started.ended.then((how) => {
    ended = true;
    const problem = describeBadEnd(how);
    if (problem === undefined) return undefined;
    const before = waitFor === undefined || how.status === 'not-started' ? '' : ` before ${waitFor} answered`;
    return endSentence(`The setup command ${quote(setup.command)} ${problem}${before}`);
  });
  const timedOut = new Promise<string>((resolve) => {
    limit.signal.addEventListener('abort', () => {
      resolve(
        `The setup command ${quote(setup.command)} did not end within ${timeoutSeconds} s. ${SERVER_HINT}`,
      );
    });
  });
  try {
    if (waitFor === undefined) return await Promise.race([end, timedOut]);
    const answered = waitForUrl(waitFor, limit.signal).then((reason) => {
      if (reason === undefined) return undefined;
      const state = ended ? 'has ended with exit code 0' : 'still runs';
      const what = `${waitFor} did not answer within ${timeoutSeconds} s: ${reason}`;
      return `${what}. The setup command ${quote(setup.command)} ${state}. ${URL_HINT}`;
    });
    // A command that ended well may have left its server in the background.
    const failed = end.then((problem) => problem ?? answered);
    return await Promise.race([answered, failed]);
  } finally {
    enough.abort();
    limit.clear();
  }
}

const SERVER_HINT =
  'If it is a server, name the address to wait for as "wait-for"; else raise its "timeout".';
const URL_HINT = 'Check that "wait-for" is the address it listens on, or raise its "timeout".';

/** A server that dies is no failure of its own: the cases that need it are errored. But it is said why. */
function watch(server: LoggedProcess, over: () => boolean, warn: (message: string) => void): void {
  void server.ended.then((end) => {
    const problem = describeBadEnd(end);
    if (problem !== undefined && !over()) warn(`the setup command ${problem} before the run was over.`);
  });
}

async function tearDown(options: SurroundingsOptions, signal: AbortSignal): Promise<void> {
  const { teardown, log, warn, teardownSeconds = 60 } = options;
  if (teardown === undefined) return;
  const command = startCommand(teardown, options, (line) => log('teardown', line));
  const limit = startDeadline(NEVER, teardownSeconds * 1000);
  const hurried = new AbortController();
  const hurry = () => setTimeout(() => hurried.abort(), CANCELLED_TEARDOWN_MS).unref();
  signal.addEventListener('abort', hurry, { once: true });
  if (signal.aborted) hurry();
  const late = once(AbortSignal.any([limit.signal, hurried.signal]), 'abort').then(() => 'late' as const);
  const end = await Promise.race([command.ended, late]);
  signal.removeEventListener('abort', hurry);
  limit.clear();
  await command.stop(end === 'late' ? 0 : GRACE_MS);
  const problem = end === 'late' ? 'did not end in time, and was ended' : describeBadEnd(end);
  if (problem !== undefined) warn(endSentence(`the teardown command ${quote(teardown)} ${problem}`));
}

/** What it leaves in the background runs on until it is stopped. */
function startCommand(
  command: CommandLine,
  { environment, mask }: SurroundingsOptions,
  log: (line: string) => void,
): LoggedProcess {
  const started = startLogged({ command, environment, mask, log, keepGroup: true });
  started.closeInput();
  return started;
}

const NEVER = new AbortController().signal;

function quote(command: CommandLine): string {
  return JSON.stringify(describeCommand(command));
}
