import { escapeHtml } from '../src/report/escape-html.ts';

/** The attributes that `styleText` sets for our styles, by the number that begins them; each has one that ends it. */
const BEGINS: ReadonlyMap<number, string> = new Map([
  [1, 'bold'],
  [2, 'dim'],
  [3, 'italic'],
  [4, 'underline'],
  [7, 'inverse'],
  [31, 'red'],
  [32, 'green'],
  [33, 'yellow'],
  [34, 'blue'],
  [35, 'magenta'],
  [36, 'cyan'],
  [90, 'grey'],
]);
const ENDS: ReadonlyMap<number, readonly string[]> = new Map([
  [22, ['bold', 'dim']],
  [23, ['italic']],
  [24, ['underline']],
  [27, ['inverse']],
  [39, ['red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'grey']],
]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const SEQUENCE = /\u001b\[([\d;]*)m/;

/** What a terminal gives two columns. */
const WIDE =
  /\p{RGI_Emoji}|[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]/gv;

/**
 * Text with colours for a terminal, as HTML.
 * @throws RangeError for a sequence that is not one of ours: it would do something else in a terminal.
 */
export function convertAnsi(text: string): string {
  const parts = text.split(SEQUENCE);
  const active = new Set<string>();
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return renderRun(part, active);
      for (const code of part.split(';')) change(active, Number(code));
      return '';
    })
    .join('');
}

function change(active: Set<string>, code: number): void {
  const begun = BEGINS.get(code);
  const ended = code === 0 ? [...active] : ENDS.get(code);
  if (begun !== undefined) active.add(begun);
  else if (ended !== undefined) for (const name of ended) active.delete(name);
  else throw new RangeError(`the escape sequence ESC[${code}m is not known`);
}

function renderRun(text: string, active: ReadonlySet<string>): string {
  if (text === '') return '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none but line breaks may be there
  const odd = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.exec(text)?.[0];
  if (odd !== undefined)
    throw new RangeError(`the control character ${odd.codePointAt(0)} would act in a terminal`);
  const shown = escapeHtml(text).replace(WIDE, '<i class="wide">$&</i>');
  return active.size === 0 ? shown : `<span class="${[...active].join(' ')}">${shown}</span>`;
}
