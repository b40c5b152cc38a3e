import type { Provenance } from '../domain/provenance.ts';
import type { CaseStatus } from '../domain/result.ts';
import { inlineText } from './escape-markdown.ts';
import { countOf, formatCount } from './format.ts';
import { renderProvenance } from './render-footer.ts';
import { NAME_LENGTH } from './render-headline.ts';
import { linkDestination } from './web-address.ts';

/** A run that goes on. */
export interface RunProgress {
  readonly name: string;
  readonly provenance: Provenance;
  /** All of them. */
  readonly cases: number;
  readonly counts: Readonly<Record<CaseStatus, number>>;
  /** ISO 8601, UTC. */
  readonly at: string;
}

const BAR = 20;

/** What the comment says while a run goes on, without its marker. */
export function renderProgress({ name, provenance, cases, counts, at }: RunProgress): string {
  const done = counts.passed + counts.failed + counts.errored;
  const share = cases === 0 ? 0 : Math.min(1, done / cases);
  const filled = Math.floor(share * BAR);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${Math.floor(share * 100)}%`;
  const outcomes = (['passed', 'failed', 'errored'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => `${formatCount(counts[status])} ${status}`);
  return [
    `### ⏳ ${renderTitle(name, 'is running', provenance)}: ${formatCount(done)} of ${countOf(cases, 'case')}`,
    `${bar}${outcomes.length > 0 ? `, ${outcomes.join(', ')} so far` : ''}`,
    renderProvenance(provenance, at),
  ].join('\n\n');
}

/** What it says of a run that broke off, without a result, without its marker. */
export function renderBroken({
  name,
  provenance,
  at,
}: Pick<RunProgress, 'name' | 'provenance' | 'at'>): string {
  return [
    `### ⚠️ ${renderTitle(name, 'errored', provenance)}: there is no result`,
    'The run broke off before anything could be reported. The log of the job says why.',
    renderProvenance(provenance, at),
  ].join('\n\n');
}

function renderTitle(name: string, what: string, { runUrl }: Provenance): string {
  const title = `${inlineText(name, NAME_LENGTH)} ${what}`;
  const link = runUrl === undefined ? undefined : linkDestination(runUrl);
  return link === undefined ? title : `[${title}](${link})`;
}
