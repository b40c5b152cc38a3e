import { RE2JS } from 're2js';
import { messageOf } from '../errors.ts';

/** A regular expression that runs in time linear in the text, whatever the pattern and the text. */
export type Pattern =
  | { readonly status: 'compiled'; readonly test: (text: string) => boolean }
  | { readonly status: 'invalid'; readonly message: string };

const FLAGS: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
  // Always so here: a character is a code point.
  u: 0,
};

/** Compiles `/…/flags` or the bare pattern. */
export function compilePattern(written: string): Pattern {
  const [, source = written, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(written) ?? [];
  const letters = [...flags];
  const unknown = letters.find((flag) => FLAGS[flag] === undefined);
  if (unknown !== undefined) return { status: 'invalid', message: describeFlag(unknown) };
  if (new Set(letters).size < letters.length) {
    return { status: 'invalid', message: `the flags "${flags}" name one twice` };
  }
  return compileSource(
    source,
    letters.reduce((sum, flag) => sum | (FLAGS[flag] ?? 0), 0),
  );
}

/** Compiles a pattern without slashes and flags, as it stands in a JSON Schema. */
export function compileSource(source: string, flags = 0): Pattern {
  try {
    const compiled = RE2JS.compile(translate(source), flags | RE2JS.LOOKBEHINDS);
    return { status: 'compiled', test: (text) => compiled.test(text) };
  } catch (error) {
    return { status: 'invalid', message: describeSyntaxError(source, error) };
  }
}

/** JavaScript's `\u00e9` and `\u{1f600}` in RE2's words; everything else is the same there or an error. */
function translate(source: string): string {
  return source.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|[\s\S])/gi,
    (whole, braced?: string, plain?: string) => {
      const hex = braced ?? plain;
      return hex === undefined ? whole : `\\x{${hex}}`;
    },
  );
}

function describeFlag(flag: string): string {
  const allowed = 'allowed are i, m, s and u; to look for a text that begins with "/", write "\\/"';
  if (flag === 'v') return `the flag "v" is not available, since patterns are run by RE2; ${allowed}`;
  return `the flag "${flag}" is not available; ${allowed}`;
}

function describeSyntaxError(source: string, error: unknown): string {
  const reason = messageOf(error).replace(/^error parsing regexp: /, '');
  if (!/\(\?[=!]|\\[1-9k]/.test(source)) return reason;
  return (
    `${reason}. Patterns are run by RE2, in time linear in the answer: ` +
    'it has no lookahead "(?=…)", "(?!…)" and no backreference "\\1". "not-contains" can say what must be absent'
  );
}
