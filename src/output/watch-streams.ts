import { escapeLogLine } from '../report/escape-text.ts';

type Stream = Pick<NodeJS.WriteStream, 'on' | 'write'>;

/**
 * Looks after standard output and standard error. Who pipes us into `head` has seen enough, and that is no fault. Any other
 * error of standard output, such as a full disk, is told in one line on the other; of that one's own nobody can be told.
 * @returns waits until all is written; `false` where it could not be.
 */
export function watchStreams(stdout: Stream, stderr: Stream): () => Promise<boolean> {
  let failed = false;

  stderr.on('error', () => {});
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (failed || error.code === 'EPIPE') return;
    failed = true;
    stderr.write(`Standard output cannot be written: ${escapeLogLine(error.message)}.\n`);
  });

  return async () => {
    // An error is told to the listeners a turn after it is told here.
    await new Promise((written) => stdout.write('', written));
    await new Promise(setImmediate);
    return !failed;
  };
}
