/** The end of a stream, however long it is. */
export interface Tail {
  push(chunk: Buffer): void;
  /** As text; bytes that are no UTF-8 are shown as U+FFFD. */
  text(): string;
}

/** Keeps the last bytes that were pushed. */
export function keepTail(maxBytes: number): Tail {
  let kept: Buffer = Buffer.alloc(0);
  let cut = false;
  return {
    push(chunk) {
      const all = chunk.length >= maxBytes ? chunk : Buffer.concat([kept, chunk]);
      cut ||= all.length > maxBytes || (all === chunk && kept.length > 0);
      // A copy: a slice would hold the whole chunk in memory.
      kept = Buffer.from(all.subarray(Math.max(0, all.length - maxBytes)));
    },
    text() {
      const text = kept.toString('utf8').trim();
      // The cut may have gone through a character.
      return cut ? `…${text.replace(/^\ufffd{1,3}/, '')}` : text;
    },
  };
}
