/** Characters of one command's output that are logged. */
const MOST_LOGGED = 64 * 1024;
const LONGEST_LINE = 2_000;
const TAIL_LINES = 20;

export interface LineLog {
  /** Makes a function that takes the chunks of one stream. Each stream has its own unfinished line. */
  open(): (chunk: string) => void;
  /** Logs the unfinished lines. */
  flush(): void;
  /** The last lines of all streams. */
  tail(): string;
}

/** Cuts output into lines and hands them on, up to a bound; what comes after it is read and, but for the tail, forgotten. */
export function createLineLog(log: (line: string) => void): LineLog {
  const last: string[] = [];
  const unfinished: string[] = [];
  let logged = 0;

  function take(line: string): void {
    if (line.trim() === '') return;
    last.push(line);
    if (last.length > TAIL_LINES) last.shift();
    if (logged >= MOST_LOGGED) return;
    logged += line.length;
    log(logged < MOST_LOGGED ? line : '(it wrote more, which is not shown)');
  }

  return {
    open() {
      const stream = unfinished.push('') - 1;
      return (chunk) => {
        const [first = '', ...rest] = chunk.split(/\r?\n/);
        const lines = [`${unfinished[stream]}${first}`, ...rest];
        unfinished[stream] = (lines.pop() ?? '').slice(0, LONGEST_LINE);
        for (const line of lines) take(line.slice(0, LONGEST_LINE));
      };
    },
    flush() {
      for (const [stream, line] of unfinished.entries()) {
        unfinished[stream] = '';
        take(line);
      }
    },
    tail: () => [...last, ...unfinished.filter((line) => line.trim() !== '')].slice(-TAIL_LINES).join('\n'),
  };
}
