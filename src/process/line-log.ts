import type { Mask } from '../report/mask-secrets.ts';
import { type LineSplitter, splitLines } from './lines.ts';

/** Characters of one command's output that are logged. */
const MOST_LOGGED = 64 * 1024;
const LONGEST_LINE = 2_000;
/** UTF-8 has no more for one UTF-16 unit. */
const BYTES_A_UNIT = 3;
const TAIL_LINES = 20;

export interface LineLog {
  /** Makes a function that takes the chunks of one stream. Each stream has its own unfinished line. */
  open(): (chunk: Buffer) => void;
  /** Logs the unfinished lines. */
  flush(): void;
  /** The last lines of all streams. */
  tail(): string;
}

export interface LineLogOptions {
  /** Takes secrets out of a line, before it is cut. */
  readonly mask: Mask;
  /** UTF-16 units; a longer line is cut there. 2000 where absent. */
  readonly longestLine?: number | undefined;
}

/**
 * Cuts output into lines and hands them on, up to a bound; what comes after it is read and, but for the tail, forgotten.
 * Blank lines are left out; bytes that are no UTF-8 are shown as U+FFFD.
 */
export function createLineLog(
  log: (line: string) => void,
  { mask, longestLine = LONGEST_LINE }: LineLogOptions,
): LineLog {
  // A secret that goes beyond the cut must be there whole.
  const mostKept = BYTES_A_UNIT * (longestLine + mask.longest + 1);
  const last: string[] = [];
  const streams: LineSplitter[] = [];
  let logged = 0;

  function take(bytes: Buffer): void {
    const line = decode(bytes);
    last.push(line);
    if (last.length > TAIL_LINES) last.shift();
    if (logged >= MOST_LOGGED) return;
    logged += line.length;
    log(logged < MOST_LOGGED ? line : '(it wrote more, which is not shown)');
  }

  /** The cut may go through a character, or through a secret, which is left out then. */
  function decode(bytes: Buffer): string {
    const line = bytes.toString('utf8').replace(/\r$/, '');
    const masked = mask(line);
    if (line.length <= longestLine) return masked;
    const shown = masked.length - mask.from(line, longestLine).length;
    return masked.slice(0, shown).replace(/[\ud800-\udbff]$/, '');
  }

  return {
    open() {
      const stream = splitLines(mostKept, take);
      streams.push(stream);
      return stream.push;
    },
    flush() {
      for (const stream of streams) stream.end();
    },
    tail() {
      const unfinished = streams.map((stream) => decode(stream.rest())).filter((line) => line.trim() !== '');
      return [...last, ...unfinished].slice(-TAIL_LINES).join('\n');
    },
  };
}
