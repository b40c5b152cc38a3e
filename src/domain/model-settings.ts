import { z } from 'zod';

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

/** Addresses are shown in reports and messages. */
export const NO_CREDENTIALS =
  'must have no user name or password in it, for it is shown; a service takes them as a header ("headers", with "env" for the value) or as an API key';

export function hasCredentials(url: string): boolean {
  const { username = '', password = '' } = URL.parse(url) ?? {};
  return username !== '' || password !== '';
}

export const serviceUrl = z
  .string('must be an http:// or https:// URL')
  .refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''), 'must be an http:// or https:// URL')
  .refine((value) => !hasCredentials(value), NO_CREDENTIALS);

export const reasoningEffort = z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh'], {
  error: 'must be none, minimal, low, medium, high or xhigh',
});

export type ReasoningEffort = z.output<typeof reasoningEffort>;

/** The keys by which a file describes a model; what is absent comes from the options of the same name. */
export const modelInputShape = {
  model: z.string('must be a text').trim().min(1, 'must not be empty').optional(),
  api: z.enum(['responses', 'chat'], { error: 'must be responses or chat' }).optional(),
  'base-url': serviceUrl.transform((value) => value.replace(/\/+$/, '')).optional(),
  'api-key-env': environmentName.optional(),
  temperature: z
    .number('must be a number')
    .min(0, 'must not be below 0')
    .max(2, 'must not be above 2')
    .optional(),
  'reasoning-effort': reasoningEffort.optional(),
  'max-output-tokens': z.int('must be a whole number').min(1, 'must be at least 1').optional(),
};
