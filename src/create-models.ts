import type { Config } from './domain/config.ts';
import type { ModelSettings } from './domain/model-settings.ts';
import type { Price } from './domain/price.ts';
import { InternalError, type ProviderError } from './errors.ts';
import { type AnswerTimes, createAnswerTimes } from './model/answer-times.ts';
import type { Budget } from './model/budget.ts';
import { createHttpClient, type HttpClient } from './model/http-fetch.ts';
import { createMeter, type Meter } from './model/meter.ts';
import type { Model } from './model/model.ts';
import { createOpenAiModel } from './model/openai-model.ts';
import { findPrice } from './model/price.ts';
import { createRequestQueues, type RequestQueue } from './model/request-queue.ts';
import { createRoster, type Seat } from './model/roster.ts';
import {
  createServiceHealth,
  createServiceWatch,
  type ServiceHealth,
  type ServiceWatch,
} from './model/service-watch.ts';

export interface Terms {
  readonly price?: Price | undefined;
  readonly meter?: Meter | undefined;
}

/** The models of a run. They share their connections and one bound on the requests in flight. */
export interface Models {
  /** Judges' requests go before agents', so that cases get done. A juror is one of those that decide together. */
  open(settings: ModelSettings, apiKey: string | undefined, role: 'agent' | 'judge' | 'juror'): Model;
  /** What a model costs, and what holds its calls to the budget where there is one. */
  termsOf(settings: ModelSettings): Terms;
  /** For an agent that makes its requests itself: of a model, or of the service at a URL. */
  connect(service: ModelSettings | string, apiKey?: string): Connection;
  readonly http: HttpClient;
  close(): Promise<void>;
}

/** The way to a service, who watches over it, and what is known of its model's answers, or of its agent's. */
export interface Connection {
  readonly requests: RequestQueue;
  readonly watch: ServiceWatch;
  readonly times: AnswerTimes;
}

export interface ModelPorts {
  /**
   * Called at most once, when an answer makes every further call senseless: the key, the model, the account, or the service is
   * dead. Not for a juror, as long as most of the jury are there.
   */
  readonly stopRun: (error: ProviderError) => void;
  /** Absent where money is not limited. */
  readonly budget?: Budget | undefined;
}

const PRIORITY = { agent: 0, judge: 1, juror: 1 };

export function createModels(
  { concurrency, timeoutSeconds, prices }: Config,
  { stopRun, budget }: ModelPorts,
): Models {
  const http = createHttpClient();
  const queues = createRequestQueues(concurrency);
  const healths = new Map<string, ServiceHealth>();
  const watches = new Map<string, Pick<Connection, 'watch' | 'times'>>();
  const roster = createRoster();
  let stopped = false;

  function lose(model: string, error: ProviderError): void {
    if (roster.lose(model) || stopped) return;
    stopped = true;
    stopRun(error);
  }

  /** Limits belong to an account at a service: agent and judge share them only where they share both. */
  function connect(service: ModelSettings | string, apiKey = '', seat: Seat = 'needed'): Connection {
    const isModel = typeof service !== 'string';
    const url = isModel ? (service.baseUrl ?? 'https://api.openai.com') : service;
    const name = `${URL.parse(url)?.origin ?? url}\n${apiKey.trim()}`;
    const health = healths.get(name) ?? createServiceHealth(timeoutSeconds * 1000);
    healths.set(name, health);
    const watched = `${name}\n${isModel ? service.model : ''}`;
    const known = watches.get(watched) ?? {
      watch: createServiceWatch({ health, isModel, lose: (error) => lose(watched, error) }),
      times: createAnswerTimes(),
    };
    watches.set(watched, known);
    roster.add(watched, seat);
    return { requests: queues.of(name), ...known };
  }

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
        http,
        ...connect(settings, apiKey, role === 'juror' ? 'juror' : 'needed'),
        priority: PRIORITY[role],
        timeoutSeconds,
        ...termsOf(settings),
      }),
    connect: (service, apiKey) => connect(service, apiKey),
    http,
    close: () => http.close(),
  };
}
