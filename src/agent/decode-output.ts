import { truncate } from '../report/escape-text.ts';
import type { Mask } from '../report/mask-secrets.ts';
import { mapTexts } from './map-texts.ts';

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
 * Whether a value that came from JSON can be worked with: what can be parsed can be nested too deeply for that, and it is
 * masked, and written to the database.
 */
export function isShallow(value: unknown): boolean {
  try {
    mapTexts(value, (text) => text);
    return true;
  } catch {
    return false;
  }
}

/** What a program printed, as a message shows it: without secrets, quoted, control characters escaped, not endless. */
export function quote(text: string, mask: Mask): string {
  return JSON.stringify(truncate(mask(text), MOST_SHOWN));
}
