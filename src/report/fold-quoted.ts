/** A text as quotes are compared with it, and where each unit of it came from. */
export interface FoldedText {
  readonly text: string;
  readonly at: readonly number[];
}

/** Signs that a judge may leave out or put in; hidden characters, as they are and as they are shown. */
const LEFT_OUT =
  /["'“”„‟«»‘’‚‛′″`´*_~|•\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]/u;
const SHOWN_HIDDEN = /⟨U\+[\dA-F]{4,6}⟩/y;

const DASH = /[‐‑‒–—―−]/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\ud800-\udfff]/u;

/** A letter and its marks; the parts of Hangul, which make one, together. */
const CLUSTER = /[\u1100-\u11ff]+|[^\p{M}][\p{M}\uff9e\uff9f]*|\p{M}+/uy;

/** Markdown's, and of other lists: between spaces, and at the beginning of a line. */
const MARKER = /^(?:-|#{1,6}|>)$/;
const LINE_MARKER = /^[+‣◦]$/;
const MARKER_SIGNS = new Set('-#>+‣◦');

/**
 * A list's number, and a link of which the words stay. Neither part holds a bracket that opens: a text of nothing else would
 * be looked through from each of them.
 */
const NUMBER_OR_LINK = /^[ \t]*\d{1,3}[.)](?=[ \t])|\[([^[\]\n]{1,500})\]\([^)[\s]{1,500}\)/gm;

/**
 * A text without what judges change when they copy: compatible characters, white space, case, quotation marks, dashes,
 * Markdown's signs, hidden characters.
 */
export function foldQuoted(text: string): FoldedText {
  return foldParts(text, [{ from: 0, to: text.length }]);
}

/** The same without numbers of lists and addresses of links, too; nothing of a text that has none. */
export function foldPlain(text: string): FoldedText | undefined {
  const parts = partsWithoutLinks(text);
  return parts.length === 1 ? undefined : foldParts(text, parts);
}

/** A part of a text, in units. */
interface Part {
  readonly from: number;
  readonly to: number;
}

function foldParts(text: string, parts: readonly Part[]): FoldedText {
  const signs: string[] = [];
  const at: number[] = [];
  let word = 0;
  let lineBegins = true;

  const endWord = () => {
    if (word === signs.length) return;
    // Most words are none, and there are many.
    const mayBe = signs.length - word <= 6 && MARKER_SIGNS.has(signs[word] ?? '');
    const own = mayBe ? signs.slice(word).join('') : '';
    if (MARKER.test(own) || (lineBegins && LINE_MARKER.test(own))) {
      signs.length = word;
      at.length = word;
      return;
    }
    lineBegins = false;
  };
  const addSpace = (place: number) => {
    endWord();
    if (signs.length > 0 && signs[signs.length - 1] !== ' ') {
      signs.push(' ');
      at.push(place);
    }
    word = signs.length;
    if (text[place] === '\n') lineBegins = true;
  };

  for (const { from, to } of parts) {
    let place = from;
    while (place < to) {
      const next = nextCluster(text, place, to);
      const folded = foldCluster(text, place, next);
      for (let unit = 0; unit < folded.length; unit += 1) {
        const sign = folded[unit] ?? '';
        if (isSpace(sign)) {
          addSpace(place);
        } else {
          signs.push(sign);
          at.push(place);
        }
      }
      place = next;
    }
  }
  endWord();
  if (signs.at(-1) === ' ') signs.pop();
  return { text: signs.join(''), at };
}

/** Where the cluster at a place ends. */
function nextCluster(text: string, place: number, to: number): number {
  const code = text.charCodeAt(place);
  const after = text.charCodeAt(place + 1);
  const alone = place + 1 >= to || after < 0x300 || isIdeograph(after);
  if (alone && (code < 0x80 || isIdeograph(code))) return place + 1;
  if (code === SHOWN_BEGIN) {
    SHOWN_HIDDEN.lastIndex = place;
    const shown = SHOWN_HIDDEN.exec(text);
    if (shown !== null) return place + shown[0].length;
  }
  CLUSTER.lastIndex = place;
  return Math.min(to, place + (CLUSTER.exec(text)?.[0].length ?? 1));
}

/** Of Chinese and Japanese: it is folded to itself. */
function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

const SHOWN_BEGIN = 0x27e8;

const ESCAPED = new Set('()[]$*_#');

/** What becomes of the signs of ASCII, which most texts are made of; a backslash is looked at by itself. */
const ASCII = Array.from({ length: 128 }, (_, code) => foldSigns(String.fromCharCode(code)));

function foldCluster(text: string, from: number, to: number): string {
  const code = text.charCodeAt(from);
  if (to === from + 1) {
    if (code === BACKSLASH && ESCAPED.has(text[to] ?? '')) return '';
    if (code < 0x80) return ASCII[code] ?? '';
    if (isIdeograph(code)) return text[from] ?? '';
  }
  if (code === SHOWN_BEGIN && to > from + 6) return '';
  return foldSigns(text.slice(from, to));
}

const BACKSLASH = 0x5c;

function foldSigns(signs: string): string {
  let folded = '';
  for (const sign of signs.replace('´', "'").normalize('NFKC').toLowerCase()) {
    if (LEFT_OUT.test(sign)) continue;
    if (sign === '\u001b') folded += '␛';
    else if (DASH.test(sign)) folded += '-';
    else if (CONTROL.test(sign)) folded += '\ufffd';
    else folded += sign === 'ς' ? 'σ' : sign;
  }
  return folded;
}

function isSpace(sign: string): boolean {
  return sign <= ' ' || (sign > '\u007f' && (sign <= '\u3000' || sign === '\ufeff') && /\s/u.test(sign));
}

/** What is left of a text without numbers of lists and addresses of links. */
function partsWithoutLinks(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index, 0: whole, 1: words } of text.matchAll(NUMBER_OR_LINK)) {
    parts.push({ from, to: index });
    if (words !== undefined) parts.push({ from: index + 1, to: index + 1 + words.length });
    from = index + whole.length;
  }
  return [...parts, { from, to: text.length }];
}
