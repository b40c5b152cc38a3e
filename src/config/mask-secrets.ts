import type { Secrets } from '../domain/config.ts';
import type { ConfigurationProblem } from '../errors.ts';

/** Shorter ones are words that occur by chance, and no key. */
const SHORTEST_SECRET = 8;

/** Whether a value is to be masked wherever it occurs: `true`, from a variable that is no secret, is not. */
export function isMaskable(value: string | undefined): value is string {
  return value !== undefined && value.length >= SHORTEST_SECRET;
}

/** Problems without the secrets that somebody also wrote where they are shown. */
export function maskSecrets(
  problems: readonly ConfigurationProblem[],
  { agentApiKey, judgeApiKey, githubToken, named }: Secrets,
): readonly ConfigurationProblem[] {
  const secrets = [agentApiKey, judgeApiKey, githubToken, ...Object.values(named)].filter(isMaskable);
  const mask = (text: string) => secrets.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
  return problems.map(({ where, message }) => ({ where: mask(where), message: mask(message) }));
}
