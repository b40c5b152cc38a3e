import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import type { RawCases } from './parse-cases.ts';
import { parseDataset } from './parse-dataset.ts';

/**
 * Reads the files that the paths and globs name, relative to the working directory, in the order given; the matches of
 * one glob in alphabetical order, and a file that several match once.
 */
export async function readDataset(patterns: readonly string[]): Promise<RawCases> {
  const files = new Set<string>();
  const problems: RawCases['problems'][number][] = [];
  for (const pattern of patterns) {
    const matches =
      isGlob(pattern) && !existsSync(pattern) ? (await Array.fromAsync(glob(pattern))).sort() : [pattern];
    if (matches.length === 0) problems.push({ where: 'dataset', message: `no file matches "${pattern}".` });
    for (const match of matches) files.add(match.replaceAll('\\', '/'));
  }
  const read = await Promise.all([...files].map(readDatasetFile));
  return {
    items: read.flatMap(({ items }) => items),
    problems: [...problems, ...read.flatMap((result) => result.problems)],
  };
}

async function readDatasetFile(file: string): Promise<RawCases> {
  try {
    const bytes = await readFile(file);
    return parseDataset(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
  } catch (error) {
    return { items: [], problems: [{ where: 'dataset', message: describeReadError(file, error) }] };
  }
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
