import { z } from 'zod';
import { numberWithin, wholeNumber } from './number.ts';
import { notBlank } from './text.ts';

/** The two request formats of OpenAI-compatible services. */
export type Api = 'responses' | 'chat';

/** A model at a service. The key is kept apart, so that this can be stored and shown. */
export interface ModelSettings {
  readonly model: string;
  readonly api: Api;
  /** Absent: OpenAI's own. */
  readonly baseUrl?: string | undefined;
  /** Sent only where set: reasoning models refuse it. */
  readonly temperature?: number | undefined;
  readonly reasoningEffort?: ReasoningEffort | undefined;
  readonly maxOutputTokens?: number | undefined;
  /** Name of the environment variable that holds the service's key, where it is not the common one. */
  readonly apiKeyEnv?: string | undefined;
}

export const environmentName = z
  .string('must be the name of an environment variable')
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of an environment variable');

/** As much of what is looked for in a URL as a JSON Schema can say. */
export const URL_PATTERN = String.raw`[Hh][Tt][Tt][Pp][Ss]?:.*[^\s/]`;

/** Addresses are shown in reports and messages. */
const NO_CREDENTIALS =
  'must have no user name or password in it, for it is shown; a service takes them as a header ("headers", with "env" for the value) or as an API key';

function hasCredentials(url: string): boolean {
  const { username = '', password = '' } = URL.parse(url) ?? {};
  return username !== '' || password !== '';
}

function isGithubModels(url: string): boolean {
  return ['models.github.ai', 'models.inference.ai.azure.com'].includes(URL.parse(url)?.hostname ?? '');
}

export const serviceUrl = z
  .string('must be an http:// or https:// URL')
  .refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''), 'must be an http:// or https:// URL')
  .refine((value) => !hasCredentials(value), NO_CREDENTIALS)
  .refine(
    (value) => !isGithubModels(value),
    'is GitHub Models, which was retired on 2026-07-30; use another OpenAI-compatible service',
  )
  .meta({ pattern: String.raw`^\s*${URL_PATTERN}` });

export const reasoningEffort = z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh'], {
  error: 'must be none, minimal, low, medium, high or xhigh',
});

export type ReasoningEffort = z.output<typeof reasoningEffort>;

/** The keys by which a file describes a model; what is absent comes from the options of the same name. */
export const modelInputShape = {
  model: notBlank.transform((value) => value.trim()).optional(),
  api: z.enum(['responses', 'chat'], { error: 'must be responses or chat' }).optional(),
  'base-url': serviceUrl.transform((value) => value.replace(/\/+$/, '')).optional(),
  'api-key-env': environmentName.optional(),
  temperature: numberWithin(0, 2).optional(),
  'reasoning-effort': reasoningEffort.optional(),
  'max-output-tokens': wholeNumber(1, 10_000_000).optional(),
};
