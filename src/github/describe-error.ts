import { messageOf } from '../errors.ts';
/**
 * What a GitHub request failed with, and which permission or setting mends it.
 * @param permission what the request needs.
 */
export function describeGithubError(error: unknown, permission = 'pull-requests: write'): string {
  const { status, response } = error as { status?: number; response?: object };
  const message = messageOf(error).replace(/\s+/g, ' ').slice(0, 300);
  // Without a response the status is the client's own invention.
  if (response === undefined) {
    if (/time-?d? ?out|aborted/i.test(message)) return `GitHub did not answer in time. ${AGAIN}`;
    return `GitHub could not be reached: ${message}. Check the network of the runner and GITHUB_API_URL.`;
  }
  if (status === 401) return 'GitHub does not accept the token (401). Check the input "github-token".';
  if (/rate limit/i.test(message)) return `GitHub answered ${status}: ${message}. Try again later.`;
  if (status === 403 || status === 404) {
    return `GitHub answered ${status}: ${message}. The job needs "permissions: ${permission}".`;
  }
  if (status === 422) {
    return `GitHub answered 422: ${message}. See that the pull request is open to comments and not locked.`;
  }
  return `GitHub answered ${status}: ${message}. ${AGAIN}`;
}

const AGAIN = 'GitHub may be in trouble; another run of the job writes it.';

/** Whether a comment was refused for its length. */
export function isTooLong(error: unknown): boolean {
  const { status } = error as { status?: number };
  return status === 422 && error instanceof Error && /too long/i.test(error.message);
}
