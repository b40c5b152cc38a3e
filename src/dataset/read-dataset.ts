import { resolve } from 'node:path';
import { ConfigurationError, type ConfigurationProblem, messageOf } from '../errors.ts';
import type { FileSource } from '../files/file-source.ts';
import { LOCAL_FILES } from '../files/local-files.ts';
import { readPieces, readText } from '../files/read-text.ts';
import { shownPath } from '../files/shown-path.ts';
import { type CaseCollector, createCaseCollector, type ParsedCases } from './parse-cases.ts';
import { parseCsv } from './parse-csv.ts';
import { parseJson } from './parse-json.ts';
import { parseJsonLines } from './parse-json-lines.ts';
import { parseYaml } from './parse-yaml.ts';

type Reader = (file: string, into: CaseCollector, files: FileSource) => Promise<void>;

/** The endings of files that can be read, and how. */
const READERS: Readonly<Record<string, Reader>> = {
  '.jsonl': (file, into, files) => parseJsonLines(readPieces(files, file), file, into),
  '.json': async (file, into, files) => parseJson(await readText(files, file), file, into),
  '.yaml': async (file, into, files) => parseYaml(await readText(files, file), file, into),
  '.yml': async (file, into, files) => parseYaml(await readText(files, file), file, into),
  '.csv': (file, into, files) => parseCsv(readPieces(files, file), file, into),
};

/**
 * Reads the files that the paths and globs name, relative to the working directory, in the order given; the matches of
 * one glob in alphabetical order, and a file that several name, or that is spelled in several ways, once.
 */
export async function readDataset(
  patterns: readonly string[],
  source: FileSource = LOCAL_FILES,
): Promise<ParsedCases> {
  const files = new Map<string, { file: string; where: string }>();
  const missing: ConfigurationProblem[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const where = patterns.length > 1 ? `dataset[${index}]` : 'dataset';
    const isPattern = isGlob(pattern) && (await source.find(pattern)) === undefined;
    const matches = isPattern ? await filesMatching(pattern, source) : [pattern];
    if (matches.length === 0) {
      missing.push({ where, message: `no file matches "${pattern}"${sayWhere(source)}.` });
    }
    for (const match of matches) {
      const key = resolve(match);
      if (!files.has(key)) files.set(key, { file: shownPath(match), where });
    }
  }
  const collector = createCaseCollector();
  // One after another: their texts must not be in memory together.
  for (const { file, where } of files.values()) await readDatasetFile(file, where, collector, source);
  const parsed = collector.all();
  return { ...parsed, problems: [...missing, ...parsed.problems] };
}

async function filesMatching(pattern: string, source: FileSource): Promise<string[]> {
  const files: string[] = [];
  for (const match of await source.match(pattern)) {
    if ((await source.find(match)) !== 'folder') files.push(match);
  }
  return files.sort();
}

/** Where a glob was matched, where that is not what anybody would expect. */
function sayWhere({ missingHint, place }: FileSource): string {
  return missingHint === undefined ? '' : ` in ${place}`;
}

async function readDatasetFile(
  file: string,
  place: string,
  into: CaseCollector,
  source: FileSource,
): Promise<void> {
  if ((await source.find(file)) === 'folder') {
    into.refuse(file, { where: place, message: await describeFolder(file, source) });
    return;
  }
  const ending = endingOf(file);
  const read = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (read === undefined) {
    const endings = Object.keys(READERS).join(', ');
    into.refuse(file, { where: place, message: `the file "${file}" must end in one of ${endings}.` });
    return;
  }
  const before = into.taken();
  try {
    await read(file, into, source);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    into.refuse(file, { where: place, message: describeReadError(file, error, source) });
  }
  if (into.taken() === before) {
    into.refuse(file, { where: file, message: 'holds no case; add one, or leave the file out.' });
  }
}

function endingOf(file: string): string {
  return /\.[^./]+$/.exec(file)?.[0].toLowerCase() ?? '';
}

async function describeFolder(folder: string, source: FileSource): Promise<string> {
  const names = await source.names(folder);
  const inside = names.map(endingOf).find((ending) => Object.hasOwn(READERS, ending));
  const glob = `${folder.replace(/\/$/, '')}/*${inside ?? '.yaml'}`;
  return `"${folder}" is a folder; name the files in it, for example "${glob}".`;
}

function describeReadError(file: string, error: unknown, { place, missingHint }: FileSource): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') {
    const hint = missingHint === undefined ? '' : ` ${missingHint}`;
    return `the file "${file}" does not exist (looked in ${place}).${hint}`;
  }
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    const inExcel = endingOf(file) === '.csv' ? ' (in Excel: as "CSV UTF-8")' : '';
    return `the file "${file}" is not UTF-8; save it as UTF-8${inExcel}.`;
  }
  return `the file "${file}" cannot be read: ${messageOf(error)}.`;
}

function isGlob(pattern: string): boolean {
  return /[*?[\]{}]/.test(pattern);
}
