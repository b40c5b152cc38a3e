import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Agent } from '../../src/agent/agent.ts';
import { createCommandAgent } from '../../src/agent/command-agent.ts';
import type { CommandAgentSettings } from '../../src/domain/agent-settings.ts';
import type { Case } from '../../src/domain/case.ts';
import type { AgentRun } from '../../src/domain/trial.ts';
import { buildCase } from './builders.ts';

export const linux = { skip: existsSync('/proc/self/environ') ? false : 'needs /proc' };

export interface CommandOptions extends Partial<CommandAgentSettings> {
  readonly timeoutSeconds?: number;
  readonly environment?: NodeJS.ProcessEnv;
}

/** An agent that is this program, closed when the test ends. */
export function openCommand(
  test: TestContext,
  { timeoutSeconds = 20, environment = process.env, ...settings }: CommandOptions,
): Agent {
  const agent = createCommandAgent(
    {
      kind: 'command',
      command: 'cat',
      protocol: 'text',
      workers: 1,
      casesPerWorker: 1,
      env: [],
      maxOutputBytes: 1024 * 1024,
      ...settings,
    },
    { timeoutSeconds, environment },
  );
  test.after(() => agent.close?.());
  return agent;
}

/** A program of these lines of JavaScript. */
export function nodeProgram(source: string): readonly string[] {
  return [process.execPath, '--input-type=module', '--eval', source];
}

/** A JSONL worker: `source` is the body of a function of `request` that answers with `answer({...})`. */
export function workerProgram(source: string, start = ''): readonly string[] {
  return nodeProgram(`
    import { createInterface } from 'node:readline';
    const say = (value) => process.stdout.write(typeof value === 'string' ? value : JSON.stringify(value) + '\\n');
    ${start}
    createInterface({ input: process.stdin }).on('line', async (line) => {
      const request = JSON.parse(line);
      const answer = (more) => say({ id: request.id, ...more });
      ${source}
    });
  `);
}

export function run(agent: Agent, testCase: Partial<Case> = {}, signal?: AbortSignal): Promise<AgentRun> {
  return agent.run(buildCase(testCase), signal ?? new AbortController().signal);
}

export function outputOf({ outcome }: AgentRun): string {
  if (outcome.status === 'errored') throw new Error(`expected an answer, not: ${outcome.failure.message}`);
  return outcome.output;
}

export function failureOf({ outcome }: AgentRun): { code: string; message: string } {
  if (outcome.status === 'answered') throw new Error(`expected a failure, not the answer ${outcome.output}`);
  return outcome.failure;
}

/** Processes that run with this word in their command line; those that are dead but not yet buried do not. */
export function processesWith(word: string): number[] {
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, 'latin1').replaceAll('\0', ' ');
      return command.includes(word) ? [Number(entry)] : [];
    } catch {
      return [];
    }
  });
}

/** Waits until so many processes have the word in their command line. */
export async function waitForProcesses(word: string, count: number): Promise<void> {
  for (let n = 0; n < 500 && processesWith(word).length < count; n++) await sleep(10);
}

/** Processes with the word in their command line that are still there when those that were killed have had time to go. */
export async function survivorsWith(word: string): Promise<number[]> {
  for (let n = 0; n < 100 && processesWith(word).length > 0; n++) await sleep(10);
  return processesWith(word);
}

/** A number of seconds that no other process sleeps for. */
export const unusualSeconds = () => (1000 + Math.random() * 1000).toFixed(9);
