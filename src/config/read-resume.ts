import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ResumePolicy } from '../domain/config.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { checkDatabase } from '../store/check-database.ts';

export interface ReadResume {
  readonly resume: ResumePolicy;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * What the option `resume` means: a database that is there and can be read, or the one in an output directory.
 * @param written `undefined` where it was not given.
 */
export function readResume(written: string | undefined, where: string): ReadResume {
  if (written === undefined) return { resume: { from: 'unfinished' }, problems: [] };
  if (written === 'none') return { resume: { from: 'nothing' }, problems: [] };
  const stats = statSync(written, { throwIfNoEntry: false });
  const path = stats?.isDirectory() ? join(written, 'results.sqlite') : written;
  const problem =
    statSync(path, { throwIfNoEntry: false }) === undefined
      ? `there is no "${path}" (looked in ${process.cwd()}). Give the results.sqlite of an earlier run, or its folder.`
      : checkDatabase(path);
  return {
    resume: { from: 'database', path },
    problems: problem === undefined ? [] : [{ where, message: problem }],
  };
}
