/** Uniform in [0, 1), and the same for the same seed and words: whatever the order, a request meets the same fate. */
export function draw(seed: number, ...words: readonly (string | number)[]): number {
  // FNV-1a, and then a mix, as its high bits are poor for short texts.
  let hash = 2166136261 ^ seed;
  for (const character of words.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
