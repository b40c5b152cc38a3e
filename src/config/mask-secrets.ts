import type { Secrets } from '../domain/config.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { createMask, SHORTEST_SECRET } from '../report/mask-secrets.ts';

/** Whether a value is to be masked wherever it occurs: `true`, from a variable that is no secret, is not. */
export function isMaskable(value: string | undefined): value is string {
  return value !== undefined && value.length >= SHORTEST_SECRET;
}

/** Problems without the secrets that somebody also wrote where they are shown. */
export function maskSecrets(
  problems: readonly ConfigurationProblem[],
  { agentApiKey, judgeApiKey, githubToken, named }: Secrets,
): readonly ConfigurationProblem[] {
  const mask = createMask([agentApiKey, judgeApiKey, githubToken, ...Object.values(named)], SHORTEST_SECRET);
  return problems.map(({ where, message }) => ({ where: mask(where), message: mask(message) }));
}
