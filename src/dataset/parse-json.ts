import type { ConfigurationProblem } from '../errors.ts';
import { messageOf } from '../errors.ts';
import type { CaseCollector } from './parse-cases.ts';
import { findSyntaxError, linesOfItems } from './scan-json.ts';

/** Reads a JSON array of prompts and case objects. Every item knows its line. */
export function parseJson(text: string, file: string, into: CaseCollector): void {
  if (text.trim() === '') return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    into.refuse(file, describeSyntaxError(text, file, error));
    return;
  }
  if (!Array.isArray(value)) {
    into.refuse(file, { where: file, message: 'must be a JSON array of prompts or case objects.' });
    return;
  }
  const lines = linesOfItems(text);
  for (const [index, item] of value.entries()) {
    const line = lines[index];
    into.add({ value: item, where: `${file}:${line}, [${index}]`, source: { file, line } });
  }
}

function describeSyntaxError(text: string, file: string, error: unknown): ConfigurationProblem {
  const before = text.slice(0, findSyntaxError(text)).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  // The place it tells is a character's number, and not always there.
  const reason = messageOf(error)
    .replace(/ (in JSON )?at position \d+.*$|\.$/, '')
    .replace(/\s+/g, ' ');
  const message = `is not valid JSON at column ${column}: ${reason}.`;
  return { where: `${file}:${before.length}`, message };
}
