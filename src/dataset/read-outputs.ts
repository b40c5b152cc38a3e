import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { describeIssues } from '../config/problems.ts';
import { anyText, wholeText } from '../domain/text.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { messageOf } from '../errors.ts';
import { LOCAL_FILES } from '../files/local-files.ts';
import { readPieces } from '../files/read-text.ts';
import type { CaseCollector } from './parse-cases.ts';
import { parseJsonLines } from './parse-json-lines.ts';
import { createProblemList } from './problem-list.ts';

/** Bytes; the file may be a stranger's, and its texts are held. */
const LARGEST = 200 * 1024 * 1024;

const outputSchema = z.strictObject({
  id: z.string('must be a text').min(1).transform(wholeText),
  output: anyText,
});

/** Answers that were collected elsewhere, by the id of their case. */
export interface Outputs {
  readonly byId: ReadonlyMap<string, string>;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * Reads answers that were collected elsewhere: JSON Lines of `{"id", "output"}`, from this machine whoever is trusted.
 *
 * The file may be a stranger's. So nothing is followed that leads out of its place: a link to another file would bring
 * that file's lines into a message everybody can read.
 */
export async function readOutputs(file: string): Promise<Outputs> {
  const byId = new Map<string, string>();
  const problems = createProblemList();
  const refusal = await findRefusal(file);
  if (refusal !== undefined) {
    return { byId, problems: [{ where: 'outputs', message: `the file "${file}" ${refusal}` }] };
  }
  const places = new Map<string, string>();
  const into: Pick<CaseCollector, 'add' | 'refuse'> = {
    add({ value, where }) {
      const result = outputSchema.safeParse(value);
      if (!result.success) {
        problems.add(file, () => describeIssues(where, value, result.error.issues, outputSchema));
        return;
      }
      const { id, output } = result.data;
      const first = places.get(id);
      if (first === undefined) byId.set(id, output);
      else {
        const message = `the id "${id}" has an output in ${first} already.`;
        problems.add(file, () => [{ where, message }]);
      }
      places.set(id, first ?? where);
    },
    refuse: (source, problem) => problems.add(source, () => [problem]),
  };
  try {
    await parseJsonLines(readPieces(LOCAL_FILES, file), file, into);
  } catch (error) {
    const reason = messageOf(error);
    problems.add(file, () => [
      { where: 'outputs', message: `the file "${file}" cannot be read: ${reason}.` },
    ]);
  }
  return { byId, problems: problems.all() };
}

/** Why a file is not read at all. */
async function findRefusal(file: string): Promise<string | undefined> {
  const path = resolve(file);
  const inside = relative('', path);
  // What leads to another place is the machine's own, and may have links.
  const [anchor, rest] =
    inside.startsWith('..') || isAbsolute(inside) ? [dirname(path), basename(path)] : [resolve(), inside];
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink() || (await realpath(path)) !== join(await realpath(anchor), rest)) {
      return 'is, or is behind, a symbolic link, which is not followed; name the file itself.';
    }
    if (!found.isFile()) return 'is no file; name a file of JSON Lines.';
    return found.size > LARGEST ? 'is larger than 200 MB.' : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return `cannot be read: ${String(error)}.`;
    return `does not exist (looked in ${LOCAL_FILES.place}). Was it collected?`;
  }
}
