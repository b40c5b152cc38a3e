import type { Mask } from '../report/mask-secrets.ts';

/** Characters of a program's standard error that a message shows. */
const MOST_SHOWN = 4096;

/** UTF-8 has no more for one UTF-16 unit, and neither has the U+FFFD that stands for broken bytes. */
const BYTES_A_UNIT = 3;

/** The end of a stream, however long it is. */
export interface Tail {
  push(chunk: Buffer): void;
  /** As text without secrets; bytes that are no UTF-8 are shown as U+FFFD. */
  text(): string;
}

/**
 * Keeps the end of a stream. A secret of which only a part stands in that end would not be found, so more is kept than is
 * shown, by the longest secret, and what is shown is cut off after it was masked.
 * @param mostShown UTF-16 units.
 */
export function keepTail(mask: Mask, mostShown = MOST_SHOWN): Tail {
  // And the rest of a character that the cut went through.
  const mostKept = BYTES_A_UNIT * (mostShown + mask.longest + BYTES_A_UNIT);
  let kept: Buffer = Buffer.alloc(0);
  return {
    push(chunk) {
      const all = chunk.length >= mostKept ? chunk : Buffer.concat([kept, chunk]);
      // A copy: a slice would hold the whole chunk in memory.
      kept = Buffer.from(all.subarray(Math.max(0, all.length - mostKept)));
    },
    text() {
      const text = kept.toString('utf8');
      const cut = text.length - mostShown;
      if (cut <= 0) return mask(text).trim();
      const throughCharacter = /[\udc00-\udfff]/.test(text.charAt(cut));
      return `…${mask.from(text, throughCharacter ? cut + 1 : cut).trim()}`;
    },
  };
}
