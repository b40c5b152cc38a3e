import type { HeaderValue, McpServer } from '../domain/agent-settings.ts';

/** The values of the variables that a server is given, or its headers name. Those that are not set are left out. */
export function listServerSecrets(server: McpServer, secrets: Readonly<Record<string, string>>): string[] {
  const names = 'command' in server ? server.env : namedIn(server.headers);
  return names.flatMap((name) => secrets[name] ?? []);
}

function namedIn(headers: Readonly<Record<string, HeaderValue>>): string[] {
  return Object.values(headers).flatMap((value) => (typeof value === 'string' ? [] : [value.env]));
}
