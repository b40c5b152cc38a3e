import type { ToolCall } from '../../domain/tool-call.ts';
import { removeHidden } from '../hidden-characters.ts';

/** What a guard looks at. */
export interface GuardedAnswer {
  readonly prompt: string;
  readonly expected?: string | undefined;
  readonly output: string;
  /** As the service or the agent told it. */
  readonly finishReason: string;
  readonly toolCalls?: readonly ToolCall[] | undefined;
}

/** @returns what is wrong with the answer, in one sentence; nothing where the guard finds nothing. */
export type Guard = (answer: GuardedAnswer) => string | undefined;

/** Text that has nothing to fold: most answers of one line. */
const FOLDED = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The text as a reader takes it in: compatible forms and hidden characters gone, white space folded. Half a surrogate pair is
 * U+FFFD, as it is in an answer that was stored.
 */
export function foldSpace(text: string): string {
  const trimmed = text.trim();
  if (FOLDED.test(trimmed)) return trimmed;
  return removeHidden(text.toWellFormed().normalize('NFKC')).replace(/\s+/g, ' ').trim();
}

/** The same without the case of letters, and with one kind of quotation mark and apostrophe. */
export function foldText(text: string): string {
  return foldSpace(text)
    .toLowerCase()
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"');
}

/** Letters and digits of any script, without what stands between them. */
export function wordCharacters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether so many letters and digits that can be seen stand in the text as it is: most do, and need no closer look. */
export function hasWordCharacters(text: string, count: number): boolean {
  let found = 0;
  for (let at = 0; at < text.length && found < count; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    if (code < 0x80 ? isAsciiWord(code) : SEEN.test(String.fromCodePoint(code))) found += 1;
  }
  return found >= count;
}

function isAsciiWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

const SEEN = /^[[\p{L}\p{N}]--\p{Default_Ignorable_Code_Point}]$/v;

/** Words; of scripts that write none apart, each character. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** At most 60 characters of an answer, for a message. */
export function excerpt(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}
