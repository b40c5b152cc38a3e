import { APIError } from 'openai';
import type { Usage } from '../domain/call.ts';
import type { Price } from '../domain/price.ts';
import type { Admission } from './attempts.ts';
import type { Budget } from './budget.ts';
import { boundCost, priceCall } from './price.ts';

/** Holds the calls to one model to the run's budget. */
export interface Meter {
  /**
   * @param assemble the body that will be sent.
   * @param usageOf what the service counted of an attempt that succeeded.
   */
  admissionOf<T>(
    assemble: () => unknown,
    priority: number,
    usageOf: (value: T) => Usage | undefined,
  ): Admission<T>;
}

/** @param maxOutputTokens what each request says that its answer may have. */
export function createMeter(budget: Budget, price: Price, maxOutputTokens: number): Meter {
  return {
    admissionOf: (assemble, priority, usageOf) => async (signal) => {
      const bytes = Buffer.byteLength(JSON.stringify(assemble()));
      const reservation = await budget.reserve(boundCost(price, bytes, maxOutputTokens), priority, signal);
      return async (attempt) => {
        try {
          const value = await attempt();
          const cost = priceCall(price, usageOf(value));
          if (cost === undefined) reservation.keep();
          else reservation.settle(cost);
          return value;
        } catch (thrown) {
          if (costsNothing(thrown)) reservation.settle(0);
          else reservation.keep();
          throw thrown;
        }
      };
    },
  };
}

/** A gateway lost its patience: what is behind it may have done the work all the same. */
const GATEWAY_TIMEOUTS = new Set([408, 504, 524]);

/** Nothing was sent. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Whether an attempt that failed is surely not billed: the service refused it, or never got it. */
function costsNothing(thrown: unknown): boolean {
  if (thrown instanceof APIError && typeof thrown.status === 'number') {
    return !GATEWAY_TIMEOUTS.has(thrown.status);
  }
  for (let at = thrown; at instanceof Error; at = at.cause) {
    if (NOT_CONNECTED.has((at as NodeJS.ErrnoException).code ?? '')) return true;
  }
  return false;
}
