import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Agent } from '../../src/agent/agent.ts';
import { createCommandAgent } from '../../src/agent/command-agent.ts';
import type { CommandAgentSettings } from '../../src/domain/agent-settings.ts';
import { createRunEnding } from '../../src/execute/run-ending.ts';
import { buildCase } from '../support/builders.ts';
import { OUT_OF_TIME } from '../support/early-end.ts';
import { openHttpAgent } from '../support/open-http-agent.ts';
import { openToolsAgent } from '../support/open-tools-agent.ts';
import { modelService } from '../support/services.ts';

const HANGS = () => new Promise<never>(() => {});

function commandAgent(protocol: CommandAgentSettings['protocol']): Agent {
  const settings = {
    kind: 'command',
    command: 'sleep 30',
    protocol,
    workers: 1,
    casesPerWorker: 1,
    env: [],
  } as const;
  return createCommandAgent(
    { ...settings, maxOutputBytes: 1000 },
    { timeoutSeconds: 20, environment: process.env },
  );
}

/** What became of a trial that is with its agent, and of one that comes after, when the time of the run is over. */
async function endWith(agent: Agent) {
  const ending = createRunEnding(new AbortController().signal);
  setTimeout(() => ending.end(OUT_OF_TIME, { abort: true }), 300);
  const failureOf = async () => {
    const { outcome } = await agent.run(buildCase(), ending.signal);
    return outcome.status === 'errored' ? outcome.failure : assert.fail('it must not answer');
  };
  const failures = [await failureOf(), await failureOf()];
  await agent.close?.();
  return failures;
}

describe('an agent of a run whose time is over', () => {
  for (const protocol of ['text', 'json', 'jsonl'] as const) {
    it(`says so: a program (${protocol})`, async () => {
      for (const { code, message } of await endWith(commandAgent(protocol))) {
        assert.equal(code, 'max-duration');
        assert.match(message, /the run's time was over \(max-duration 600 s\)/);
      }
    });
  }

  it('says so: a web service', async (test) => {
    const server = await modelService(test, HANGS);
    for (const failure of await endWith(
      openHttpAgent(test, { url: `${server.url}/chat/completions`, body: { messages: [] } }),
    )) {
      assert.deepEqual(failure, OUT_OF_TIME);
    }
  });

  it('says so: a model with tools', async (test) => {
    const server = await modelService(test, HANGS);
    for (const failure of await endWith(openToolsAgent(test, server.url)))
      assert.deepEqual(failure, OUT_OF_TIME);
  });
});
