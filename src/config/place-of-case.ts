import type { Case } from '../domain/case.ts';

/** `cases.jsonl:3, case "refund"`, or without the file where there is none. */
export function placeOfCase({ id, source }: Case): string {
  if (source === undefined) return `case "${id}"`;
  return `${source.file}${source.line === undefined ? '' : `:${source.line}`}, case "${id}"`;
}
