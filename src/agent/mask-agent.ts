import type { Mask } from '../report/mask-secrets.ts';
import type { Agent } from './agent.ts';
import { maskRun } from './mask-run.ts';

/** The same agent, of whose every run nobody sees a secret: not the store, not a check, not the judge. */
export function maskAgent(agent: Agent, mask: Mask): Agent {
  return { ...agent, run: async (testCase, signal) => maskRun(await agent.run(testCase, signal), mask) };
}
