import type { CommandAgentSettings } from '../domain/agent-settings.ts';
import type { Case } from '../domain/case.ts';
import { CANCELLED, type EarlyEnd, earlyEndOf } from '../domain/early-end.ts';
import type { AgentRun } from '../domain/trial.ts';
import { describeEnd, type ProcessEnd, withStderr } from '../process/process-end.ts';
import type { ParsedAgentAnswer } from './agent-answer.ts';
import { renderWorkerLine } from './agent-request.ts';
import { type Begin, beginNow, type CommandContext, errored, toAgentRun } from './command-context.ts';
import { quote } from './decode-output.ts';
import { type JsonlWorker, startJsonlWorker } from './jsonl-worker.ts';

/** Long-lived workers of one command, started when there is something to do. */
export interface JsonlWorkers {
  run(testCase: Case, signal: AbortSignal): Promise<AgentRun>;
  /** Lets the workers end by themselves, for a second; then ends them. */
  close(): Promise<void>;
}

/** A case on its way through the workers. */
interface Job {
  readonly testCase: Case;
  /** Since it was last sent to a worker: what it waited behind another case is not the agent's time. */
  begin?: Begin;
  /** Where it is in flight. */
  at?: { readonly member: Member; readonly requestId: string } | undefined;
  readonly settle: (run: AgentRun) => void;
}

/** A worker and what it has been given. */
interface Member {
  readonly worker: JsonlWorker;
  readonly inFlight: Map<string, { readonly job: Job; readonly timer: NodeJS.Timeout }>;
  /** Whether it may be given more: not once it is being ended. */
  open: boolean;
  readonly gone: Promise<void>;
}

/** Attempts at a case whose worker was ended because of another case. */
const MOST_ATTEMPTS = 2;
/** Workers that may fail before any of them has answered anything; after that all cases would fail, one start each. */
const MOST_FAILED_STARTS = 3;
const CLOSE_GRACE_MS = 1_000;
const CLOSED = `no answer: ${CANCELLED.message}`;

/**
 * Shares the cases out to at most `workers` processes, each with at most `casesPerWorker` cases in flight. A worker that
 * ends, breaks the protocol or lets a case's time run out is replaced as soon as it is gone: of the cases in flight at it
 * those that may be at fault are errored; those that were only beside one that timed out are run once more.
 */
