import { writtenCases } from '../config/written-lists.ts';
import { parseYamlList } from '../config/yaml-list.ts';
import type { RawCases } from './parse-cases.ts';

/** Reads the `prompts` input: one prompt a line, or a YAML list of prompts or case objects. */
export function parsePrompts(text: string): RawCases {
  const list = parseYamlList(text, writtenCases);
  switch (list.kind) {
    case 'invalid':
      return {
        items: [],
        problems: list.problems.map(({ line, message }) => ({ where: `prompts, line ${line}`, message })),
      };
    case 'list':
      return {
        items: list.items.map(({ value }, index) => ({ value, where: `prompts[${index}]` })),
        problems: [],
      };
    case 'text': {
      const prompts = text.split(/\r?\n/).map((line) => line.trim());
      return {
        items: prompts.flatMap((value, index) =>
          value === '' ? [] : [{ value, where: `prompts, line ${index + 1}` }],
        ),
        problems: [],
      };
    }
  }
}
