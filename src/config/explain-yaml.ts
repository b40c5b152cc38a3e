/** The line that an offset is on. */
export function lineTextAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  // An error at the end of a line is of that line.
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, end === -1 ? undefined : end);
}

/** What a value begins with that means something else in YAML than a text. */
const INDICATOR = /^\s*(?:-\s+)*(?:[\w-]+\s*:\s+)?([{[*&!%@`])/;

/** An error of the library in words that say how to mend it. @param line that it is on. */
export function explain(code: string, message: string, line: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'has a key that was given before; keep one of them.';
    case 'TAB_AS_INDENT':
      return 'is indented with a tab; use spaces.';
    case 'MULTIPLE_DOCS':
      return 'begins a second document; keep one.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (!/mapping/i.test(message)) return explain('', message, line);
      return 'is not valid YAML: it has ": " twice. Mend the indentation, or put a text that holds ": " into quotes.';
    default: {
      if (/^ *\t/.test(line)) return explain('TAB_AS_INDENT', message, line);
      const sign = INDICATOR.exec(line)?.[1];
      // A list or mapping goes wrong more often than a text begins like one; but behind those nothing else stands.
      const isText = sign !== undefined && (!'{['.includes(sign) || /[}\]]\s*[^\s,}\]#]/.test(line));
      const hint = isText ? ` ${quoteHint(sign)}` : '';
      return `is not valid YAML: ${message.replace(/\.$/, '')}.${hint}`;
    }
  }
}

export function quoteHint(sign: string): string {
  return `Put a text that begins with "${sign}" into quotes.`;
}
