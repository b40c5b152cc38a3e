import { createReadStream, existsSync } from 'node:fs';
import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { normalize, relative, resolve } from 'node:path';
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
 * one glob in alphabetical order, and a file that several name, or that is spelled in several ways, once.
 */
export async function readDataset(patterns: readonly string[]): Promise<ParsedCases> {
  const files = new Map<string, { file: string; where: string }>();
  const missing: ConfigurationProblem[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const where = patterns.length > 1 ? `dataset[${index}]` : 'dataset';
    const matches = isGlob(pattern) && !existsSync(pattern) ? await filesMatching(pattern) : [pattern];
    if (matches.length === 0) missing.push({ where, message: `no file matches "${pattern}".` });
    for (const match of matches) {
      const key = resolve(match);
      if (!files.has(key)) files.set(key, { file: shownPath(match), where });
    }
  }
  const collector = createCaseCollector();
  // One after another: their texts must not be in memory together.
  for (const { file, where } of files.values()) await readDatasetFile(file, where, collector);
  const parsed = collector.all();
  return { ...parsed, problems: [...missing, ...parsed.problems] };
}

async function filesMatching(pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const match of glob(pattern)) {
    if (!(await isFolder(match))) files.push(match);
  }
  return files.sort();
}

/** From the working directory where it is in there; else as it was written. */
function shownPath(path: string): string {
  const inside = relative('', path);
  return (inside === '' || inside.startsWith('..') ? normalize(path) : inside).replaceAll('\\', '/');
}

async function readDatasetFile(file: string, place: string, into: CaseCollector): Promise<void> {
  if (await isFolder(file)) {
    into.refuse(file, { where: place, message: await describeFolder(file) });
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
    await read(file, into);
  } catch (error) {
    into.refuse(file, { where: place, message: describeReadError(file, error) });
  }
  if (into.taken() === before) {
    into.refuse(file, { where: file, message: 'holds no case; add one, or leave the file out.' });
  }
}

function endingOf(file: string): string {
  return /\.[^./]+$/.exec(file)?.[0].toLowerCase() ?? '';
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function describeFolder(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const inside = names.map(endingOf).find((ending) => Object.hasOwn(READERS, ending));
  const glob = `${folder.replace(/\/$/, '')}/*${inside ?? '.yaml'}`;
  return `"${folder}" is a folder; name the files in it, for example "${glob}".`;
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
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    const inExcel = endingOf(file) === '.csv' ? ' (in Excel: as "CSV UTF-8")' : '';
    return `the file "${file}" is not UTF-8; save it as UTF-8${inExcel}.`;
  }
  return `the file "${file}" cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}

function isGlob(pattern: string): boolean {
  return /[*?[\]{}]/.test(pattern);
}
