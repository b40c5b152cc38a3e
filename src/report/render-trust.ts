import type { Provenance, TrustedFiles } from '../domain/provenance.ts';
import { codeSpan, inlineText } from './escape-markdown.ts';
import { escapeLogLine, oneLine, truncate } from './escape-text.ts';
import { countOf } from './format.ts';

/** More names would be a list, and the pull request shows that. */
const MOST_NAMED = 3;

/** That a pull request changes its own gate, and what was done about it; nothing where there is nothing to say. */
export function renderTrust({ trustedFiles, ...provenance }: Provenance): string | undefined {
  if (trustedFiles === undefined) return undefined;
  const text = describeTrust(trustedFiles, provenance, {
    code: (name) => codeSpan(name, 200),
    prose: (reason) => inlineText(reason, 300),
  });
  return text && `🔒 ${text}`;
}

/** The same as one line for the log. */
export function renderTrustLine({ trustedFiles, ...provenance }: Provenance): string | undefined {
  if (trustedFiles === undefined) return undefined;
  const text = describeTrust(trustedFiles, provenance, {
    code: (name) => `"${truncate(oneLine(name), 200)}"`,
    prose: (reason) => truncate(oneLine(reason), 300),
  });
  return text && escapeLogLine(text);
}

/** How untrusted texts are written. */
interface Marks {
  readonly code: (text: string) => string;
  readonly prose: (text: string) => string;
}

function describeTrust(
  { commit, changes }: TrustedFiles,
  { pullRequest, event }: Provenance,
  { code, prose }: Marks,
): string | undefined {
  const base = `the base commit ${code(commit.slice(0, 7))}`;
  const subject = nameSubject(pullRequest, event);
  if (changes.status === 'unknown') {
    return `The gate ran with the config and datasets of ${base}. Whether ${subject} changes them is not known: ${prose(changes.reason)}`;
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

function nameFiles({ files, total }: Known, code: Marks['code']): string {
  const named = files
    .slice(0, MOST_NAMED)
    .map(({ path, change }) => `${code(path)}${change === 'changed' ? '' : ` (${change})`}`);
  const left = total - named.length;
  if (left > 0) return `${named.join(', ')} and ${countOf(left, 'more file')} of the gate`;
  const last = named.pop() ?? '';
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}
