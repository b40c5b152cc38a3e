/** What a GitHub request failed with, and which permission or setting mends it. */
export function describeGithubError(error: unknown): string {
  const { status, name } = error as { status?: number; name?: string };
  const message = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 300) : String(error);
  if (status === 401) return `GitHub does not accept the token (401). Check the input "github-token".`;
  if (status === 403 || status === 404) {
    return `GitHub answered ${status}: ${message}. The job needs "permissions: pull-requests: write".`;
  }
  if (name === 'AbortError' || name === 'TimeoutError') return 'GitHub did not answer in time.';
  return `GitHub answered ${status === undefined ? '' : `${status}: `}${message}.`;
}
