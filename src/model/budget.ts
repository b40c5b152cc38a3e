import { ProviderError } from '../errors.ts';
import { formatCost } from '../report/format.ts';

/**
 * The money of a run, which is never passed: what a call may cost at most is put aside before it is made, and booked as
 * what it did cost when it is over. Sums are whole numbers of a billionth of a dollar, every amount rounded up, so that no
 * sum of small fractions comes out too low.
 */
export interface Budget {
  readonly limitUsd: number;
  /** What the calls so far did cost, or may have. */
  readonly bookedUsd: number;
  /**
   * Puts money aside for a call, where it fits.
   * @param mostUsd what it may cost at most.
   * @returns nothing while what other calls have put aside may still come back.
   * @throws ProviderError `max-cost` when it can never fit.
   */
  reserve(mostUsd: number): Reservation | undefined;
  /** Books what nothing was put aside for, such as a program's own spending; this may pass the limit. */
  book(usd: number): void;
}

/** Money that is put aside for one call. Either of the two must be called, once. */
export interface Reservation {
  /** Books what it did cost; the rest comes back. */
  settle(usd: number): void;
  /** Books all of it: nobody knows what it did cost. */
  keep(): void;
}

const PER_DOLLAR = 1e9;

/**
 * @param limitUsd at most 1,000,000, for whole numbers end.
 * @param refused is told, each time, why a call was refused, or that all is spent.
 */
export function createBudget(limitUsd: number, refused: (message: string) => void): Budget {
  const limit = Math.floor(inBillionths(limitUsd));
  let booked = 0;
  let reserved = 0;

  function refusal(amount: number): ProviderError {
    const message =
      `the next call could pass max-cost ${formatCost(limitUsd)}: ` +
      `${formatCost(booked / PER_DOLLAR)} was spent, and it may cost ${formatCost(amount / PER_DOLLAR)}.`;
    return new ProviderError('max-cost', message);
  }

  function open(amount: number): Reservation {
    reserved += amount;
    const close = (cost: number) => {
      reserved -= amount;
      booked += cost;
    };
    return { settle: (usd) => close(roundUp(usd)), keep: () => close(amount) };
  }

  return {
    limitUsd,
    get bookedUsd() {
      return booked / PER_DOLLAR;
    },
    reserve(mostUsd) {
      const amount = roundUp(mostUsd);
      // What was booked never comes back.
      if (booked + amount > limit) {
        const error = refusal(amount);
        refused(error.message);
        throw error;
      }
      return booked + reserved + amount <= limit ? open(amount) : undefined;
    },
    book(usd) {
      booked += roundUp(usd);
      if (booked >= limit) refused(`max-cost ${formatCost(limitUsd)} was spent.`);
    },
  };
}

function roundUp(usd: number): number {
  return Math.ceil(inBillionths(usd));
}

/** Without the dust of binary fractions, which would make 0.29 one billionth less, or 0.1 + 0.2 one more. */
function inBillionths(usd: number): number {
  return Number((usd * PER_DOLLAR).toPrecision(14));
}
