import type { AgentSettings } from './domain/agent-settings.ts';
import type { Config } from './domain/config.ts';
import type { Provenance } from './domain/provenance.ts';
import { type EarlierResults, openEarlierResults } from './store/earlier-results.ts';

/**
 * What earlier runs have and this one need not pay for again: all that a database has where the configuration names one;
 * else what a run of this suite left in the output directory that was killed or ended early.
 * @param database the one of the output directory.
 * @returns `undefined` where there is nothing.
 * @throws InternalError when a database cannot be read.
 */
export function openEarlier(
  { resume, name, agent }: Config,
  { commit }: Provenance,
  database: string,
): EarlierResults | undefined {
  if (resume.from === 'nothing') return undefined;
  const earlier =
    resume.from === 'database'
      ? openEarlierResults(resume.path, { which: 'all' })
      : openEarlierResults(database, {
          which: 'unfinished',
          name,
          agentAt: isKnownByKey(agent) ? 'any' : commit === undefined ? undefined : { commit },
        });
  if (earlier.trials + earlier.judgements > 0) return earlier;
  earlier.close();
  return undefined;
}

/** Whether an agent's settings tell all about it. A program or a service may have changed with its settings as they were. */
function isKnownByKey(agent: AgentSettings): boolean {
  return agent.kind === 'recorded' || (agent.kind === 'openai' && agent.mcpServers.length === 0);
}
