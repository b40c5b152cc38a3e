import type { CaseDetails } from '../../src/report/html/page-data.ts';
import type { ListedCase } from '../logic/listed-case.ts';
import { shownText } from '../logic/select-cases.ts';
import type { PageData } from './read-page.ts';

/** The texts that the search looks through: at first what the list shows, more and more of the whole as it is read. */
export interface FullTexts {
  readonly of: (listed: ListedCase) => string;
  /** Begins to read all, once. `progressed` is told how far it is. */
  readonly load: (progressed: (searched: Searched) => void) => void;
}

/** How far the search has come. */
export interface Searched {
  /** Of all cases, those whose full texts it has seen; from 0 to 1. */
  readonly share: number;
  /** Cases that cannot be read: of them it looks through what the list shows. */
  readonly unreadable: number;
}

export const NOTHING_SEARCHED: Searched = { share: 0, unreadable: 0 };

export function createFullTexts({ cases, loadAll }: PageData): FullTexts {
  const texts: string[] = [];
  const shown: string[] = [];
  let loading = false;

  return {
    of(listed) {
      const { position } = listed;
      const full = texts[position];
      if (full !== undefined) return full;
      shown[position] ??= shownText(listed);
      return shown[position];
    },
    load(progressed) {
      if (loading) return;
      loading = true;
      void readAll(progressed);
    },
  };

  async function readAll(progressed: (searched: Searched) => void): Promise<void> {
    let told = 0;
    let done = 0;
    let unreadable = 0;
    for await (const block of loadAll()) {
      for (const [index, details] of (block.details ?? []).entries()) texts[done + index] = textOf(details);
      done += block.cases;
      if (block.details === undefined) unreadable += block.cases;
      const share = done / Math.max(1, cases.length);
      if (share - told >= 0.1 || share >= 1) {
        told = share;
        progressed({ share, unreadable });
      }
    }
  }
}

function textOf({ case: own, reason, trials }: CaseDetails): string {
  const texts = trials.flatMap(({ outcome, judgements }) => [
    outcome.status === 'answered' ? outcome.output : outcome.failure.message,
    ...judgements.map(({ outcome: { status, ...said } }) => ('reasoning' in said ? said.reasoning : '')),
  ]);
  const before = (own.messages ?? []).map(({ content }) => content);
  return [own.id, own.prompt, own.expected ?? '', ...own.tags, reason, ...before, ...texts]
    .join('\n')
    .toLowerCase();
}
