import { statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { ResumePolicy } from '../domain/config.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { checkDatabase } from '../store/check-database.ts';
import type { ConfigDefaults } from './assemble-secrets.ts';
import type { ParsedOptions } from './parse-options.ts';

export interface ReadResume {
  readonly resume: ResumePolicy;
  readonly problems: readonly ConfigurationProblem[];
}

/** What the option `resume` means: a database that is there and can be read, or the one in an output directory. */
export function readResume(
  { values: { resume: written }, placeOf }: ParsedOptions,
  outputDirectory: string,
  { trustedDirectory }: ConfigDefaults,
): ReadResume {
  if (written === undefined) {
    const trusted = trustedDirectory === undefined || isWithin(outputDirectory, trustedDirectory);
    return { resume: { from: trusted ? 'unfinished' : 'nothing' }, problems: [] };
  }
  if (written === 'none') return { resume: { from: 'nothing' }, problems: [] };
  const stats = statSync(written, { throwIfNoEntry: false });
  const path = stats?.isDirectory() ? join(written, 'results.sqlite') : written;
  const problem =
    statSync(path, { throwIfNoEntry: false }) === undefined
      ? `there is no "${path}" (looked in ${process.cwd()}). Give the results.sqlite of an earlier run, or its folder.`
      : checkDatabase(path);
  return {
    resume: { from: 'database', path },
    problems: problem === undefined ? [] : [{ where: placeOf('resume'), message: problem }],
  };
}

function isWithin(path: string, directory: string): boolean {
  const [first] = relative(directory, path).split(sep);
  return first !== '..' && !isAbsolute(relative(directory, path));
}
