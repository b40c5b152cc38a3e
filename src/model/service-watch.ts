import { isEarlyEnd } from '../domain/early-end.ts';
import { ProviderError } from '../errors.ts';
import { rootCause } from './describe-error.ts';
import { isTimeout } from './http-status.ts';

/** Sees how the attempts at a service end. */
export interface ServiceWatch {
  /** What has made every further call senseless. */
  readonly lost: ProviderError | undefined;
  answered(): void;
  /**
   * @param begun when the attempt began, on the clock of `performance.now()`; when its call began where the failure may be that of
   *   one slow case, however often it is asked.
   */
  failed(error: ProviderError, begun: number): void;
}

/** How long a service of which nothing was ever heard is tried. */
const UNHEARD_MS = 30_000;
/** As in `retry.ts`: time limits during which a service may answer nothing but that it is asked too much. */
const LIMITED_PATIENCE = 10;
/**
 * One slow call is no dead service, and neither are many that are slow side by side: a silence counts for no more than this part of
 * the patience, so that it takes three, one after the other.
 */
const LONGEST_PART = 1 / 3;
/** Less the dust of adding fractions. */
const ALL_SPENT = 1 - 1e-9;
/** Answers that cannot be read, before any that can, until it is no such service at all. */
const MOST_UNREADABLE = 10;

/** What is known of a service, shared by the models at it. All times are milliseconds of one clock. */
export interface ServiceHealth {
  answered(now: number): void;
  /** @returns that it has answered nobody, once that makes every further call senseless. */
  failed(error: ProviderError, begun: number, now: number): Death | undefined;
}

interface Death {
  /** For how long it has answered nobody. */
  readonly ms: number;
  /** What tells most of why: a time-out alone tells little. */
  readonly error: ProviderError;
}

/** @param limitMs the time limit of a call: for so long a service that was heard may answer nobody. */
export function createServiceHealth(limitMs: number): ServiceHealth {
  let heard = false;
  let answeredAt = Number.NEGATIVE_INFINITY;
  let failingSince: number | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  let timedOutAt = Number.NEGATIVE_INFINITY;
  /** Silence so far, of a patience of 1. */
  let spent = 0;
  let telling: ProviderError | undefined;
  let limitedSince: number | undefined;

  function answered(now: number): void {
    heard = true;
    answeredAt = now;
    forgetSilence();
    limitedSince = undefined;
  }

  function forgetSilence(): void {
    failingSince = undefined;
    failedAt = Number.NEGATIVE_INFINITY;
    timedOutAt = Number.NEGATIVE_INFINITY;
    spent = 0;
    telling = undefined;
  }

  return {
    answered,
    failed(error, begun, now) {
      const { code, status } = error;
      if (isEarlyEnd(code)) return undefined;
      heard ||= status !== undefined;
      if (code === 'rate-limit') {
        forgetSilence();
        limitedSince ??= Math.max(begun, answeredAt);
        const limitedMs = now - limitedSince;
        const tooLong = (error.retryAfterMs ?? 0) > limitMs;
        return tooLong || limitedMs >= limitMs * LIMITED_PATIENCE ? { ms: limitedMs, error } : undefined;
      }
      const silent = code === 'connection' || code === 'server-error' || code === 'timeout' || status === 409;
      if (!silent) {
        answered(now);
        return undefined;
      }
      const late = isTimeout(error);
      if (!late) telling = error;
      // It began before the last of its kind failed: they are of the same silence.
      if (begun < (late ? timedOutAt : failedAt)) return undefined;
      failingSince ??= Math.max(begun, answeredAt);
      const patience = heard ? limitMs : Math.min(limitMs, UNHEARD_MS);
      spent += Math.min(LONGEST_PART, (now - Math.max(failingSince, failedAt)) / patience);
      failedAt = now;
      if (late) timedOutAt = now;
      return spent >= ALL_SPENT ? { ms: now - failingSince, error: telling ?? error } : undefined;
    },
  };
}

export interface ServiceWatchOptions {
  readonly health: ServiceHealth;
  /** Not an agent of the user's own, whose statuses may mean anything. */
  readonly isModel: boolean;
  /** Is told what makes every further call senseless, once. */
  readonly lose: (error: ProviderError) => void;
}

/** Watches over the calls of one model, or of one agent. */
export function createServiceWatch({ health, isModel, lose }: ServiceWatchOptions): ServiceWatch {
  let hasAnswered = false;
  let lost: ProviderError | undefined;
  let unreadable = 0;

  function giveUp(error: ProviderError): void {
    if (lost !== undefined) return;
    lost = error;
    lose(error);
  }

  return {
    get lost() {
      return lost;
    },
    answered() {
      hasAnswered = true;
      health.answered(performance.now());
    },
    failed(error, begun) {
      const death = health.failed(error, begun, performance.now());
      if (error.code === 'invalid-response') unreadable += 1;
      if (isModel && !hasAnswered && unreadable >= MOST_UNREADABLE) giveUp(error);
      else if (concernsAll(error, isModel, hasAnswered)) giveUp(error);
      else if (death !== undefined) giveUp(describeDeath(death));
    },
  };
}

/** Whether an answer is about the key, the model or the account, and not about the one call. */
function concernsAll({ code, cause }: ProviderError, isModel: boolean, hasAnswered: boolean): boolean {
  switch (code) {
    case 'quota':
      return true;
    case 'authentication':
      // An agent of the user's own may mean somebody in the case.
      return isModel || !hasAnswered;
    case 'gone':
      return isModel;
    case 'permission':
    case 'not-found':
      // Later it is about the one call: some gateways answer so to a prompt they do not like.
      return isModel && !hasAnswered;
    case 'connection':
      return !hasAnswered && UNTRUSTED.test(String((rootCause(cause) as { code?: unknown }).code ?? ''));
    default:
      return false;
  }
}

/** A certificate does not become trusted by asking again. */
const UNTRUSTED =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_ALTNAME_INVALID|ERR_SSL_WRONG_VERSION)/;

function describeDeath({ ms, error: { code, message, status, retryAfterMs, cause } }: Death): ProviderError {
  const asks =
    retryAfterMs === undefined ? '' : `; it asks to be left alone for ${Math.ceil(retryAfterMs / 1000)} s`;
  const note = `no call has had another answer for ${Math.round(ms / 1000)} s${asks}`;
  return new ProviderError(code, `${message} (${note})`, { status, retryAfterMs, cause });
}
