import { randomUUID } from 'node:crypto';
import type { CommandAgentSettings } from '../domain/agent-settings.ts';
import type { Case } from '../domain/case.ts';
import { contentKey } from '../domain/content-key.ts';
import type { AgentRun } from '../domain/trial.ts';
import { assembleEnvironment } from '../process/environment.ts';
import { killMarked } from '../process/process-tree.ts';
import { createMask, SHORTEST_SECRET } from '../report/mask-secrets.ts';
import type { Agent } from './agent.ts';
import { createJsonlWorkers } from './jsonl-workers.ts';
import { maskRun } from './mask-run.ts';
import { runOneProcess } from './one-process.ts';

export interface CommandAgentOptions {
  /** For one run; a case may have its own. */
  readonly timeoutSeconds: number;
  /** Ours, of which the agent gets what is safe and what its settings name. */
  readonly environment: NodeJS.ProcessEnv;
}

/** An agent that is a program: a process for each case, or long-lived workers that take cases line by line. */
export function createCommandAgent(
  settings: CommandAgentSettings,
  { timeoutSeconds, environment }: CommandAgentOptions,
): Agent {
  const owner = randomUUID();
  const mask = createMask(
    settings.env.map((name) => environment[name]),
    SHORTEST_SECRET,
  );
  const context = {
    owner,
    timeoutSeconds,
    environment: assembleEnvironment(environment, settings.env),
    mask,
  };
  const workers = settings.protocol === 'jsonl' ? createJsonlWorkers(settings, context) : undefined;
  let started = 0;

  function runCase(testCase: Case, signal: AbortSignal): Promise<AgentRun> {
    if (workers !== undefined) return workers.run(testCase, signal);
    started += 1;
    return runOneProcess(settings, context, `${owner}.${started}`, testCase, signal);
  }

  return {
    kind: 'command',
    fingerprint: contentKey('command', settings),
    async run(testCase, signal) {
      return maskRun(await runCase(testCase, signal), mask);
    },
    async close() {
      await workers?.close();
      // What a program that ended well left behind in a session of its own.
      await killMarked(owner);
    },
  };
}
