import type { CheckTest } from '../domain/check.ts';
import { oneLine, truncate } from '../report/escape-text.ts';

const LONGEST = 80;

/** The name of a check that was given none: its kind and what it needs. At most 80 characters. */
export function nameOf(test: CheckTest): string {
  return truncate(oneLine(`${test.kind}${describeValue(test)}`), LONGEST);
}

/** The name, or the name and a number where it is taken already. At most 80 characters. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let unique = name;
  for (let number = 2; taken.has(unique); number += 1) {
    const suffix = ` (${number})`;
    unique = `${truncate(name, LONGEST - suffix.length)}${suffix}`;
  }
  return unique;
}

function describeValue(test: CheckTest): string {
  switch (test.kind) {
    case 'equals':
      return ` "${test.value}"`;
    case 'contains':
    case 'not-contains':
      return ` ${test.value.map((text) => `"${text}"`).join(', ')}`;
    case 'matches':
      return ` ${test.value}`;
    case 'json':
      return '';
    case 'max-length':
      return ` ${test.value}`;
    case 'max-latency':
      return ` ${test.value} s`;
    case 'max-cost':
      return ` $${test.value}`;
    case 'tool-calls':
      return test.value.calls.length === 0
        ? ' none'
        : ` ${test.value.calls.map(({ name }) => name).join(', ')}`;
  }
}
