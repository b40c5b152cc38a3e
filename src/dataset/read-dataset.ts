import { createReadStream, existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import type { ConfigurationProblem } from '../errors.ts';
import { type CaseCollector, createCaseCollector, type ParsedCases } from './parse-cases.ts';
import { parseCsv } from './parse-csv.ts';
import { parseJson } from './parse-json.ts';
import { parseJsonLines } from './parse-json-lines.ts';
import { parseYaml } from './parse-yaml.ts';

/** Bytes; larger pieces read no faster. */
const PIECE = 256 * 1024;

/** The endings of files that can be read, and how. */
const READERS: Readonly<Record<string, (file: string, into: CaseCollector) => Promise<void>>> = {
  '.jsonl': (file, into) => parseJsonLines(readPieces(file), file, into),
  '.json': async (file, into) => parseJson(await readText(file), file, into),
  '.yaml': async (file, into) => parseYaml(await readText(file), file, into),
  '.yml': async (file, into) => parseYaml(await readText(file), file, into),
  '.csv': (file, into) => parseCsv(readPieces(file), file, into),
};

/**
 * Reads the files that the paths and globs name, relative to the working directory, in the order given; the matches of
 * one glob in alphabetical order, and a file that several match once.
 */
export async function readDataset(patterns: readonly string[]): Promise<ParsedCases> {
  const files = new Map<string, string>();
  const missing: ConfigurationProblem[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const where = patterns.length > 1 ? `dataset[${index}]` : 'dataset';
    const matches =
      isGlob(pattern) && !existsSync(pattern) ? (await Array.fromAsync(glob(pattern))).sort() : [pattern];
    if (matches.length === 0) missing.push({ where, message: `no file matches "${pattern}".` });
    for (const match of matches) {
      const file = match.replaceAll('\\', '/');
      if (!files.has(file)) files.set(file, where);
    }
  }
  const collector = createCaseCollector();
  // One after another: their texts must not be in memory together.
  for (const [file, where] of files) await readDatasetFile(file, where, collector);
  const parsed = collector.all();
  return { ...parsed, problems: [...missing, ...parsed.problems] };
}

async function readDatasetFile(file: string, place: string, into: CaseCollector): Promise<void> {
  const ending = /\.[^./]+$/.exec(file)?.[0].toLowerCase() ?? '';
  const read = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (read === undefined) {
    const message = `received a file ending in "${ending}"; must be one of ${Object.keys(READERS).join(', ')}.`;
    into.refuse(file, { where: file, message });
    return;
  }
  try {
    await read(file, into);
  } catch (error) {
    into.refuse(file, { where: place, message: describeReadError(file, error) });
  }
}

/** Without a byte order mark. @throws where it is not UTF-8. */
async function* readPieces(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const bytes of createReadStream(file, { highWaterMark: PIECE })) {
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

async function readText(file: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
}

function describeReadError(file: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return `the file "${file}" does not exist (looked in ${process.cwd()}).`;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return `the file "${file}" is not UTF-8.`;
  return `the file "${file}" cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}

function isGlob(pattern: string): boolean {
  return /[*?[\]{}]/.test(pattern);
}
