import type { ConfigDefaults } from '../config/assemble-secrets.ts';
import type { RawOptions } from '../config/options.ts';
import type { ConfigurationProblem } from '../errors.ts';

/** Where a run's files go if nothing else is said. */
export const OUTPUT_DIRECTORY = 'agent-judge-results';

export function defaultsOf(environment: NodeJS.ProcessEnv): ConfigDefaults {
  return {
    apiKey: environment['OPENAI_API_KEY']?.trim() || undefined,
    baseUrl: environment['OPENAI_BASE_URL'] || undefined,
    environment,
    outputDirectory: OUTPUT_DIRECTORY,
    noKeyHint:
      'Set OPENAI_API_KEY, or give --openai-api-key. For a service that needs no key, any value will do.',
  };
}

/** There is no pull request here, and the working directory is the user's own. */
export function checkTrust({ trust }: RawOptions): ConfigurationProblem[] {
  if (typeof trust !== 'string' || trust.trim() !== 'base') return [];
  const message =
    'received "base", which is for the action in a pull request. Here, check the base out, and run there.';
  return [{ where: 'trust', message }];
}
