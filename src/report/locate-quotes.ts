/** Where words of a text stand in it. */
export interface LocatedQuote<T> {
  readonly from: number;
  readonly to: number;
  readonly quote: T;
}

/**
 * Where each quote stands in a text, if it does, in the order of the text; of those that overlap, the first. White space, case,
 * quotation marks, dashes and marks of markdown may differ, as judges copy them differently. An ellipsis stands for words
 * left out: what is around it is found by itself.
 */
export function locateQuotes<T extends { readonly quote: string }>(
  text: string,
  quotes: readonly T[],
): LocatedQuote<T>[] {
  let folded: Folded | undefined;
  const foldedText = () => {
    folded ??= fold(text);
    return folded;
  };
  const found = quotes.flatMap((quote) =>
    quote.quote
      .split(/\[?\(?(?:\.{3,}|…)\)?\]?/)
      .map((part) => part.trim())
      .filter((part) => /[\p{L}\p{N}]/u.test(part))
      .flatMap((part) => {
        const place = locate(text, foldedText, part);
        return place === undefined ? [] : [{ ...place, quote }];
      }),
  );
  const inOrder = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: LocatedQuote<T>[] = [];
  for (const each of inOrder) {
    if (each.from >= (kept.at(-1)?.to ?? 0)) kept.push(each);
  }
  return kept;
}

/** A text without what judges change, and where each of its characters stood. */
interface Folded {
  readonly text: string;
  readonly places: readonly number[];
}

function locate(
  text: string,
  foldedText: () => Folded,
  part: string,
): { from: number; to: number } | undefined {
  const at = text.indexOf(part);
  if (at !== -1) return { from: at, to: at + part.length };
  const wanted = fold(part).text.trim();
  if (wanted === '') return undefined;
  // Few judges change what they copy.
  const folded = foldedText();
  const index = folded.text.indexOf(wanted);
  const from = folded.places[index];
  const last = folded.places[index + wanted.length - 1];
  if (index === -1 || from === undefined || last === undefined) return undefined;
  // The character there may be a pair.
  return { from, to: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
}

const LEFT_OUT = /["'“”‘’„«»*_~`|]/;

function fold(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  let afterSpace = false;
  for (const character of text) {
    const place = at;
    at += character.length;
    if (LEFT_OUT.test(character)) continue;
    const plain = /[‐‑‒–—―−]/.test(character) ? '-' : character.normalize('NFKC').toLowerCase();
    const shown = /^\s+$/.test(plain) ? ' ' : plain;
    if (shown === ' ' && afterSpace) continue;
    afterSpace = shown === ' ';
    folded += shown;
    for (let unit = 0; unit < shown.length; unit++) places.push(place);
  }
  return { text: folded, places };
}
