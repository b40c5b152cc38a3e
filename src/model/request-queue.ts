import { ProviderError } from '../errors.ts';
import { parseRateLimits } from './rate-limit-headers.ts';
import type { ReceivedHeaders } from './received-headers.ts';
import { createServiceLimit, type End, type ServiceLimit, type Start } from './service-limit.ts';

/** The way to one service: of all who ask it, as many are let through as the run allows and the service bears. */
export interface RequestQueue {
  /**
   * Does the work once there is a place for it; of those that wait the highest priority goes first, then the oldest. Work
   * that throws a ProviderError for a rate limit holds the service back. Work that calls `leave` goes on without a place: it is
   * late, and another is to have it. No more may be without a place than there are places.
   * @param admit asked when there is a place, for what else the work needs. Where it says no, others go first, and it is asked
   *   again when one has come back, or soon; where it throws, so does this. After a yes the work is done.
   * @throws the signal's reason once it aborts, also while it waits.
   */
  run<T>(
    priority: number,
    signal: AbortSignal,
    work: (leave: () => void) => Promise<T>,
    admit?: () => boolean,
  ): Promise<T>;
  /** Takes note of what an answer's headers say of the service's limits. @param tokens that the answer took. */
  heard(headers: ReceivedHeaders, tokens: number | undefined): void;
}

export interface RequestQueues {
  /** The queue of a service: one for each name. */
  of(service: string): RequestQueue;
}

interface Waiter {
  readonly signal: AbortSignal;
  /** Place in the order of arrival, over all services. */
  readonly number: number;
  /** With its place taken; `undefined` where the signal has aborted. */
  readonly proceed: (start: Start | undefined) => void;
  readonly admit: () => boolean;
  readonly refuse: (thrown: unknown) => void;
}

/** One that is aborted while it is held back is let go no later than this, and one that was denied is asked again. */
const LONGEST_SLEEP_MS = 200;

/** Of each line, when one has come back: thousands may wait for money, and thousands come back. */
const MOST_ASKED = 50;

const always = () => true;

/**
 * Queues with so many places together. Each of thousands of requests passes through one, and so it does no more than it
 * must: a general queue from a library cost about 4% of a run's processor time.
 * @param places at least 1.
 * @param random uniform in [0, 1).
 */
