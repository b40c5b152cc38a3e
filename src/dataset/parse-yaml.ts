import { parseYamlSequence } from '../config/yaml-list.ts';
import type { CaseCollector } from './parse-cases.ts';

/** Reads a YAML list of prompts and case objects. Every item knows its line. */
export function parseYaml(text: string, file: string, into: CaseCollector): void {
  const list = parseYamlSequence(text);
  if (list.kind === 'invalid') {
    const message = `is not a YAML list of cases: ${list.message}.`;
    into.refuse(file, { where: `${file}:${list.line}`, message });
    return;
  }
  for (const { value, line } of list.items) {
    into.add({ value, where: `${file}:${line}`, source: { file, line } });
  }
}
