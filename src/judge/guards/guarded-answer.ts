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

/** The text as a reader takes it in: compatible forms and hidden characters gone, white space folded. */
export function foldSpace(text: string): string {
  return removeHidden(text.normalize('NFKC')).replace(/\s+/g, ' ').trim();
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
  for (const _ of text.matchAll(SEEN)) {
    found += 1;
    if (found === count) return true;
  }
  return false;
}

const SEEN = /[[\p{L}\p{N}]--\p{Default_Ignorable_Code_Point}]/gv;

/** Words; of scripts that write none apart, each character. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** At most 60 characters of an answer, for a message. */
export function excerpt(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}
