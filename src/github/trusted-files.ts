import type { TrustedFiles } from '../domain/provenance.ts';
import { ConfigurationError } from '../errors.ts';
import type { FileSource } from '../files/file-source.ts';
import { createBaseFiles } from './base-files.ts';
import { openCommit } from './commit-files.ts';
import type { WorkflowContext } from './event.ts';
import { findChanges } from './find-changes.ts';
import { createGitObjects } from './git-objects.ts';
import { createRepositoryApi } from './repository-api.ts';

/** A pull request may add any number of files to a glob; who wants all looks there. */
const MOST_KEPT = 100;

/** The gate's files at the commit that is trusted. */
export interface Trusted {
  readonly files: FileSource;
  /** Which those were, and what is changed of those that were asked for until now. */
  describe(): Promise<TrustedFiles>;
  /** The same error, and whose files it is about where it is about files. */
  explain(error: ConfigurationError): ConfigurationError;
}

/** A place in a file. */
const IN_FILE = /\.(ya?ml|jsonl?|csv)(:|$)/i;

/**
 * Opens the commit whose files count with `trust: base`.
 * @throws ConfigurationError where there is no such commit or nothing to read it with.
 */
export function openTrustedFiles(
  { trustedCommit: base, proposedCommit: head, provenance }: WorkflowContext,
  token: string | undefined,
): Trusted {
  const { repository } = provenance;
  if (base === undefined || repository === undefined) {
    const message = `"base" needs the commit a pull request is to be merged into, and the event "${provenance.event}" names none.`;
    throw new ConfigurationError([{ where: 'trust', message }]);
  }
  if (token === undefined) {
    const message =
      'is empty, and "trust: base" reads the gate\'s files with it. Leave it out for the workflow\'s own.';
    throw new ConfigurationError([{ where: 'github-token', message }]);
  }
  const objects = createGitObjects(createRepositoryApi(token, repository));
  const files = createBaseFiles(objects, openCommit(objects, base));
  return {
    files,
    explain({ problems }) {
      if (!problems.some(({ where }) => IN_FILE.test(where))) return new ConfigurationError(problems);
      const message = `is "base": the files named here are those of commit ${base.slice(0, 12)}, whatever the pull request has, and have to be mended there.`;
      return new ConfigurationError([...problems, { where: 'trust', message }]);
    },
    async describe() {
      if (head === undefined) return { commit: base, changes: { status: 'known', total: 0, files: [] } };
      try {
        const changed = await findChanges(objects, { base, head }, files.asked);
        const changes = { total: changed.length, files: changed.slice(0, MOST_KEPT) };
        return { commit: base, changes: { status: 'known', ...changes } };
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        const [problem] = error.problems;
        return { commit: base, changes: { status: 'unknown', reason: problem?.message ?? error.message } };
      }
    },
  };
}
