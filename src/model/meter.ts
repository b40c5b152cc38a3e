import type { Usage } from '../domain/call.ts';
import type { Price } from '../domain/price.ts';
import type { Admission } from './attempts.ts';
import { costsNothing } from './billing.ts';
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
