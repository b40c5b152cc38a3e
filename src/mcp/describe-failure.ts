import { SdkError, SdkErrorCode, SdkHttpError } from '@modelcontextprotocol/client';
import { z } from 'zod';
import { rootMessage } from '../model/describe-error.ts';
import { oneLine, truncate } from '../report/escape-text.ts';

/** Characters of an error's body, or of what is wrong with an answer. */
const MOST_QUOTED = 300;

/**
 * Why a server could not be used, on one line and without a full stop: the reason that lies at the bottom, the status that
 * it answered with, or the first thing that is wrong with an answer that the protocol does not know.
 * @param mask takes secrets out of a text; it sees all that the server said before anything is cut off.
 */
export function describeMcpFailure(error: unknown, mask: (text: string) => string): string {
  const http = findHttpError(error);
  if (http?.status !== undefined) {
    const body = http.data?.['text'];
    const said = typeof body === 'string' ? quote(mask(body)) : '';
    return `it answered ${http.status}${HINTS[http.status] ?? ''}${said === '' ? '' : `: ${said}`}`;
  }
  if (SdkError.isInstance(error) && error.code === SdkErrorCode.InvalidResult) {
    const issue = describeFirstIssue(error.message.replace(/^Invalid result for [^:]*: /, ''));
    return `its answer is not what the protocol asks for: ${quote(mask(issue))}`;
  }
  return mask(rootMessage(error));
}

const HINTS: Readonly<Record<number, string>> = {
  401: ' (check the secret in its "headers")',
  403: ' (check the secret in its "headers")',
};

/** The SDK wraps it in an error of the handshake. */
function findHttpError(error: unknown): SdkHttpError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (SdkHttpError.isInstance(at)) return at;
  return undefined;
}

const issuesSchema = z
  .array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])) }))
  .min(1);

/** The SDK puts all that zod says into one text, as JSON. */
function describeFirstIssue(text: string): string {
  const json = text.slice(Math.max(0, text.indexOf('[')));
  const issue = issuesSchema.safeParse(parseOrNothing(json)).data?.[0];
  if (issue === undefined) return text;
  const place = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return place === '' ? issue.message : `${place.replace(/^\./, '')}: ${issue.message}`;
}

function parseOrNothing(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function quote(text: string): string {
  return truncate(oneLine(text), MOST_QUOTED).replace(/\.$/, '');
}
