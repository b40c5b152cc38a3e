import type { Config } from './domain/config.ts';
import type { ModelSettings } from './domain/model-settings.ts';
import type { Price } from './domain/price.ts';
import { InternalError } from './errors.ts';
import type { Budget } from './model/budget.ts';
import { createHttpClient, type HttpClient } from './model/http-fetch.ts';
import { createMeter, type Meter } from './model/meter.ts';
import type { Model } from './model/model.ts';
import { createOpenAiModel } from './model/openai-model.ts';
import { findPrice } from './model/price.ts';
import { createRequestQueue, type RequestQueue } from './model/request-queue.ts';

export interface Terms {
  readonly price?: Price | undefined;
  readonly meter?: Meter | undefined;
}

/** The models of a run. They share their connections and one bound on the requests in flight. */
export interface Models {
  /** Judges' requests go before agents', so that cases get done. */
  open(settings: ModelSettings, apiKey: string | undefined, role: 'agent' | 'judge'): Model;
  /** What a model costs, and what holds its calls to the budget where there is one. */
  termsOf(settings: ModelSettings): Terms;
  readonly http: HttpClient;
  readonly requests: RequestQueue;
  close(): Promise<void>;
}

const PRIORITY = { agent: 0, judge: 1 };

export function createModels({ concurrency, timeoutSeconds, prices }: Config, budget?: Budget): Models {
  const http = createHttpClient();
  const requests = createRequestQueue(concurrency);

  function termsOf(settings: ModelSettings): Terms {
    const price = findPrice(settings, prices);
    if (budget === undefined) return { price };
    const { model, maxOutputTokens } = settings;
    if (price === undefined || maxOutputTokens === undefined) {
      throw new InternalError(
        `what a call to "${model}" costs at most is not known, and there is a max-cost.`,
      );
    }
    return { price, meter: createMeter(budget, price, maxOutputTokens) };
  }

  return {
    termsOf,
    open: (settings, apiKey, role) =>
      createOpenAiModel({
        settings,
        apiKey: apiKey ?? '',
        fetch: http.fetch,
        requests,
        priority: PRIORITY[role],
        timeoutSeconds,
        ...termsOf(settings),
      }),
    http,
    requests,
    close: () => http.close(),
  };
}
