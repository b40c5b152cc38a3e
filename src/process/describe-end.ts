import type { ProcessEnd } from './start-process.ts';

/** How a program ended, to follow its name: `ended with exit code 1`. */
export function describeEnd(end: ProcessEnd): string {
  switch (end.status) {
    case 'exited':
      return `ended with exit code ${end.code}${CODES[end.code] ?? ''}`;
    case 'killed':
      return `was ended by ${end.signal}`;
    case 'not-started':
      return `could not be started: ${end.reason}. Is it installed, and is its name right?`;
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
  if (stderr === '') return `${what}${/[.?!]$/.test(what) ? '' : '.'}`;
  const lines = stderr.split('\n');
  const telling = lines.findLast((line) => /^[^\s].*[\p{L}]/u.test(line) && !/^Node\.js v\d/.test(line));
  if (lines.length === 1 || telling === undefined) return `${what}. On standard error: ${stderr}`;
  return `${what}. On standard error: ${telling.trim()}\nThe end of its standard error:\n${stderr}`;
}
