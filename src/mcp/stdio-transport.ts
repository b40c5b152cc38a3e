import { randomUUID } from 'node:crypto';
import {
  deserializeMessage,
  type JSONRPCMessage,
  serializeMessage,
  type Transport,
} from '@modelcontextprotocol/client';
import { splitLines } from '../process/lines.ts';
import type { ProcessEnd } from '../process/process-end.ts';
import { killMarked } from '../process/process-tree.ts';
import { type RunningProcess, startProcess } from '../process/start-process.ts';
import { keepTail } from '../process/tail.ts';
import { within } from '../process/within.ts';
import type { Mask } from '../report/mask-secrets.ts';

/** For a server to end by itself when its input ends; after that it is stopped as any child is. */
const INPUT_END_MS = 500;

/** Of one message, which is a line. More than any model can read; without a bound a server could fill our memory. */
const LONGEST_MESSAGE_MIB = 32;

/** For a server that does not read any more to be known as ended. */
const END_KNOWN_MS = 750;

export interface StdioTransport extends Transport {
  /** The end of what it wrote to its standard error, without secrets. */
  lastWords(): string;
  /** How it ended, or that it could not be started; absent while it runs. */
  end(): ProcessEnd | undefined;
  /** What it did for which it was ended by us, and how to mend it; it follows "it" and has no full stop. */
  fault(): string | undefined;
}

/**
 * A server that is a process of ours. The SDK's own transport ends the process alone; this one ends what the process
 * started, too (`npx` starts the real server as a child), and keeps its last words for messages.
 *
 * `start` does not fail: that a server could not be started is how it ended, and closes the transport.
 */
export function createStdioTransport(
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
  mask: Mask,
): StdioTransport {
  const received = splitLines(LONGEST_MESSAGE_MIB * 1024 * 1024, readMessage, refuse);
  const stderr = keepTail(mask);
  const mark = randomUUID();
  let child: RunningProcess | undefined;
  let end: ProcessEnd | undefined;
  let fault: string | undefined;
  let nothingLeft: Promise<void> | undefined;

  function readMessage(line: Buffer): void {
    let message: JSONRPCMessage;
    try {
      message = deserializeMessage(line.toString('utf8'));
    } catch (error) {
      // Some servers greet people on standard output: what is no JSON is passed over.
      if (!(error instanceof SyntaxError)) transport.onerror?.(error as Error);
      return;
    }
    transport.onmessage?.(message);
  }

  /** Whoever waits for what it was about to say would wait until the time is up. */
  function refuse(): void {
    fault =
      `wrote more than ${LONGEST_MESSAGE_MIB} MiB to its standard output without a line break, and was ended. ` +
      "Let its tools give back less; what is no message of the protocol belongs on a server's standard error";
    void child?.stop();
    transport.onclose?.();
  }

  /** However it ended: what left its group would outlive us. */
  async function settle({ ended }: RunningProcess): Promise<void> {
    end = await ended;
    if (fault === undefined) transport.onclose?.();
    await killMarked(mark);
  }

  async function send(message: JSONRPCMessage): Promise<void> {
    if (child === undefined || end !== undefined || fault !== undefined)
      throw new Error('the server has ended');
    const sent = Promise.withResolvers<void>();
    child.write(serializeMessage(message), (error) => (error ? sent.reject(error) : sent.resolve()));
    try {
      await sent.promise;
    } catch (error) {
      // That it has ended is often noticed first because it does not read; how it ended is known a moment later.
      await within(END_KNOWN_MS, child.ended);
      throw error;
    }
  }

  const transport: StdioTransport = {
    lastWords: stderr.text,
    end: () => end,
    fault: () => fault,
    async start() {
      // When the server has ended, nothing that it left behind has more to say.
      const lingerMs = 0;
      child = startProcess({
        command,
        environment,
        mark,
        lingerMs,
        onStdout: received.push,
        onStderr: stderr.push,
      });
      nothingLeft = settle(child);
    },
    send,
    async close() {
      if (child === undefined) return;
      child.closeInput();
      if (!(await within(INPUT_END_MS, child.ended))) await child.stop();
      await nothingLeft;
    },
  };
  return transport;
}
