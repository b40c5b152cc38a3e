import type { CaseSource } from '../domain/case.ts';
import type { Provenance } from '../domain/provenance.ts';
import { linkDestination } from './web-address.ts';

const COMMIT_ID = /^[0-9a-f]{7,64}$/i;

/** The page of the commit under test, as the destination of a link; nothing where repository or commit is not known. */
export function commitLink({ commit, ...provenance }: Provenance): string | undefined {
  const repository = repositoryAddress(provenance);
  if (repository === undefined || commit === undefined || !COMMIT_ID.test(commit)) return undefined;
  return linkDestination(`${repository}/commit/${commit}`);
}

/**
 * Where a case was written, as the destination of a link: its line at the commit it was read from. Nothing for a file
 * outside the workspace, and where repository or commit is not known.
 */
export function sourceLink(provenance: Provenance, { file, line }: CaseSource): string | undefined {
  const repository = repositoryAddress(provenance);
  const commit = provenance.trustedFiles?.commit ?? provenance.commit;
  if (repository === undefined || commit === undefined || !COMMIT_ID.test(commit)) return undefined;
  const steps = file.toWellFormed().split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..') || /^[a-z]:/i.test(file)) {
    return undefined;
  }
  const path = steps.map((step) => encodeURIComponent(step)).join('/');
  // GitHub shows a CSV file as a table, in which no line can be pointed at.
  const plain = /\.csv$/i.test(file) ? '?plain=1' : '';
  const address = linkDestination(`${repository}/blob/${commit}/${path}${plain}`);
  if (address === undefined || line === undefined) return address;
  return `${address}#L${line}`;
}

/** `https://github.com/owner/name`, on whichever server the run is. */
function repositoryAddress({ repository, runUrl }: Provenance): string | undefined {
  if (repository === undefined || runUrl === undefined) return undefined;
  const end = runUrl.indexOf(`/${repository}/actions/runs/`);
  return end === -1 ? undefined : runUrl.slice(0, end + repository.length + 1);
}