export function createRequestQueues(places: number, random: () => number = Math.random): RequestQueues {
  const services = new Map<string, Service & RequestQueue>();
  let free = places;
  let late = 0;
  let arrivals = 0;
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;
  let askedAllAt = Number.NEGATIVE_INFINITY;
  let round: Round = { denied: new Map(), most: MOST_ASKED };

  function take({ limit }: Service, now: number): Start {
    free -= 1;
    return limit.started(now);
  }

  function giveBack({ limit }: Service, start: Start, end: End): void {
    free += 1;
    limit.ended(start, end, performance.now());
    if (waiting === 0) return;
    round = { denied: new Map(), most: MOST_ASKED };
    dispatch();
  }

  function askAll(): void {
    askedAllAt = performance.now();
    round = { denied: new Map(), most: Number.POSITIVE_INFINITY };
    dispatch();
  }

  function wait(
    service: Service,
    priority: number,
    signal: AbortSignal,
    admit: () => boolean,
  ): Promise<Start | undefined> {
    const line = service.lines.get(priority) ?? [];
    service.lines.set(priority, line);
    waiting += 1;
    arrivals += 1;
    return new Promise((proceed, refuse) => {
      line.push({ signal, number: arrivals, proceed, admit, refuse });
      dispatch();
    });
  }

  /** Lets go all that may go and were not denied in this round, and sees to it that the next is not forgotten. */
  function dispatch(): void {
    const now = performance.now();
    const { denied } = round;
    for (;;) {
      const { first, soonest } = choose(now);
      if (first === undefined) {
        clearTimeout(timer);
        if (soonest < Number.POSITIVE_INFINITY || denied.size > 0) {
          const at = Math.min(soonest, Math.max(now, askedAllAt + LONGEST_SLEEP_MS));
          timer = setTimeout(askAll, Math.ceil(at - now));
        }
        return;
      }
      const { waiter, line, index } = first;
      const { signal, proceed, admit, refuse } = waiter;
      try {
        if (!signal.aborted && !admit()) {
          denied.set(line, index + 1);
          continue;
        }
        proceed(signal.aborted ? undefined : take(first.service, now));
      } catch (thrown) {
        refuse(thrown);
      }
      waiting -= 1;
      line.splice(index, 1);
    }
  }

  /** The one that is to go now, if any may, and when else the next may. */
  function choose(now: number): { first: Candidate | undefined; soonest: number } {
    let first: Candidate | undefined;
    let soonest = Number.POSITIVE_INFINITY;
    for (const service of services.values()) {
      const candidate = findFirst(service, round);
      if (candidate === undefined) continue;
      if (candidate.waiter.signal.aborted) return { first: candidate, soonest };
      if (free === 0) continue;
      const at = service.limit.nextStart(now);
      if (at > now) soonest = Math.min(soonest, at);
      else if (first === undefined || goesBefore(candidate, first)) first = candidate;
    }
    return { first, soonest };
  }

  function open(): Service & RequestQueue {
    const service: Service = { limit: createServiceLimit(places, random), lines: new Map() };
    return {
      ...service,
      async run(priority, signal, work, admit = always) {
        const now = performance.now();
        const atOnce = waiting === 0 && free > 0 && service.limit.nextStart(now) <= now && admit();
        const start = atOnce ? take(service, now) : await wait(service, priority, signal, admit);
        if (start === undefined) throw signal.reason;
        let hasPlace = true;
        const leave = () => {
          if (!hasPlace || late >= places) return;
          hasPlace = false;
          late += 1;
          giveBack(service, start, { kind: 'failed' });
        };
        const end = (how: End) => {
          if (hasPlace) giveBack(service, start, how);
          else late -= 1;
          hasPlace = false;
        };
        try {
          const value = await work(leave);
          end({ kind: 'answered' });
          return value;
        } catch (thrown) {
          end(describeEnd(thrown));
          throw thrown;
        }
      },
      heard(headers, tokens) {
        const limits = parseRateLimits(headers);
        if (limits !== undefined) service.limit.told(limits, tokens, performance.now());
      },
    };
  }

  return {
    of(name) {
      const queue = services.get(name) ?? open();
      services.set(name, queue);
      return queue;
    },
  };
}

interface Service {
  readonly limit: ServiceLimit;
  /** Those who wait, by priority. */
  readonly lines: Map<number, Waiter[]>;
}

/** From when one comes back until the next does: who was denied in it need not be asked when others join. */
interface Round {
  /** How many at the head of each line were asked in vain. */
  readonly denied: Map<readonly Waiter[], number>;
  /** So many, and no more of that line are asked. */
  readonly most: number;
}

interface Candidate {
  readonly service: Service;
  readonly priority: number;
  readonly line: Waiter[];
  readonly index: number;
  readonly waiter: Waiter;
}

/** The first of its service, but for those that were denied. */
function findFirst(service: Service, { denied, most }: Round): Candidate | undefined {
  let first: Candidate | undefined;
  for (const [priority, line] of service.lines) {
    const index = denied.get(line) ?? 0;
    const waiter = index < most ? line[index] : undefined;
    if (waiter === undefined || (first !== undefined && first.priority > priority)) continue;
    first = { service, priority, line, index, waiter };
  }
  return first;
}

function goesBefore(one: Candidate, other: Candidate): boolean {
  if (one.priority !== other.priority) return one.priority > other.priority;
  return one.waiter.number < other.waiter.number;
}

/** Of all that may go wrong only a rate limit is about how much is asked; a service that answers in any way bore the request. */
function describeEnd(thrown: unknown): End {
  if (!(thrown instanceof ProviderError)) return { kind: 'failed' };
  const { code, status, retryAfterMs } = thrown;
  if (code === 'rate-limit') return { kind: 'limited', retryAfterMs };
  return { kind: status === undefined ? 'failed' : 'answered' };
}
