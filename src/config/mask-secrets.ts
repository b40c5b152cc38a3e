import type { AgentSettings, HeaderValue } from '../domain/agent-settings.ts';
import { type Config, listSecrets, type Secrets } from '../domain/config.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { createMask, type Mask, SHORTEST_SECRET } from '../report/mask-secrets.ts';

/** Whether a value is to be masked wherever it occurs: `true`, from a variable that is no secret, is not. */
export function isMaskable(value: string | undefined): value is string {
  return value !== undefined && value.length >= SHORTEST_SECRET;
}

/** What a variable of a program or an MCP server is called when it is a secret; others may be `GITHUB_REPOSITORY`. */
export const NAME_OF_SECRET = /KEY|TOKEN|SECRET|PASS|CREDENTIAL|AUTH/i;

/**
 * The keys and tokens of a run, which must stand nowhere: the services' keys, the GitHub token, and what the configuration
 * names by `api-key-env`, for headers, and in the `env` of programs and MCP servers where the name says that it is a secret.
 *
 * One that is short, or a single word such as `anything`, is taken for a placeholder: servers without keys want some value.
 */
export function listKeys({ agent }: Pick<Config, 'agent'>, secrets: Secrets): string[] {
  const { agentApiKey, judgeApiKey, githubToken, named } = secrets;
  const servers = agent.kind === 'openai' ? agent.mcpServers : [];
  const handedOn = new Set(servers.flatMap((server) => ('env' in server ? server.env : [])));
  const meant = Object.entries(named).filter(([name]) => !handedOn.has(name) || NAME_OF_SECRET.test(name));
  const values = [agentApiKey, judgeApiKey, githubToken, ...meant.map(([, value]) => value)];
  return [...new Set(values.flatMap((value) => value?.trim() || []).flatMap(withoutScheme))].filter(isKey);
}

function isKey(value: string): boolean {
  return value.length >= SHORTEST_SECRET && (value.length >= 24 || !/^[A-Za-z]+$/.test(value));
}

/** `Bearer abc` is echoed as `abc`, too, and `Basic` with what it decodes to. */
function withoutScheme(value: string): string[] {
  const [, scheme = '', credential = ''] = /^(Bearer|Basic|Token)\s+(\S+)$/i.exec(value) ?? [];
  if (credential === '') return [value];
  if (scheme.toLowerCase() !== 'basic') return [value, credential];
  const decoded = Buffer.from(credential, 'base64').toString();
  return [value, credential, decoded, decoded.slice(decoded.indexOf(':') + 1)];
}

/**
 * Keys that only judges are called with. The commands around a run may start the agent and need what it needs; what is judged
 * has no business with these.
 */
export function listJudgeKeys({ agent }: Pick<Config, 'agent'>, secrets: Secrets): string[] {
  const { agentApiKey, judgeApiKey, named } = secrets;
  const ofAgent = new Set(['OPENAI_API_KEY', ...namesOf(agent)]);
  const others = Object.entries(named).flatMap(([name, value]) => (ofAgent.has(name) ? [] : value));
  const all = [...others, ...(judgeApiKey === undefined ? [] : [judgeApiKey])];
  return all.filter((key) => key !== agentApiKey);
}

/** The environment variables that an agent's settings name. */
function namesOf(agent: AgentSettings): string[] {
  const inHeaders = (headers: Readonly<Record<string, HeaderValue>>) =>
    Object.values(headers).flatMap((value) => (typeof value === 'string' ? [] : value.env));
  switch (agent.kind) {
    case 'openai': {
      const servers = agent.mcpServers.flatMap((server) =>
        'env' in server ? server.env : inHeaders(server.headers),
      );
      return agent.apiKeyEnv === undefined ? servers : [agent.apiKeyEnv, ...servers];
    }
    case 'command':
      return [...agent.env];
    case 'http':
      return inHeaders(agent.headers);
    case 'recorded':
      return [];
  }
}

/** Hides the keys of a run. Keys are told apart from other words, so this may be used on good answers. */
export function createKeyMask(config: Pick<Config, 'agent'>, secrets: Secrets): Mask {
  return createMask(listKeys(config, secrets));
}

/** Problems without the secrets that somebody also wrote where they are shown. */
export function maskSecrets(
  problems: readonly ConfigurationProblem[],
  secrets: Secrets,
): readonly ConfigurationProblem[] {
  const all = listSecrets(secrets);
  const maskWhole = createMask(all, SHORTEST_SECRET);
  const mask = (text: string) => maskCut(maskWhole(text), all);
  return problems.map(({ where, message }) => ({ where: mask(where), message: mask(message) }));
}

/** A received value is shown up to an ellipsis, and that may have cut a secret in two. */
function maskCut(text: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => {
    return masked.replace(/[^…]*…/g, (part) => {
      for (let length = secret.length - 1; length >= SHORTEST_SECRET / 2; length--) {
        if (part.endsWith(`${secret.slice(0, length)}…`)) return `${part.slice(0, -length - 1)}***…`;
      }
      return part;
    });
  }, text);
}

/** For what the user's commands write, line by line: of a secret of several lines, such as a private key, each is one. */
export function createLogMask(secrets: Secrets): Mask {
  const values = listSecrets(secrets).flatMap((secret) => [secret, ...secret.split(/\r?\n/)]);
  return createMask(values, SHORTEST_SECRET);
}

/** The same error without secrets: the words of a library may hold what it was given. */
export function maskError(error: unknown, mask: Mask): unknown {
  if (!(error instanceof Error)) return mask(String(error));
  error.message = mask(error.message);
  if (error.stack !== undefined) error.stack = mask(error.stack);
  return error;
}
