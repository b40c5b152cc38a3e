import { ProviderError } from '../errors.ts';
import { isGatewayTimeout } from './http-status.ts';

/** Nothing was sent. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Whether an attempt that failed is surely not billed: the service refused it, or never got it. */
export function costsNothing(thrown: unknown): boolean {
  if (thrown instanceof ProviderError && thrown.status !== undefined) {
    // What is behind a gateway may have done the work.
    return !isGatewayTimeout(thrown.status);
  }
  for (let at = thrown; at instanceof Error; at = at.cause) {
    if (NOT_CONNECTED.has((at as NodeJS.ErrnoException).code ?? '')) return true;
  }
  return false;
}
