import { parseYamlSequence } from '../config/yaml-list.ts';
import type { RawCase, RawCases } from './parse-cases.ts';

/** The endings of files that can be read, with what they hold. */
const PARSERS: Readonly<Record<string, (text: string, file: string) => RawCases>> = {
  '.jsonl': parseJsonLines,
  '.json': parseJson,
  '.yaml': parseYaml,
  '.yml': parseYaml,
};

/** Reads a dataset file's text by its file name's ending. Every item knows its line, where the format tells. */
export function parseDataset(text: string, file: string): RawCases {
  const extension = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? '';
  const parse = PARSERS[extension];
  if (parse === undefined) {
    const known = Object.keys(PARSERS).join(', ');
    return failure(file, `received a file ending in "${extension}"; must be one of ${known}.`);
  }
  return parse(text.replace(/^\uFEFF/, ''), file);
}

function parseJsonLines(text: string, file: string): RawCases {
  const items: RawCase[] = [];
  const problems: RawCases['problems'][number][] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${file}:${index + 1}`;
    try {
      items.push({ value: JSON.parse(line), where, source: { file, line: index + 1 } });
    } catch (error) {
      problems.push({
        where,
        message: `is not valid JSON: ${messageOf(error)}. Each line must be one JSON value.`,
      });
    }
  }
  return { items, problems };
}

function parseJson(text: string, file: string): RawCases {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failure(file, `is not valid JSON: ${messageOf(error)}.`);
  }
  if (!Array.isArray(value)) return failure(file, 'must be a JSON array of prompts or case objects.');
  return {
    items: value.map((item, index) => ({ value: item, where: `${file}[${index}]`, source: { file } })),
    problems: [],
  };
}

function parseYaml(text: string, file: string): RawCases {
  const list = parseYamlSequence(text);
  if (list.kind === 'invalid')
    return failure(`${file}:${list.line}`, `is not a YAML list of cases: ${list.message}.`);
  return {
    items: list.items.map(({ value, line }) => ({ value, where: `${file}:${line}`, source: { file, line } })),
    problems: [],
  };
}

function failure(where: string, message: string): RawCases {
  return { items: [], problems: [{ where, message }] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
