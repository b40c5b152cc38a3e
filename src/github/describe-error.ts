/**
 * What a GitHub request failed with, and which permission or setting mends it.
 * @param permission what the request needs.
 */
export function describeGithubError(error: unknown, permission = 'pull-requests: write'): string {
  const { status, response } = error as { status?: number; response?: object };
  const message = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 300) : String(error);
  // Without a response the status is the client's own invention.
  if (response === undefined) {
    return /time-?d? ?out|aborted/i.test(message)
      ? 'GitHub did not answer in time.'
      : `GitHub could not be reached: ${message}.`;
  }
  if (status === 401) return 'GitHub does not accept the token (401). Check the input "github-token".';
  if (/rate limit/i.test(message)) return `GitHub answered ${status}: ${message}. Try again later.`;
  if (status === 403 || status === 404) {
    return `GitHub answered ${status}: ${message}. The job needs "permissions: ${permission}".`;
  }
  return `GitHub answered ${status}: ${message}.`;
}
