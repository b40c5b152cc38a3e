import { hash } from 'node:crypto';

/** SHA-256, in hex, of values that JSON can hold. The order of an object's keys counts: build it in one place. */
export function contentKey(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex');
}
