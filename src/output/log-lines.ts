/** How long a line may wait for others, in milliseconds: nobody who watches a log sees it. */
const GATHER_MS = 20;
/** Characters. About what a pipe holds: more would wait for its reader anyway. */
const GATHER_MOST = 32_768;

export interface LogLines {
  /** @param text one or more lines, without the last line break. */
  print(text: string): void;
  /** Writes what waits. To be called before anything else writes to the same stream. */
  flush(): void;
  /** The same, for the last time. */
  close(): void;
}

/**
 * Gathers lines, so that a run that finishes thousands of cases a second does not make a system call for each.
 * What waits when the process exits, for whatever reason but a kill, is written then.
 */
export function openLogLines(stream: Pick<NodeJS.WriteStream, 'write'> = process.stdout): LogLines {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    stream.write(text);
  }

  process.on('exit', flush);
  return {
    print(text) {
      waiting += `${text}\n`;
      if (waiting.length >= GATHER_MOST) flush();
      else timer ??= setTimeout(flush, GATHER_MS).unref();
    },
    flush,
    close() {
      process.off('exit', flush);
      flush();
    },
  };
}
