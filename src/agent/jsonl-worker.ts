import type { CommandAgentSettings } from '../domain/agent-settings.ts';
import { splitLines } from '../process/lines.ts';
import type { ProcessEnd } from '../process/process-end.ts';
import { startProcess } from '../process/start-process.ts';
import { keepTail } from '../process/tail.ts';
import { isRecord, type ParsedAgentAnswer, parseAgentAnswer } from './agent-answer.ts';
import type { CommandContext } from './command-context.ts';
import { decodeUtf8, parseJson, quote } from './decode-output.ts';

/** A long-lived process that takes requests and gives answers, a JSON object on a line each. */
export interface JsonlWorker {
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<ProcessEnd>;
  /** The end of what it has said on standard error, without secrets. */
  stderr(): string;
  send(line: string): void;
  /** Tells it that nothing more will come. */
  closeInput(): void;
  /** Ends it with everything it has started. Of what it still says nothing is passed on. */
  stop(): void;
}

export interface JsonlWorkerListener {
  /** A line that is a JSON object with an id, whatever else is in it. */
  answered(id: string, answer: ParsedAgentAnswer): void;
  /** It said what cannot be an answer to anything. `what` has no full stop. */
  brokeProtocol(code: string, what: string): void;
}

const RULE =
  'standard output is for answers only, one JSON object with "id" on a line (logs belong on standard error)';

export function startJsonlWorker(
  { command, maxOutputBytes }: CommandAgentSettings,
  { environment, mask }: CommandContext,
  mark: string,
  listener: JsonlWorkerListener,
): JsonlWorker {
  const stderr = keepTail(mask);
  let stopped = false;

  function read(bytes: Buffer): void {
    if (stopped) return;
    const text = decodeUtf8(bytes);
    if (text === undefined) {
      const what = `the worker printed a line that is not valid UTF-8: ${quote(bytes.toString('utf8'), mask)}`;
      listener.brokeProtocol('invalid-output', what);
      return;
    }
    const value = parseJson(text);
    if (!isRecord(value) || (typeof value['id'] !== 'string' && typeof value['id'] !== 'number')) {
      listener.brokeProtocol('invalid-output', `the worker printed the line ${quote(text, mask)}; ${RULE}`);
      return;
    }
    const { id, ...answer } = value;
    listener.answered(String(id), parseAgentAnswer(answer, mask));
  }

  const lines = splitLines(maxOutputBytes, read, () => {
    if (stopped) return;
    const what = `the worker printed a line of more than ${maxOutputBytes} bytes (max-output-bytes)`;
    listener.brokeProtocol('too-much-output', what);
  });
  const child = startProcess({
    command,
    environment,
    mark,
    onStdout: lines.push,
    onStderr: stderr.push,
  });
  return {
    ended: child.ended.then((end) => {
      lines.end();
      return end;
    }),
    stderr: stderr.text,
    send: child.write,
    closeInput: child.closeInput,
    stop() {
      stopped = true;
      void child.stop();
    },
  };
}
