import { startDeadline } from '../model/deadline.ts';
import type { Mask } from '../report/mask-secrets.ts';
import type { ProcessEnd } from './process-end.ts';
import { type ProcessOptions, startProcess } from './start-process.ts';
import { keepTail } from './tail.ts';

export interface RunProcessOptions extends Pick<ProcessOptions, 'command' | 'environment' | 'mark'> {
  readonly input: string;
  readonly maxOutputBytes: number;
  readonly timeoutSeconds: number;
  /** Takes secrets out of its standard error. */
  readonly mask: Mask;
}

export interface ProcessRun {
  readonly end: ProcessEnd;
  /** Why it was ended by us, if it was. */
  readonly stopped?: 'timeout' | 'cancelled' | 'too-much-output' | undefined;
  /** At most `maxOutputBytes`. */
  readonly stdout: Buffer;
  /** The end of its standard error, without secrets. */
  readonly stderr: string;
}

/** Runs a program to its end, which comes at the latest with the time limit, the signal, or too much output. */
export async function runProcess(
  { input, maxOutputBytes, timeoutSeconds, mask, ...options }: RunProcessOptions,
  signal: AbortSignal,
): Promise<ProcessRun> {
  const chunks: Buffer[] = [];
  const stderr = keepTail(mask);
  let size = 0;
  let stopped: ProcessRun['stopped'];

  const child = startProcess({
    ...options,
    onStdout(chunk) {
      size += chunk.length;
      if (size <= maxOutputBytes) chunks.push(chunk);
      else stop('too-much-output');
    },
    onStderr: stderr.push,
  });
  const limit = startDeadline(signal, timeoutSeconds * 1000);
  const abort = () => stop(limit.expired ? 'timeout' : 'cancelled');

  function stop(why: NonNullable<ProcessRun['stopped']>): void {
    stopped ??= why;
    void child.stop();
  }

  if (limit.signal.aborted) abort();
  limit.signal.addEventListener('abort', abort, { once: true });
  child.write(input);
  child.closeInput();
  const end = await child.ended;
  limit.clear();
  return { end, stopped, stdout: Buffer.concat(chunks), stderr: stderr.text() };
}