export function createJsonlWorkers(settings: CommandAgentSettings, context: CommandContext): JsonlWorkers {
  const waiting: Job[] = [];
  const members = new Set<Member>();
  let requests = 0;
  let starts = 0;
  let failedStarts = 0;
  let hasAnswered = false;
  let closed = false;
  let pumpPlanned = false;
  /** Why no worker is started any more. */
  let givenUp: string | undefined;

  function start(): Member {
    starts += 1;
    const worker = startJsonlWorker(settings, context, `${context.owner}.${starts}`, {
      answered: (id, answer) => answered(member, id, answer),
      brokeProtocol: (code, what) => fail(member, code, what),
    });
    const gone = worker.ended.then((end) => ended(member, end));
    const member: Member = { worker, inFlight: new Map(), open: true, gone };
    members.add(member);
    return member;
  }

  // Not at once: one abort cancels all cases, one after the other, and none of them may be given a worker in between.
  function planPump(): void {
    if (pumpPlanned) return;
    pumpPlanned = true;
    queueMicrotask(() => {
      pumpPlanned = false;
      pump();
    });
  }

  function pump(): void {
    for (let job = waiting[0]; job !== undefined; job = waiting[0]) {
      if (givenUp !== undefined) {
        job.settle(errored('worker-ended', givenUp));
      } else {
        const member = findPlace();
        if (member === undefined) return;
        send(job, member);
      }
      waiting.shift();
    }
  }

  function findPlace(): Member | undefined {
    let best: Member | undefined;
    for (const member of members) {
      if (!member.open || member.inFlight.size >= settings.casesPerWorker) continue;
      if (best === undefined || member.inFlight.size < best.inFlight.size) best = member;
    }
    if (best?.inFlight.size === 0 || members.size >= settings.workers) return best;
    return start();
  }

  function send(job: Job, member: Member): void {
    const requestId = String(++requests);
    const timeoutSeconds = job.testCase.timeoutSeconds ?? context.timeoutSeconds;
    const timer = setTimeout(() => {
      const what = `the worker did not answer within ${timeoutSeconds} s and was killed`;
      settleOne(job, 'timeout', withStderr(what, member.worker.stderr()));
      retire(member, runAgain);
    }, timeoutSeconds * 1000);
    job.begin = beginNow((job.begin?.attempts ?? 0) + 1);
    job.at = { member, requestId };
    member.inFlight.set(requestId, { job, timer });
    member.worker.send(renderWorkerLine(requestId, job.testCase));
  }

  function answered(member: Member, requestId: string, answer: ParsedAgentAnswer): void {
    const job = member.inFlight.get(requestId)?.job;
    if (job?.begin === undefined) {
      fail(
        member,
        'invalid-output',
        `the worker answered ${quote(requestId, context.mask)}, the id of no case in flight at it`,
      );
      return;
    }
    hasAnswered = true;
    leave(job);
    if (answer.status === 'parsed') job.settle(toAgentRun(answer.answer, job.begin));
    else
      job.settle(errored('invalid-output', `the worker's answer is not valid: ${answer.problem}`, job.begin));
    planPump();
  }

  /** The worker is at fault, and so is perhaps any of its cases. */
  function fail(member: Member, code: string, what: string): void {
    const message = withStderr(what, member.worker.stderr());
    if (!hasAnswered) failedStarts += 1;
    if (failedStarts >= MOST_FAILED_STARTS && !hasAnswered) {
      givenUp = `not run: ${failedStarts} workers failed before any of them answered. The last: ${message}`;
    }
    retire(member, (job) => settleOne(job, code, message));
  }

  /** Ends a worker. Its place is free once it is gone, so that there are never more than there may be. */
  function retire(member: Member, handle: (job: Job) => void): void {
    member.open = false;
    member.worker.stop();
    for (const { job } of [...member.inFlight.values()]) handle(job);
    planPump();
  }

  function ended(member: Member, end: ProcessEnd): void {
    members.delete(member);
    if (member.open && !closed) fail(member, 'worker-ended', `the worker ${describeEnd(end)}`);
    planPump();
  }

  function runAgain(job: Job): void {
    if ((job.begin?.attempts ?? 0) < MOST_ATTEMPTS) {
      leave(job);
      waiting.unshift(job);
    } else {
      const message =
        'its worker was killed because another case at it timed out, twice; see cases-per-worker.';
      settleOne(job, 'worker-ended', message);
    }
  }

  function settleOne(job: Job, code: string, message: string): void {
    leave(job);
    job.settle(errored(code, message, job.begin));
  }

  function cancel(job: Job, { code, message }: EarlyEnd): void {
    const { at } = job;
    if (at === undefined) waiting.splice(waiting.indexOf(job), 1);
    settleOne(job, code, `no answer: ${message}`);
    if (at !== undefined) retire(at.member, runAgain);
  }

  return {
    run(testCase, signal) {
      if (signal.aborted || closed) {
        const { code, message } = earlyEndOf(signal);
        return Promise.resolve(errored(code, `not run: ${message}`));
      }
      return new Promise((resolve) => {
        const abort = () => cancel(job, earlyEndOf(signal));
        const job: Job = {
          testCase,
          settle(run) {
            signal.removeEventListener('abort', abort);
            resolve(run);
          },
        };
        signal.addEventListener('abort', abort, { once: true });
        waiting.push(job);
        planPump();
      });
    },
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) settleOne(job, CANCELLED.code, CLOSED);
      for (const member of members) {
        if (member.inFlight.size === 0) member.worker.closeInput();
        else retire(member, (job) => settleOne(job, CANCELLED.code, CLOSED));
      }
      const timer = setTimeout(() => {
        for (const { worker } of members) worker.stop();
      }, CLOSE_GRACE_MS);
      await Promise.all([...members].map(({ gone }) => gone));
      clearTimeout(timer);
    },
  };
}

function leave(job: Job): void {
  if (job.at === undefined) return;
  const { member, requestId } = job.at;
  clearTimeout(member.inFlight.get(requestId)?.timer);
  member.inFlight.delete(requestId);
  job.at = undefined;
}
