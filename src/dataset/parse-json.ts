import type { CaseCollector } from './parse-cases.ts';

/** Reads a JSON array of prompts and case objects. Every item knows its place, but not its line. */
export function parseJson(text: string, file: string, into: CaseCollector): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    into.refuse(file, { where: file, message: `is not valid JSON: ${reason}.` });
    return;
  }
  if (!Array.isArray(value)) {
    into.refuse(file, { where: file, message: 'must be a JSON array of prompts or case objects.' });
    return;
  }
  for (const [index, item] of value.entries()) {
    into.add({ value: item, where: `${file}[${index}]`, source: { file } });
  }
}
