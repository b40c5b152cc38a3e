// Where things stand in JSON, which `JSON.parse` does not tell.

/** `"` for a text, `0` for a number or word, `?` for what is no token (the last one then), else the sign itself. */
interface Token {
  readonly kind: string;
  /** Its first character; of a text that is broken, the character that breaks it. */
  readonly at: number;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER_OR_WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a text must not hold.
const CHARACTERS = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** The 1-based line of every item. @param text of a list, valid JSON. */
export function linesOfItems(text: string): number[] {
  const lines: number[] = [];
  let depth = 0;
  let line = 1;
  let lineEnd = text.indexOf('\n');
  for (const { kind, at } of tokensOf(text)) {
    if (depth === 1 && '"0[{'.includes(kind)) {
      for (; lineEnd >= 0 && lineEnd < at; lineEnd = text.indexOf('\n', lineEnd + 1)) line += 1;
      lines.push(line);
    }
    if (kind === '[' || kind === '{') depth += 1;
    if (kind === ']' || kind === '}') depth -= 1;
  }
  return lines;
}

/** Where a text stops being JSON, as an offset; nothing where it is JSON. */
export function findSyntaxError(text: string): number | undefined {
  const open: string[] = [];
  const afterValue = () => ({ '[': ',]', '{': ',}' })[open.at(-1) ?? ''] ?? '';
  /** The kinds that may come next; none after the whole. */
  let expected = '"0[{';
  for (const { kind, at } of tokensOf(text)) {
    if (!expected.includes(kind)) return at;
    const isKey = expected === '"' || expected === '"}';
    if (kind === '[' || kind === '{') open.push(kind);
    if (kind === ']' || kind === '}') open.pop();
    if (kind === '[') expected = '"0[{]';
    else if (kind === '{') expected = '"}';
    else if (kind === ':') expected = '"0[{';
    else if (kind === ',') expected = open.at(-1) === '{' ? '"' : '"0[{';
    else expected = isKey && kind === '"' ? ':' : afterValue();
  }
  return expected === '' ? undefined : text.length;
}

function* tokensOf(text: string): Generator<Token> {
  let at = skip(SPACE, text, 0);
  while (at < text.length) {
    const first = text.charAt(at);
    if (first === '"') {
      const end = endOfText(text, at);
      yield text.charAt(end) === '"' ? { kind: '"', at } : { kind: '?', at: end };
      if (text.charAt(end) !== '"') return;
      at = end + 1;
    } else if ('[]{},:'.includes(first)) {
      yield { kind: first, at };
      at += 1;
    } else {
      const end = skip(NUMBER_OR_WORD, text, at);
      yield { kind: end > at ? '0' : '?', at };
      if (end === at) return;
      at = end;
    }
    at = skip(SPACE, text, at);
  }
}

/** The closing quote, or what should not be there. */
function endOfText(text: string, start: number): number {
  let at = skip(CHARACTERS, text, start + 1);
  for (let next = skip(ESCAPE, text, at); next > at; next = skip(ESCAPE, text, at)) {
    at = skip(CHARACTERS, text, next);
  }
  return at;
}

/** Behind what the expression, which is sticky, matches here; here where it does not. */
function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}
