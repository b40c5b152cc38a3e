import { truncate } from '../report/escape-text.ts';

const MOST_SHOWN = 200;

/** Text from bytes that must be UTF-8; `undefined` where they are not. */
export function decodeUtf8(bytes: Uint8Array, { keepMark = false } = {}): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepMark }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The value that a text is as JSON; `undefined`, which JSON cannot say, where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether a value that came from JSON can be written as JSON again: what can be parsed can be nested too deeply for that, and
 * it is written, to the database.
 */
export function isShallow(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}

/** What a program printed, as a message shows it: quoted, control characters escaped, not endless. */
export function quote(text: string): string {
  return JSON.stringify(truncate(text, MOST_SHOWN));
}
