import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { TestContext } from 'node:test';
import type { SetupStep } from '../../src/domain/surroundings.ts';
import { SetupError } from '../../src/errors.ts';
import {
  type Surroundings,
  type SurroundingsOptions,
  startSurroundings,
} from '../../src/process/surroundings.ts';
import { createMask } from '../../src/report/mask-secrets.ts';

/** Surroundings that are ended with the test, and what is logged and warned of. */
export function surroundingsOf(test: TestContext) {
  const lines: string[] = [];
  const warnings: string[] = [];
  const open = async (
    options: Omit<Partial<SurroundingsOptions>, 'setup'> & { setup?: Partial<SetupStep> },
    signal = new AbortController().signal,
  ): Promise<Surroundings> => {
    const setup = options.setup && { command: 'true', timeoutSeconds: 10, ...options.setup };
    const started = await startSurroundings(
      {
        teardown: options.teardown,
        environment: process.env,
        mask: createMask([]),
        log: (source, line) => void lines.push(`${source}: ${line}`),
        warn: (message) => void warnings.push(message),
        ...options,
        setup,
      },
      signal,
    );
    test.after(started.stop);
    return started;
  };
  return { open, lines, warnings };
}

/** What a setup failed with. */
export async function setupErrorOf(started: Promise<unknown>): Promise<SetupError> {
  const thrown = await started.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof SetupError)) throw new Error(`expected a SetupError, not ${thrown}`);
  return thrown;
}

/** A port of this machine on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** A command that serves HTTP. `before` and `listening` are JavaScript; `afterMs` how late it comes up. */
export function serverCommand(
  port: number,
  { before = '', listening = '', afterMs = 0, status = '200' } = {},
): string[] {
  const script = `
    const { createServer } = require('node:http');
    const { spawn } = require('node:child_process');
    ${before};
    const began = Date.now();
    const server = createServer((request, response) => response.writeHead(${status}).end('here'));
    setTimeout(() => server.listen(${port}, '127.0.0.1', () => { ${listening} }), ${afterMs});`;
  return [process.execPath, '--eval', script];
}
