/** How a child process came to its end. */
export type ProcessEnd =
  | { readonly status: 'exited'; readonly code: number }
  | { readonly status: 'killed'; readonly signal: NodeJS.Signals }
  | { readonly status: 'not-started'; readonly reason: string };

/** What was wrong with how a program ended, to follow its name; `undefined` when nothing was. */
export function describeBadEnd(end: ProcessEnd): string | undefined {
  return end.status === 'exited' && end.code === 0 ? undefined : describeEnd(end);
}

/** How a program ended, to follow its name: `ended with exit code 1`. A full stop may be missing. */
export function describeEnd(end: ProcessEnd): string {
  switch (end.status) {
    case 'exited':
      return `ended with exit code ${end.code}${CODES[end.code] ?? ''}`;
    case 'killed':
      return `was ended by ${end.signal}`;
    case 'not-started': {
      const hint = end.reason.includes('ENOENT') ? '. Is it installed, and is its name right?' : '';
      return `could not be started: ${end.reason}${hint}`;
    }
  }
}

/** What a shell means by them. */
const CODES: Readonly<Record<number, string>> = {
  126: ' (which a shell gives for a file that it may not execute)',
  127: ' (which a shell gives for a program that it does not find)',
};

/**
 * What happened, with what the program said on standard error. The last line comes first, because that is where most
 * languages put the error, and what is shown in little room is the start of a message.
 * @param what without a full stop.
 */
export function withStderr(what: string, stderr: string): string {
  if (stderr === '') return endSentence(what);
  const lines = stderr.split('\n');
  const telling = lines.findLast((line) => /^[^\s].*[\p{L}]/u.test(line) && !/^Node\.js v\d/.test(line));
  if (lines.length === 1 || telling === undefined) return `${what}. On standard error: ${stderr}`;
  return `${what}. On standard error: ${telling.trim()}\nThe end of its standard error:\n${stderr}`;
}

/** A full stop where there is none. */
export function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
