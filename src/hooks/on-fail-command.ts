import PQueue from 'p-queue';
import { earlyEndOf } from '../domain/early-end.ts';
import type { CaseResult } from '../domain/result.ts';
import { startDeadline } from '../model/deadline.ts';
import { describeBadEnd, endSentence } from '../process/process-end.ts';
import { startLogged } from '../process/start-logged.ts';
import { countOf } from '../report/format.ts';
import { type Mask, SHORTEST_SECRET } from '../report/mask-secrets.ts';

export interface OnFailOptions {
  /** Given to the system's shell as it is. What a model wrote reaches it on standard input only. */
  readonly command: string;
  readonly runId: string;
  readonly suite: string;
  readonly timeoutSeconds: number;
  readonly environment: NodeJS.ProcessEnv;
  readonly mask: Mask;
  /** The command's own output, both streams, line by line, without secrets. */
  readonly log: (line: string) => void;
  readonly warn: (message: string) => void;
}

const MOST_AT_ONCE = 4;
const LONGEST_LINE = 32 * 1024;

/** Runs the `on-fail` command for failing cases, a few at a time. Its failure is a warning and never changes the verdict. */
export function createOnFailHook(options: OnFailOptions, signal: AbortSignal) {
  const queue = new PQueue({ concurrency: MOST_AT_ONCE });
  let notRun = 0;
  return {
    caseFailed(result: CaseResult): void {
      void queue.add(async () => {
        if (signal.aborted) {
          notRun += 1;
          return;
        }
        const problem = await runCommand(options, result, signal);
        if (problem === undefined) return;
        options.warn(endSentence(`on-fail command for case "${result.case.id}" ${problem}`));
      });
    },
    /** Resolves when every command has ended. To be called once: it tells how many were not run. */
    async settled(): Promise<void> {
      await queue.onIdle();
      if (notRun === 0) return;
      const { message } = earlyEndOf(signal);
      options.warn(`on-fail was not run for ${countOf(notRun, 'failing case')}: ${message}`);
    },
  };
}

/** @returns what went wrong, to follow the words "the command"; `undefined` when nothing did. */
async function runCommand(
  options: OnFailOptions,
  result: CaseResult,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { command, timeoutSeconds, environment, mask, log } = options;
  // Several run at a time: what each has said is logged in one go.
  const said: string[] = [];
  const child = startLogged({
    command,
    environment,
    log: (line) => void said.push(line),
    mask,
    longestLine: LONGEST_LINE,
    // What it started in the background is a part of it, until the time is up.
    lingerMs: Number.POSITIVE_INFINITY,
  });
  const limit = startDeadline(signal, timeoutSeconds * 1000);
  limit.signal.addEventListener('abort', () => void child.stop(), { once: true });
  child.write(JSON.stringify(describeFailure(options, result)));
  child.closeInput();
  const end = await child.ended;
  limit.clear();

  for (const line of said) log(line);
  if (limit.expired) return `did not end within ${timeoutSeconds} s`;
  if (signal.aborted) return `was ended: ${earlyEndOf(signal).message}`;
  return describeBadEnd(end);
}

/** What the command reads: one JSON object. */
function describeFailure(
  { runId, suite }: OnFailOptions,
  { case: testCase, score, threshold, reason, criteria, checks, trials }: CaseResult,
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
    checks,
    trials,
  };
}

/**
 * An environment for the user's commands: not our inputs, not the runner's own tokens, and no variable that is a secret of ours
 * or has one in it, as `Authorization: Bearer …` has.
 */
export function withoutSecrets(
  environment: NodeJS.ProcessEnv,
  secrets: readonly (string | undefined)[],
): NodeJS.ProcessEnv {
  const hidden = [...new Set(secrets.flatMap((secret) => secret?.trim() || []))];
  const isHidden = (value = '') =>
    hidden.some(
      (secret) => value.trim() === secret || (secret.length >= SHORTEST_SECRET && value.includes(secret)),
    );
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => !/^(INPUT_|ACTIONS_(RUNTIME|ID_TOKEN|RESULTS|CACHE))/.test(name) && !isHidden(value),
    ),
  );
}
