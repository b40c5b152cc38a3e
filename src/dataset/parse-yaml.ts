import { writtenCases } from '../config/written-lists.ts';
import { parseYamlSequence } from '../config/yaml-list.ts';
import type { CaseCollector } from './parse-cases.ts';

/** Reads a YAML list of prompts and case objects. Every item knows its line. */
export function parseYaml(text: string, file: string, into: CaseCollector): void {
  const list = parseYamlSequence(text, writtenCases);
  if (list.kind === 'invalid') {
    for (const { line, message } of list.problems) into.refuse(file, { where: `${file}:${line}`, message });
    return;
  }
  for (const { value, line } of list.items) {
    into.add({ value, where: `${file}:${line}`, source: { file, line } });
  }
}
