import { distance } from 'fastest-levenshtein';

/** Ids like the one that somebody wrote, the likeliest first. */
export function findNearIds(written: string, ids: readonly string[], most = 5): string[] {
  const word = written.toLowerCase();
  const allowed = Math.max(2, Math.floor(word.length / 3));
  return ids
    .map((id) => ({ id, rank: rankOf(word, id.toLowerCase(), allowed) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, most)
    .map(({ id }) => id);
}

/** What begins or ends like it comes close after what is but one letter away. */
function rankOf(word: string, id: string, allowed: number): number | undefined {
  if (word === id) return 0;
  const edits = Math.abs(word.length - id.length) > allowed ? Number.POSITIVE_INFINITY : distance(word, id);
  if (edits <= allowed) return edits;
  return id.includes(word) || (id.length > 2 && word.includes(id)) ? allowed + 1 : undefined;
}
