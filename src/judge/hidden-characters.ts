import { HIDDEN } from '../domain/hidden-characters.ts';

/** What is hidden, but the tags after a black flag, which make it the flag of a region, are one match with it. */
const HIDDEN_OR_FLAG = new RegExp(
  `\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}|${HIDDEN.source}`,
  'gu',
);

const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
const HAN_OR_FORMULA = /[\p{Sm}\p{sc=Han}]/u;
/** Scripts that write with joiners and non-joiners. */
const JOINING =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;
const RIGHT_TO_LEFT = /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}]/u;
const HANGUL = /\p{sc=Hang}/u;

/** Where a hidden character stands in a text. */
interface Hidden {
  readonly at: number;
  readonly character: string;
}

/** The hidden characters that have no business where they stand: emoji, Persian, Hindi and Hebrew are written with some. */
export function findHidden(text: string): Hidden[] {
  const found: Hidden[] = [];
  for (const { index: at, 0: character } of text.matchAll(HIDDEN_OR_FLAG)) {
    const isFlag = character.length > 2;
    if (!isFlag && !isUseful(text, { at, character })) found.push({ at, character });
  }
  return found;
}

/** The text without any of them, useful or not. */
export function removeHidden(text: string): string {
  return text.replace(HIDDEN, '');
}

/** The text with each that `findHidden` finds written in another way. */
export function replaceHidden(text: string, write: (character: string) => string): string {
  let shown = '';
  let done = 0;
  for (const { at, character } of findHidden(text)) {
    shown += text.slice(done, at) + write(character);
    done = at + character.length;
  }
  return shown + text.slice(done);
}

/**
 * JSON in which what would not be seen is written as an escape, `\u200b`. It is the same JSON: a reader gets every
 * character back, and a backslash of the text itself is doubled already.
 */
export function escapeHidden(json: string): string {
  return replaceHidden(json, escapeUnits);
}

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
  ).join('');
}

function isUseful(text: string, { at, character }: Hidden): boolean {
  const before = codePointBefore(text, at);
  const next = text.codePointAt(at + character.length);
  const after = next === undefined ? '' : String.fromCodePoint(next);
  const code = character.codePointAt(0) ?? 0;
  switch (true) {
    case code === 0x200d && PICTURE.test(before === '\ufe0f' ? codePointBefore(text, at - 1) : before):
      return /\p{Extended_Pictographic}/u.test(after);
    case code === 0x200c || code === 0x200d:
      return JOINING.test(before);
    case code === 0xfe0e || code === 0xfe0f:
      return /\p{Emoji}/u.test(before);
    case (code >= 0xfe00 && code <= 0xfe0d) || (code >= 0xe0100 && code <= 0xe01ef):
      return HAN_OR_FORMULA.test(before);
    case code === 0x200e || code === 0x200f || code === 0x61c:
      return !isMark(before) && !isMark(after) && RIGHT_TO_LEFT.test(around(text, at));
    case code === 0x115f || code === 0x1160:
      return HANGUL.test(before) || HANGUL.test(after);
    case code >= 0x180b && code <= 0x180f:
      return /\p{sc=Mong}/u.test(before);
    default:
      return false;
  }
}

function isMark(character: string): boolean {
  return /[\u200e\u200f\u061c]/.test(character);
}

/** Marks of direction stand beside brackets, digits and Latin words, a few characters from the script they are for. */
function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 40), at + 40);
}

function codePointBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return text.slice(Math.max(0, at - (pair ? 2 : 1)), at);
}
