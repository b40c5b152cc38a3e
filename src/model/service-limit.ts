import type { RateLimits } from './rate-limit-headers.ts';
import { createRefusals } from './refusals.ts';

/** A request under way, as the limit knows it. */
export interface Start {
  readonly at: number;
  /** How often the service had been paused before it. */
  readonly pauses: number;
  readonly measurement: number;
  /** Requests in flight, this one included. */
  readonly inFlight: number;
}

export type End =
  | { readonly kind: 'answered' }
  | { readonly kind: 'limited'; readonly retryAfterMs?: number | undefined }
  /** No answer, or one that says nothing of limits. */
  | { readonly kind: 'failed' };

/**
 * How much a service may be asked, learned from how it answers. All times are milliseconds of one clock, handed in.
 *
 * Two things are bounded: requests in flight (the window) and, once it is known, requests per second (the pace), because a
 * window cannot hold a fast service with a low rate. See docs/decisions/limits.md.
 */
export interface ServiceLimit {
  /** When the next request may start: not after `now` for at once, `Infinity` for when another has come back. */
  nextStart(now: number): number;
  started(now: number): Start;
  ended(start: Start, end: End, now: number): void;
  /** What the service says itself. @param tokens an answer took, where it was counted. */
  told(limits: RateLimits, tokens: number | undefined, now: number): void;
}

/** Share of the window that is left after an episode of 429s, however many of them it had. */
const DECREASE = 0.8;
/** A timer may be this late, and what it missed is made up for. */
const SLACK_MS = 10;
const FIRST_PROBE_MS = 20;
const LONGEST_PROBE_MS = 1_000;
/** Requests until a measured rate is taken as it is, and measuring begins anew. */
const ENOUGH = 20;
/** Units of time until the pace is where it was last refused. */
const APPROACH = 5;
/** Of the window, unless answers take longer. */
const LONGEST_UNIT_MS = 5_000;
const LONGEST_RESET_MS = 60_000;

/**
 * @param most requests in flight, whatever the service bears.
 * @param random uniform in [0, 1).
 */
