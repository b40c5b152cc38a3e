import type { Config } from './domain/config.ts';
import type { ModelSettings } from './domain/model-settings.ts';
import { createHttpClient, type HttpClient } from './model/http-fetch.ts';
import type { Model } from './model/model.ts';
import { createOpenAiModel } from './model/openai-model.ts';
import { createRequestQueue, type RequestQueue } from './model/request-queue.ts';

/** The models of a run. They share their connections and one bound on the requests in flight. */
export interface Models {
  /** Judges' requests go before agents', so that cases get done. */
  open(settings: ModelSettings, apiKey: string | undefined, role: 'agent' | 'judge'): Model;
  readonly http: HttpClient;
  readonly requests: RequestQueue;
  close(): Promise<void>;
}

const PRIORITY = { agent: 0, judge: 1 };

export function createModels({ concurrency, timeoutSeconds }: Config): Models {
  const http = createHttpClient();
  const requests = createRequestQueue(concurrency);
  return {
    open: (settings, apiKey, role) =>
      createOpenAiModel({
        settings,
        apiKey: apiKey ?? '',
        http,
        requests,
        priority: PRIORITY[role],
        timeoutSeconds,
      }),
    http,
    requests,
    close: () => http.close(),
  };
}
