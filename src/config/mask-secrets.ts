import { listSecrets, type Secrets } from '../domain/config.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { createMask, type Mask, SHORTEST_SECRET } from '../report/mask-secrets.ts';

/** Whether a value is to be masked wherever it occurs: `true`, from a variable that is no secret, is not. */
export function isMaskable(value: string | undefined): value is string {
  return value !== undefined && value.length >= SHORTEST_SECRET;
}

/** Problems without the secrets that somebody also wrote where they are shown. */
export function maskSecrets(
  problems: readonly ConfigurationProblem[],
  secrets: Secrets,
): readonly ConfigurationProblem[] {
  const mask = createMask(listSecrets(secrets), SHORTEST_SECRET);
  return problems.map(({ where, message }) => ({ where: mask(where), message: mask(message) }));
}

/** For what the user's commands write, line by line: of a secret of several lines, such as a private key, each is one. */
export function createLogMask(secrets: Secrets): Mask {
  const values = listSecrets(secrets).flatMap((secret) => [secret, ...secret.split(/\r?\n/)]);
  return createMask(values, SHORTEST_SECRET);
}
