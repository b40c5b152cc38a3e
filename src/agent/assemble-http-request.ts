import type { HeaderValue, HttpAgentSettings } from '../domain/agent-settings.ts';
import type { Case } from '../domain/case.ts';
import { assembleTemplateValues, fillTemplate, fillUrl, listUnknownNames } from './json-template.ts';

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** JSON text. */
  readonly body?: string | undefined;
}

export type AssembledRequest =
  | { readonly status: 'assembled'; readonly request: HttpRequest }
  | { readonly status: 'problem'; readonly message: string };

const DEFAULT_BODY = { prompt: '{{prompt}}' };

/**
 * The request that puts a case to an agent behind HTTP, or what keeps it from being made.
 * @param secrets values of environment variables by name.
 */
export function assembleHttpRequest(
  settings: HttpAgentSettings,
  testCase: Case,
  secrets: Readonly<Record<string, string>>,
): AssembledRequest {
  const { method } = settings;
  const template = bodyTemplate(settings);
  const values = assembleTemplateValues(testCase);
  const unknown = listUnknownNames([settings.url, template], values);
  if (unknown.length > 0) {
    const names = unknown.map((name) => `{{${name}}}`).join(', ');
    const known = [...values.keys()].map((name) => `{{${name}}}`).join(', ');
    return problem(
      `the agent's url or body has ${names}, for which this case has no value; it has ${known}.`,
    );
  }
  const headers = new Headers({ 'user-agent': 'agent-judge' });
  for (const [name, value] of Object.entries(settings.headers)) {
    const resolved = resolveHeader(name, value, secrets);
    if (resolved.status === 'problem') return resolved;
    headers.set(name, resolved.value);
  }
  const url = fillUrl(settings.url, values);
  if (countDots(url) > countDots(settings.url)) {
    return problem(
      'for this case a part of the path in the agent\'s url would be "." or "..", and so lead to another path. Send the value in the body or the query.',
    );
  }
  if (template === undefined) return { status: 'assembled', request: { method, url, headers } };
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  const body = JSON.stringify(fillTemplate(template, values));
  return { status: 'assembled', request: { method, url, headers, body } };
}

/** Parts of the path that a URL does without: `/a/../b` is `/b`, and no encoding changes that. */
function countDots(url: string): number {
  const [path = ''] = url.split(/[?#]/);
  return path.split(/[/\\]/).filter((part) => part === '.' || part === '..').length;
}

/** What is sent, before the values are put in; `undefined` for a request without a body. */
function bodyTemplate({ method, body }: HttpAgentSettings): unknown {
  if (method === 'GET') return undefined;
  return body === undefined ? DEFAULT_BODY : body;
}

type ResolvedHeader =
  | { readonly status: 'resolved'; readonly value: string }
  | { readonly status: 'problem'; readonly message: string };

function resolveHeader(
  name: string,
  value: HeaderValue,
  secrets: Readonly<Record<string, string>>,
): ResolvedHeader {
  const secret = typeof value === 'string' ? undefined : value.env;
  const text = typeof value === 'string' ? value : readVariable(value.env, secrets);
  if (text === undefined) {
    return problem(
      `header "${name}" of the agent needs the environment variable ${secret}, which is not set or empty.`,
    );
  }
  const whole = typeof value === 'string' ? text : `${value.prefix}${text}`;
  if (!/^[\t\x20-\x7e]*$/.test(whole)) {
    // Node's own words for this would show the value.
    const source = secret === undefined ? '' : `, from the environment variable ${secret},`;
    return problem(
      `header "${name}" of the agent${source} holds a character that cannot be sent in a header.`,
    );
  }
  return { status: 'resolved', value: whole };
}

/** @returns `undefined` for a variable that is not set, or blank. */
export function readVariable(name: string, secrets: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(secrets, name) ? secrets[name]?.trim() || undefined : undefined;
}

function problem(message: string) {
  return { status: 'problem', message } as const;
}
