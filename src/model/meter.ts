import type { Usage } from '../domain/call.ts';
import type { Price } from '../domain/price.ts';
import type { Admission } from './attempts.ts';
import { costsNothing } from './billing.ts';
import type { Budget } from './budget.ts';
import { boundCost, priceCall } from './price.ts';

/** Holds the calls to one model to the run's budget. */
export interface Meter {
  /**
   * @param assemble the body that will be sent, each time the same.
   * @param usageOf what the service counted of an attempt that succeeded.
   */
  admissionOf<T>(assemble: () => unknown, usageOf: (value: T) => Usage | undefined): Admission<T>;
}

/** @param maxOutputTokens what each request says that its answer may have. */
export function createMeter(budget: Budget, price: Price, maxOutputTokens: number): Meter {
  return {
    admissionOf(assemble, usageOf) {
      let most: number | undefined;
      return () => {
        most ??= boundCost(price, Buffer.byteLength(JSON.stringify(assemble())), maxOutputTokens);
        const reservation = budget.reserve(most);
        if (reservation === undefined) return undefined;
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
      };
    },
  };
}
