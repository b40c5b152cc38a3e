import type { CaseDetails } from '../../src/report/html/page-data.ts';
import type { ListedCase } from '../logic/listed-case.ts';
import { shownText } from '../logic/select-cases.ts';
import type { PageData } from './read-page.ts';

/** The texts that the search looks through: at first what the list shows, more and more of the whole as it is read. */
export interface FullTexts {
  readonly of: (listed: ListedCase) => string;
  /** Begins to read all, once. `progressed` is told the share that is done, from 0 to 1. */
  readonly load: (progressed: (share: number) => void) => void;
}

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

  async function readAll(progressed: (share: number) => void): Promise<void> {
    let told = 0;
    for await (const block of loadAll()) {
      for (const details of block) texts.push(textOf(details));
      const share = texts.length / Math.max(1, cases.length);
      if (share - told >= 0.1 || share >= 1) {
        told = share;
        progressed(share);
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
