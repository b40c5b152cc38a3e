import type { TestContext } from 'node:test';
import type { Agent } from '../../src/agent/agent.ts';
import { createCommandAgent } from '../../src/agent/command-agent.ts';
import type { CommandAgentSettings } from '../../src/domain/agent-settings.ts';

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
