import { type LineSplitter, splitLines } from './lines.ts';

/** Characters of one command's output that are logged. */
const MOST_LOGGED = 64 * 1024;
const LONGEST_LINE_BYTES = 2_000;
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
  /** A longer line is cut there; 2000 where absent. */
  readonly longestBytes?: number | undefined;
}

/**
 * Cuts output into lines and hands them on, up to a bound; what comes after it is read and, but for the tail, forgotten.
 * Blank lines are left out; bytes that are no UTF-8 are shown as U+FFFD.
 */
export function createLineLog(
  log: (line: string) => void,
  { longestBytes = LONGEST_LINE_BYTES }: LineLogOptions = {},
): LineLog {
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

  /** The cut may have gone through a character. */
  function decode(bytes: Buffer): string {
    const line = bytes.toString('utf8').replace(/\r$/, '');
    return bytes.length < longestBytes ? line : line.replace(/\ufffd{1,3}$/, '');
  }

  return {
    open() {
      const stream = splitLines(longestBytes, take);
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