export function createServiceLimit(most: number, random: () => number): ServiceLimit {
  const refusals = createRefusals();
  let inFlight = 0;
  let window = most;
  /** In flight when the service last refused, or what it bore lately: the window grows fast up to here, slowly beyond. */
  let known = most;
  let borne = 0;
  let borneBefore = 0;

  /** Whether the last refusal came with no more in flight than it had borne before, and so was about a rate. */
  let byRate = false;
  let pauses = 0;
  let pausedUntil = 0;
  let limitedSince: number | undefined;
  let probedAt: number | undefined;
  let refusalMs = FIRST_PROBE_MS;
  let answerMs = 0;

  let measurement = 0;
  let measuredFrom: number | undefined;
  let accepted = 0;
  /** Requests per millisecond that the service has borne, as measured, and that it refused; 0 while not known. */
  let low = 0;
  let high = 0;
  let age = 0;
  let ageUnit = 1;
  let dueAt = 0;
  let resumedAt = 0;

  let toldInterval = 0;
  let toldUntil = 0;
  let tokensEach = 0;

  /** Milliseconds from one start to the next; 0 for no pace. */
  function interval(now: number): number {
    let own = 0;
    if (low > 0) own = 1 / paceBetween(low, high, age / ageUnit);
    // Spread over the time of an answer: a service may bear several at a time, but not at once.
    else if (window < most) own = answerMs / window / 1.25;
    const { floor } = refusals;
    if (floor !== undefined) own = Math.min(own, 1 / floor.rate);
    return now < toldUntil ? Math.max(own, toldInterval) : own;
  }

  function pause(now: number, retryAfterMs: number | undefined, since: number): void {
    const usual = Math.min(LONGEST_PROBE_MS, Math.max(interval(now), FIRST_PROBE_MS, (now - since) / 10));
    const wait =
      retryAfterMs === undefined ? usual * (0.75 + random() / 2) : retryAfterMs * (1 + random() / 50);
    pausedUntil = Math.max(pausedUntil, now + wait);
  }

  function refused(start: Start, retryAfterMs: number | undefined, now: number): void {
    if (start.measurement === measurement) accepted -= 1;
    if (refusals.floor !== undefined) {
      // It refuses as many however slowly it is asked.
      if (retryAfterMs !== undefined) pausedUntil = Math.max(pausedUntil, now + retryAfterMs);
      return;
    }
    if (start.pauses < pauses) {
      // Started before the pause: it is of the same episode.
      if (retryAfterMs !== undefined && limitedSince !== undefined) pause(now, retryAfterMs, limitedSince);
      return;
    }
    refusalMs = (refusalMs + now - start.at) / 2;
    if (limitedSince === undefined) {
      limitedSince = now;
      const bore = Math.max(1, start.inFlight - 1, borne, borneBefore);
      // Of a service that has not answered yet nothing is known: somebody else may have used up what it gives.
      known = answerMs === 0 ? window : Math.min(window, bore);
      window = Math.max(1, known * DECREASE);
      byRate = start.inFlight <= Math.max(borne, borneBefore);
      if (low > 0) high = (byRate ? 1 : 1.2) / interval(now);
      else if (answerMs > 0) high = start.inFlight / answerMs;
      borneBefore = borne;
      borne = 0;
    }
    pauses += 1;
    probedAt = undefined;
    pause(now, retryAfterMs, limitedSince);
  }

  /** The service takes requests again. */
  function resume(now: number): void {
    const limitedMs = now - (limitedSince ?? now);
    const probe = probedAt ?? now;
    limitedSince = undefined;
    probedAt = undefined;
    resumedAt = now;
    age = 0;
    ageUnit = Math.min(300_000, Math.max(1_000, 10 * limitedMs, answerMs));
    if (measuredFrom !== undefined && now > measuredFrom) {
      // From one recovery to another a service has given what its limit allows, neither saved nor owed.
      if (low === 0 && !byRate) return;
      const measured = (Math.max(0, accepted) + 1) / (now - measuredFrom);
      low = accepted < ENOUGH ? Math.max(measured, low * DECREASE) : measured;
      high = Math.max(high, low);
      dueAt = probe + 1 / low;
      if (accepted < ENOUGH) return;
    }
    measurement += 1;
    measuredFrom = now;
    accepted = 0;
  }

  function grow(now: number): void {
    if (window >= most || inFlight + 2 < window) return;
    const units = (now - resumedAt) / Math.min(ageUnit, Math.max(LONGEST_UNIT_MS, answerMs));
    const step = Math.max(1, known / 5) / window;
    window = Math.min(most, known * growth(units) + units ** 2 / 4, window + step);
  }

  return {
    nextStart(now) {
      if (inFlight + 1 > Math.max(window, refusals.floor?.inFlight ?? 0) && inFlight > 0)
        return Number.POSITIVE_INFINITY;
      if (now < pausedUntil) return pausedUntil;
      if (limitedSince !== undefined && probedAt !== undefined) {
        const until = probedAt + 2 * refusalMs;
        if (now < until) return until;
        // A refusal would have been here by now.
        resume(now);
      }
      return interval(now) === 0 ? now : dueAt;
    },
    started(now) {
      inFlight += 1;
      accepted += 1;
      const step = interval(now);
      if (step > 0) {
        const slack = step < SLACK_MS / 2 ? SLACK_MS : step / 10;
        const isLate = now - dueAt <= SLACK_MS;
        // Later than that it was not the pace that it waited for.
        if (isLate) age += step;
        dueAt = (isLate ? Math.max(dueAt, now - slack) : now) + step;
      }
      if (limitedSince !== undefined) probedAt = now;
      return { at: now, pauses, measurement, inFlight };
    },
    ended(start, end, now) {
      inFlight -= 1;
      if (end.kind !== 'failed')
        refusals.ended(end.kind === 'limited' ? end : undefined, start.inFlight, now);
      if (end.kind === 'limited') {
        refused(start, end.retryAfterMs, now);
      } else if (end.kind === 'answered') {
        answerMs += (now - start.at - answerMs) / (answerMs === 0 ? 1 : 8);
        // What was in flight at a refusal may have shared the service with some that it had refused.
        if (start.pauses === pauses && start.inFlight > borne) borne = start.inFlight;
        if (limitedSince !== undefined && start.pauses === pauses) resume(now);
        grow(now);
      }
    },
    told({ requests, tokens }, taken, now) {
      if (taken !== undefined) tokensEach += (taken - tokensEach) / (tokensEach === 0 ? 1 : 8);
      for (const [limit, each] of [
        [requests, 1],
        [tokens, tokensEach],
      ] as const) {
        // A limit by the day is not to be spread over the day: it is used up, and then the refusal says what is to be done.
        if (limit === undefined || each === 0 || limit.resetMs > LONGEST_RESET_MS) continue;
        const left = Math.floor(limit.remaining / each);
        const scarce = limit.limit === undefined ? 2 * inFlight : limit.limit / each / 4;
        if (left < 1) pausedUntil = Math.max(pausedUntil, now + limit.resetMs);
        else if (left <= scarce) {
          toldInterval = limit.resetMs / left;
          toldUntil = now + limit.resetMs;
        }
      }
    },
  };
}

/** From the pace that was borne fast up to near the one that was refused, where it stays a while, and then beyond. */
function paceBetween(low: number, high: number, units: number): number {
  if (units < APPROACH) return high - (high - low) * (1 - units / APPROACH) ** 3;
  return high * growth(units - APPROACH);
}

/** By how much more is tried, some units of time after the last refusal: little at first, much if none follows. */
function growth(units: number): number {
  return 1 + 0.02 * units + 0.002 * units ** 3;
}
