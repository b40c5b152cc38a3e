import type { RateLimits } from '../../src/model/rate-limit-headers.ts';
import { createServiceLimit, type End } from '../../src/model/service-limit.ts';

/** What a service makes of a request that arrives; it says only whether it takes it, and when to come back. */
export interface SimulatedService {
  /** Requests per millisecond. */
  readonly rate: number;
  arrive(
    now: number,
    inFlight: number,
  ): { taken: boolean; retryAfterMs?: number | undefined; limits?: RateLimits };
}

export interface Simulated {
  /** Taken requests as a share of what the limit allowed, after the warm-up. */
  readonly share: number;
  readonly refused: number;
  readonly taken: number;
  readonly mostInFlight: number;
  /** Longest time without a start, while there was always something to start. */
  readonly longestGapMs: number;
}

export interface Simulation {
  readonly places: number;
  readonly latencyMs: number;
  readonly refusalMs: number;
  readonly durationMs: number;
  readonly warmUpMs: number;
  /** A timer of the client fires as much later. */
  readonly lateMs?: number;
  readonly random: () => number;
}

/** Runs a limit against a service in made-up time, with always more to ask than may be asked. */
export function simulate(service: SimulatedService, options: Simulation): Simulated {
  const { places, latencyMs, refusalMs, durationMs, warmUpMs, lateMs = 0, random } = options;
  const limit = createServiceLimit(places, random);
  const events: { at: number; run: (now: number) => void }[] = [];
  const after = (at: number, run: (now: number) => void) => {
    let index = events.length;
    while (index > 0 && (events[index - 1]?.at ?? 0) > at) index -= 1;
    events.splice(index, 0, { at, run });
  };
  let inFlight = 0;
  let mostInFlight = 0;
  let atService = 0;
  let taken = 0;
  let takenLate = 0;
  let refused = 0;
  let lastStart = 0;
  let longestGapMs = 0;
  let timer = Number.POSITIVE_INFINITY;

  function pump(now: number): void {
    while (inFlight < places) {
      const at = limit.nextStart(now);
      if (at === Number.POSITIVE_INFINITY) return;
      if (at > now) {
        if (at < timer || timer <= now) {
          timer = at;
          after(at + lateMs * random() + 0.01, pump);
        }
        return;
      }
      send(now);
    }
  }

  function send(now: number): void {
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    longestGapMs = Math.max(longestGapMs, now - lastStart);
    lastStart = now;
    const start = limit.started(now);
    const answer = service.arrive(now, atService);
    if (answer.taken) {
      atService += 1;
      taken += 1;
      if (now >= warmUpMs) takenLate += 1;
    } else refused += 1;
    const end: End = answer.taken
      ? { kind: 'answered' }
      : { kind: 'limited', retryAfterMs: answer.retryAfterMs };
    after(now + (answer.taken ? latencyMs * (0.8 + 0.4 * random()) : refusalMs), (later) => {
      inFlight -= 1;
      if (answer.taken) atService -= 1;
      if (answer.limits !== undefined) limit.told(answer.limits, undefined, later);
      limit.ended(start, end, later);
      pump(later);
    });
  }

  pump(0);
  for (let event = events.shift(); event !== undefined && event.at < durationMs; event = events.shift())
    event.run(event.at);
  const share = takenLate / (service.rate * (durationMs - warmUpMs));
  return { share, refused, taken, mostInFlight, longestGapMs };
}

export interface ServiceOptions {
  readonly retryAfter?: boolean;
  readonly headers?: boolean;
}

/** Gives `perSecond` tokens a second and saves up to `burst` of them. */
export function tokenBucket(
  perSecond: number,
  burst: number,
  { retryAfter = false, headers = false }: ServiceOptions = {},
): SimulatedService {
  const rate = perSecond / 1_000;
  let tokens = burst;
  let last = 0;
  return {
    rate,
    arrive(now) {
      tokens = Math.min(burst, tokens + (now - last) * rate);
      last = now;
      const taken = tokens >= 1;
      if (taken) tokens -= 1;
      const resetMs = (burst - tokens) / rate;
      return {
        taken,
        ...(taken || !retryAfter ? {} : { retryAfterMs: Math.ceil((1 - tokens) / rate / 1_000) * 1_000 }),
        ...(headers
          ? { limits: { requests: { remaining: Math.floor(tokens), resetMs, limit: burst } } }
          : {}),
      };
    },
  };
}

/** Takes so many requests in each window of time; the first has begun before the first request. */
export function fixedWindow(
  count: number,
  windowMs: number,
  { retryAfter = false, headers = false }: ServiceOptions = {},
): SimulatedService {
  const offset = 0.3 * windowMs;
  let current = -1;
  let used = 0;
  return {
    rate: count / windowMs,
    arrive(now) {
      const number = Math.floor((now + offset) / windowMs);
      if (number !== current) used = 0;
      current = number;
      const taken = used < count;
      if (taken) used += 1;
      const resetMs = (number + 1) * windowMs - (now + offset);
      return {
        taken,
        ...(taken || !retryAfter ? {} : { retryAfterMs: Math.ceil(resetMs / 1_000) * 1_000 }),
        ...(headers ? { limits: { requests: { remaining: count - used, resetMs, limit: count } } } : {}),
      };
    },
  };
}

/** Takes a request only while fewer than `most` are being answered. */
export function concurrencyLimited(most: number, latencyMs: number): SimulatedService {
  return { rate: most / latencyMs, arrive: (_, inFlight) => ({ taken: inFlight < most }) };
}
