import type { Provenance } from '../domain/provenance.ts';
import type { Report } from '../domain/report.ts';
import { codeSpan } from './escape-markdown.ts';
import { formatCost, formatDuration, formatTime } from './format.ts';
import { commitLink } from './repository-links.ts';
import { linkDestination } from './web-address.ts';

/** Where more is to be read. */
export interface ReportLinks {
  /** The page with everything, where it was uploaded. */
  readonly htmlReport?: string | undefined;
}

/** As GitHub shortens them. */
const COMMIT_LENGTH = 7;

/** Which commit was judged by which attempt and when, and what it took, in small print. */
export function renderFooter({ provenance, run, costUsd }: Report, { htmlReport }: ReportLinks = {}): string {
  const page = htmlReport === undefined ? undefined : linkDestination(htmlReport);
  return small([
    page === undefined ? undefined : `[full report](${page})`,
    ...describeProvenance(provenance, run.finishedAt),
    formatDuration(run.durationMs),
    costUsd === undefined ? undefined : formatCost(costUsd),
  ]);
}

/** Which commit is judged by which attempt, and when this was said. */
export function renderProvenance(provenance: Provenance, at: string): string {
  return small(describeProvenance(provenance, at));
}

function describeProvenance(provenance: Provenance, at: string): (string | undefined)[] {
  const { commit, runUrl, workflowRunAttempt } = provenance;
  const link = runUrl === undefined ? undefined : linkDestination(runUrl);
  return [
    commit === undefined
      ? undefined
      : `commit ${linkTo(codeSpan(commit.slice(0, COMMIT_LENGTH)), commitLink(provenance))}`,
    link === undefined ? undefined : `[workflow run](${link})`,
    workflowRunAttempt === undefined ? undefined : `attempt ${workflowRunAttempt}`,
    formatTime(at),
  ];
}

function small(parts: readonly (string | undefined)[]): string {
  return `<sub>${parts.filter((part) => part !== undefined).join(' · ')}</sub>`;
}

function linkTo(text: string, link: string | undefined): string {
  return link === undefined ? text : `[${text}](${link})`;
}
