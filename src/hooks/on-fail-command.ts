import { spawn } from 'node:child_process';
import PQueue from 'p-queue';
import type { CaseResult } from '../domain/result.ts';
import { truncate } from '../report/escape-text.ts';

export interface OnFailOptions {
  /** Given to the system's shell as it is. What a model wrote reaches it on standard input only. */
  readonly command: string;
  readonly runId: string;
  readonly suite: string;
  readonly timeoutSeconds: number;
  readonly environment: NodeJS.ProcessEnv;
  /** The command's own output, both streams, line by line. */
  readonly log: (line: string) => void;
  readonly warn: (message: string) => void;
}

const MOST_AT_ONCE = 4;
const MOST_OUTPUT = 64 * 1024;

/** Runs the `on-fail` command for failing cases, a few at a time. Its failure is a warning and never changes the verdict. */
export function createOnFailHook(options: OnFailOptions, signal: AbortSignal) {
  const queue = new PQueue({ concurrency: MOST_AT_ONCE });
  return {
    caseFailed(result: CaseResult): void {
      void queue.add(() => (signal.aborted ? undefined : runCommand(options, result, signal)));
    },
    /** Resolves when every command has ended. */
    settled: (): Promise<void> => queue.onIdle(),
  };
}

function runCommand(options: OnFailOptions, result: CaseResult, signal: AbortSignal): Promise<void> {
  const { command, timeoutSeconds, environment, log, warn } = options;
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutSeconds * 1000)]);
  const child = spawn(command, {
    shell: true,
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    if (output.length < MOST_OUTPUT) output += chunk.toString('utf8');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  // A command that does not read its input closes it: that is its right.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(describeFailure(options, result)));

  return new Promise((done) => {
    const end = (problem: string | undefined) => {
      limit.removeEventListener('abort', kill);
      for (const line of truncate(output, MOST_OUTPUT).split('\n')) if (line.trim() !== '') log(line);
      if (problem !== undefined) warn(`on-fail command for case "${result.case.id}" ${problem}.`);
      done();
    };
    const kill = () => killGroup(child.pid);
    limit.addEventListener('abort', kill, { once: true });
    child.once('error', (error) => end(`could not be started: ${error.message}`));
    child.once('close', (code) => {
      if (limit.aborted)
        end(signal.aborted ? 'was ended: the run was cancelled' : `did not end within ${timeoutSeconds} s`);
      else end(code === 0 ? undefined : `ended with exit code ${code}`);
    });
  });
}

/** What the command reads: one JSON object. */
function describeFailure(
  { runId, suite }: OnFailOptions,
  { case: testCase, score, threshold, reason, criteria, trials }: CaseResult,
) {
  const first = trials[0]?.outcome;
  return {
    runId,
    suite,
    id: testCase.id,
    prompt: testCase.prompt,
    expected: testCase.expected,
    tags: testCase.tags,
    output: first?.status === 'answered' ? first.output : undefined,
    score,
    threshold,
    reason,
    criteria,
    trials,
  };
}

// The shell's children are in its process group, of which it is the leader.
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** An environment for the user's commands: not our inputs, not the runner's own tokens, and no variable that holds a secret of ours. */
export function withoutSecrets(
  environment: NodeJS.ProcessEnv,
  secrets: readonly (string | undefined)[],
): NodeJS.ProcessEnv {
  const hidden = new Set(secrets.filter((secret) => secret !== undefined));
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) =>
        !/^(INPUT_|ACTIONS_(RUNTIME|ID_TOKEN|RESULTS|CACHE))/.test(name) && !hidden.has(value ?? ''),
    ),
  );
}
