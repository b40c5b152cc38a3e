import { createRequestQueues, type RequestQueue } from '../../src/model/request-queue.ts';
import type { ServiceWatch } from '../../src/model/service-watch.ts';

/** The queue of the only service of a run. */
export function createRequestQueue(places: number): RequestQueue {
  return createRequestQueues(places).of('service');
}

/** Watches nothing. */
export const noWatch: ServiceWatch = { lost: undefined, answered() {}, failed() {} };
