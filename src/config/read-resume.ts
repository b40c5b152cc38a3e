import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ResumePolicy } from '../domain/config.ts';
import { DATABASE_NAME } from '../domain/database-name.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { checkDatabase } from '../store/check-database.ts';
import type { ConfigDefaults } from './assemble-secrets.ts';
import type { ParsedOptions } from './parse-options.ts';

export interface ReadResume {
  readonly resume: ResumePolicy;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * What the option `resume` means: a database that is there and can be read, or the one in an output directory. In a
 * workflow, none that a checkout could have brought.
 */
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
  const path = stats?.isDirectory() ? join(written, DATABASE_NAME) : written;
  const problem = findProblem(path, trustedDirectory);
  return {
    resume: { from: 'database', path },
    problems: problem === undefined ? [] : [{ where: placeOf('resume'), message: problem }],
  };
}

function findProblem(path: string, trustedDirectory: string | undefined): string | undefined {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) {
    return `there is no "${path}" (looked in ${process.cwd()}). Give the ${DATABASE_NAME} of an earlier run, or its folder; "none" starts anew.`;
  }
  if (trustedDirectory !== undefined && isInCheckout(path, trustedDirectory)) {
    return `"${path}" is in the checkout, where a pull request can put a database with any judgement. Keep it elsewhere, such as in RUNNER_TEMP.`;
  }
  return checkDatabase(path);
}

/** By its name, which a commit may take before whoever should, or because a link leads there. */
function isInCheckout(path: string, trustedDirectory: string): boolean {
  const checkout = resolve();
  const places: [string, string, string][] = [
    [resolve(path), checkout, resolve(trustedDirectory)],
    [realpathSync(path), realpathSync(checkout), realpathOf(trustedDirectory)],
  ];
  return places.some(([at, inside, outside]) => isWithin(at, inside) && !isWithin(at, outside));
}

function realpathOf(directory: string): string {
  const exists = statSync(directory, { throwIfNoEntry: false }) !== undefined;
  return exists ? realpathSync(directory) : resolve(directory);
}

function isWithin(path: string, directory: string): boolean {
  const [first] = relative(directory, path).split(sep);
  return first !== '..' && !isAbsolute(relative(directory, path));
}
