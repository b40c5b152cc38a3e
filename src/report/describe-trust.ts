import type { Provenance, TrustedFiles } from '../domain/provenance.ts';
import { countOf } from './format.ts';
import type { TextMarks } from './text-marks.ts';

/** More names would be a list, and the pull request shows that. */
const MOST_NAMED = 3;

/** Characters of a file's name. */
const MOST_OF_NAME = 200;

/** That a pull request changes its own gate, and what was done about it; nothing where there is nothing to say. */
export function describeTrust(
  { trustedFiles, pullRequest, event }: Provenance,
  { code, prose }: TextMarks,
): string | undefined {
  if (trustedFiles === undefined) return undefined;
  const { commit, changes } = trustedFiles;
  const base = `the base commit ${code(commit.slice(0, 7), MOST_OF_NAME)}`;
  const subject = nameSubject(pullRequest, event);
  if (changes.status === 'unknown') {
    return `The gate ran with the config and datasets of ${base}. Whether ${subject} changes them is not known: ${prose(changes.reason, 300)}`;
  }
  if (changes.files.length === 0) return undefined;
  const capitalized = subject.replace('t', 'T');
  return `${capitalized} changes ${nameFiles(changes, code)}; the gate ran with those of ${base}.`;
}

function nameSubject(pullRequest: number | undefined, event: string | undefined): string {
  if (pullRequest !== undefined) return 'this pull request';
  return event === 'merge_group' ? 'this merge group' : 'the commit under test';
}

type Known = Extract<TrustedFiles['changes'], { status: 'known' }>;

function nameFiles({ files, total }: Known, code: TextMarks['code']): string {
  const named = files
    .slice(0, MOST_NAMED)
    .map(({ path, change }) => `${code(path, MOST_OF_NAME)}${change === 'changed' ? '' : ` (${change})`}`);
  const left = total - named.length;
  if (left > 0) return `${named.join(', ')} and ${countOf(left, 'more file')} of the gate`;
  const last = named.pop() ?? '';
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}
