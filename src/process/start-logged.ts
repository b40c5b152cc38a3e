import { randomUUID } from 'node:crypto';
import { createLineLog, type LineLog, type LineLogOptions } from './line-log.ts';
import { type ProcessOptions, type RunningProcess, startProcess } from './start-process.ts';

export interface LoggedOptions
  extends Pick<ProcessOptions, 'command' | 'environment' | 'lingerMs' | 'keepGroup'>,
    LineLogOptions {
  /** What it writes on either stream, line by line. */
  readonly log: (line: string) => void;
}

export interface LoggedProcess extends RunningProcess, Pick<LineLog, 'tail'> {}

/** Starts one of the user's commands around the run, whose output is for people to read. */
export function startLogged({ log, mask, longestLine, ...options }: LoggedOptions): LoggedProcess {
  const lines = createLineLog(log, { mask, longestLine });
  const child = startProcess({
    ...options,
    mark: randomUUID(),
    onStdout: lines.open(),
    onStderr: lines.open(),
  });
  return {
    ...child,
    ended: child.ended.finally(lines.flush),
    stop: (graceMs) => child.stop(graceMs).finally(lines.flush),
    tail: lines.tail,
  };
}
