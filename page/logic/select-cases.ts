import type { Filter, Sort } from './address.ts';
import type { ListedCase } from './listed-case.ts';

/**
 * The cases that a filter leaves, sorted.
 * @param fullText all texts of a case in lower case, where they are at hand; what the list shows of it otherwise.
 */
export function selectCases(
  cases: readonly ListedCase[],
  { text, status, tag, criterion, sort }: Filter,
  fullText: (listed: ListedCase) => string,
): readonly ListedCase[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const selected = cases.filter(
    (listed) =>
      (status === '' || listed.status === status) &&
      (tag === '' || listed.tags.includes(tag)) &&
      (criterion === '' || listed.unmet.includes(criterion)) &&
      (words.length === 0 || holdsAll(fullText(listed), words)),
  );
  return selected.sort((a, b) => COMPARE[sort](a, b) || a.position - b.position);
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** What the list shows of a case, in lower case. */
export function shownText({ id, prompt, reason, tags, notes }: ListedCase): string {
  return [id, prompt, reason, ...tags, ...notes].join('\n').toLowerCase();
}

const STATUS_RANK = { failed: 0, errored: 1, passed: 2 };

const COMPARE: Readonly<Record<Sort, (a: ListedCase, b: ListedCase) => number>> = {
  order: () => 0,
  worst: (a, b) => STATUS_RANK[a.status] - STATUS_RANK[b.status] || rank(a.score) - rank(b.score),
  best: (a, b) => rank(b.score, -Number.MAX_VALUE) - rank(a.score, -Number.MAX_VALUE),
  slowest: (a, b) => rank(b.latencyMs, -1) - rank(a.latencyMs, -1),
  costliest: (a, b) => rank(b.costUsd, -1) - rank(a.costUsd, -1),
};

/** What has no number comes last. */
function rank(value: number | null, missing = Number.MAX_VALUE): number {
  return value ?? missing;
}
