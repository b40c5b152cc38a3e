import type { ProviderError, ProviderErrorCode } from '../errors.ts';

/** What an HTTP status that is not a success means, in the words of reports. */
export function codeOfStatus(status: number): ProviderErrorCode {
  if (status === 401) return 'authentication';
  if (status === 403) return 'permission';
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate-limit';
  return status >= 500 ? 'server-error' : 'bad-request';
}

/** A gateway lost its patience: what is behind it may be at work all the same. */
export function isGatewayTimeout(status: number | undefined): boolean {
  return status === 408 || status === 504 || status === 524;
}

/** Whether somebody's time was up, and not whether the service would answer at all. */
export function isTimeout({ code, status }: ProviderError): boolean {
  return code === 'timeout' || isGatewayTimeout(status);
}
