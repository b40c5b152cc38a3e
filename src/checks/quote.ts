import { oneLine, truncate } from '../report/escape-text.ts';

/** A text as a message shows it: in quotes, on one line, cut after `length` characters. Still untrusted. */
export function quote(text: string, length = 300): string {
  return JSON.stringify(truncate(text, length)).replace(/[\u0085\u2028\u2029]/g, ' ');
}

/** Any value that came from JSON, as JSON on one line, cut after `length` characters. Still untrusted. */
export function quoteJson(value: unknown, length = 100): string {
  return truncate(oneLine(toJson(value).slice(0, 4 * length)), length);
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // What is nested some thousand levels deep overflows the stack.
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}
