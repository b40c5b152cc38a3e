import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type JSONRPCMessage,
  ReadBuffer,
  serializeMessage,
  type Transport,
} from '@modelcontextprotocol/client';

/** What a server's last words may take in a message. */
const STDERR_LIMIT = 2_000;

/** A server is asked to end by the end of its input, then by SIGTERM, then it is killed. Together far below the runner's 10 s. */
const INPUT_END_MS = 500;
const SIGTERM_MS = 1_000;
const SIGKILL_MS = 500;

/** For a process that does not read any more to be told of as ended. */
const CLOSE_MS = 500;

export interface StdioTransport extends Transport {
  readonly pid: number | undefined;
  /** The end of what it wrote to its standard error. */
  lastWords(): string;
  /** How it ended; absent while it runs. */
  ending(): string | undefined;
}

/**
 * A server that is a process of ours. The SDK's own transport ends the process alone; this one gives it a process group,
 * so that what it started ends with it (`npx` starts the real server as a child), and keeps its last words for messages.
 */
export function createStdioTransport(
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
): StdioTransport {
  const received = new ReadBuffer();
  let child: ChildProcessWithoutNullStreams | undefined;
  let stderr = '';
  let ending: string | undefined;
  let closed = false;

  function signalGroup(signal: NodeJS.Signals): void {
    if (child?.pid === undefined) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // Nobody is left in it.
    }
  }
  const killNow = () => signalGroup('SIGKILL');

  async function hasEndedWithin(ms: number): Promise<boolean> {
    if (child === undefined || ending !== undefined) return true;
    return Promise.race([once(child, 'exit').then(() => true), sleep(ms, false, { ref: false })]);
  }

  /** A server that has ended is often noticed first because it does not read; how it ended is known a moment later. */
  async function failToSend(reason: Error): Promise<never> {
    if (child !== undefined && !closed) {
      await Promise.race([once(child, 'close'), sleep(CLOSE_MS, undefined, { ref: false })]);
    }
    throw reason;
  }

  async function send(message: JSONRPCMessage): Promise<void> {
    const input = child?.stdin;
    if (input === undefined || ending !== undefined) return failToSend(new Error('the server has ended'));
    await new Promise<void>((sent, failed) => {
      input.write(serializeMessage(message), (error) => (error ? failed(error) : sent()));
    }).catch(failToSend);
  }

  function readMessages(chunk: Buffer): void {
    try {
      received.append(chunk);
      for (let message = received.readMessage(); message !== null; message = received.readMessage()) {
        transport.onmessage?.(message);
      }
    } catch (error) {
      transport.onerror?.(error as Error);
    }
  }

  const transport: StdioTransport = {
    get pid() {
      return child?.pid;
    },
    lastWords: () => stderr.trim(),
    ending: () => ending,
    async start() {
      const [program = '', ...args] = command;
      const started = spawn(program, args, { env: environment, detached: true, stdio: 'pipe' });
      child = started;
      process.once('exit', killNow);
      started.stderr.on('data', (chunk: Buffer) => {
        stderr = (stderr + chunk.toString()).slice(-STDERR_LIMIT);
      });
      started.stdout.on('data', readMessages);
      started.stdin.on('error', (error) => transport.onerror?.(error));
      started.once('exit', (code, signal) => {
        ending = signal === null ? `exit code ${code}` : `signal ${signal}`;
        // What it left behind would hold its pipes open, and outlive us.
        killNow();
        process.off('exit', killNow);
      });
      started.once('close', () => {
        closed = true;
        transport.onclose?.();
      });
      await once(started, 'spawn').catch((error) => {
        child = undefined;
        process.off('exit', killNow);
        throw error;
      });
    },
    send,
    async close() {
      child?.stdin.end();
      if (await hasEndedWithin(INPUT_END_MS)) return;
      signalGroup('SIGTERM');
      if (await hasEndedWithin(SIGTERM_MS)) return;
      killNow();
      await hasEndedWithin(SIGKILL_MS);
    },
  };
  return transport;
}
