import type { Finding } from './finding.ts';
import { quote } from './quote.ts';

/** Exactly the same text, to the last line break. */
export function checkEquals(output: string, expected: string): Finding {
  if (output === expected) return { passed: true, message: 'the answer is the expected text' };
  if (output.trim() === expected.trim()) {
    const message = 'the answer differs from the expected text only in the white space around it';
    return { passed: false, message: `${message}: needed ${ends(expected)}, found ${ends(output)}` };
  }
  // A little of what is the same, to find the place by.
  const from = Math.max(0, firstDifference(output, expected) - 20);
  const needed = quote(expected.slice(from), 120);
  const found = quote(output.slice(from), 120);
  const place = from === 0 ? '' : ` from character ${from + 1} on`;
  return {
    passed: false,
    message: `the answer is not the expected text:${place} needed ${needed}, found ${found}`,
  };
}

/** All of the texts; upper and lower case count. */
export function checkContains(output: string, needed: readonly string[]): Finding {
  const missing = needed.filter((one) => !output.includes(one));
  if (missing.length === 0) return { passed: true, message: `the answer contains ${list(needed)}` };
  return { passed: false, message: `the answer does not contain ${list(missing)}: ${quote(output)}` };
}

/** None of the texts; upper and lower case count. */
export function checkNotContains(output: string, unwanted: readonly string[]): Finding {
  const found = unwanted.filter((one) => output.includes(one));
  const [first] = found;
  if (first === undefined) return { passed: true, message: `the answer does not contain ${list(unwanted)}` };
  const around = output.slice(Math.max(0, output.indexOf(first) - 60));
  return {
    passed: false,
    message: `the answer contains ${list(found)}: ${quote(around, Math.min(300, 120 + first.length))}`,
  };
}

/** Characters are code points: an emoji of one is one. */
export function checkMaxLength(output: string, limit: number): Finding {
  let length = 0;
  for (const _ of output) length += 1;
  const characters = length === 1 ? 'character' : 'characters';
  return {
    passed: length <= limit,
    message: `the answer has ${length} ${characters}; at most ${limit} are allowed`,
  };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/** A long text by its two ends. */
function ends(text: string): string {
  if (text.length <= 120) return quote(text);
  return `${quote(text.slice(0, 40))}…${quote(text.slice(-40))}`;
}

/** The first of them; the rest would say no more. */
function list(texts: readonly string[]): string {
  const more = texts.length > 5 ? ` and ${texts.length - 5} more` : '';
  return `${texts
    .slice(0, 5)
    .map((text) => quote(text, 60))
    .join(', ')}${more}`;
}
