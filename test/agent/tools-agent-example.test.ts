import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { startOfflineModel } from '../../examples/tools-agent/offline-model.ts';
import { agentInputSchema } from '../../src/domain/agent-settings.ts';
import { buildCase } from '../support/builders.ts';
import { openToolsAgent, signal } from '../support/open-tools-agent.ts';

const EXAMPLE = 'examples/tools-agent';
const read = (file: string) => readFileSync(`${EXAMPLE}/${file}`, 'utf8');

describe('the example of an agent with tools', () => {
  for (const api of ['responses', 'chat'] as const) {
    it(`reads its files through the real file server, over the ${api} API`, async (test) => {
      const offline = await startOfflineModel();
      test.after(() => offline.stop());
      const input = agentInputSchema.parse(parse(read('agent-judge.yml')).agent);
      assert.ok(input.kind === 'openai');
      const agent = openToolsAgent(
        test,
        offline.baseUrl,
        { api, mcpServers: input['mcp-servers'], maxTurns: input['max-turns'] },
        // As `npx` needs it to find the package that is installed here, without asking the registry.
        {
          timeoutSeconds: 30,
          environment: () => ({
            PATH: process.env['PATH'],
            HOME: process.env['HOME'],
            npm_config_offline: 'true',
          }),
        },
      );
      const cases = parse(read('cases.yaml')) as { id: string; prompt: string }[];
      const runs = await Promise.all(cases.map((each) => agent.run(buildCase(each), signal)));
      const files = ['opening-hours.md', 'fees.md'];
      for (const [index, { outcome, toolCalls }] of runs.entries()) {
        assert.equal(outcome.status, 'answered', JSON.stringify(outcome));
        assert.deepEqual(
          toolCalls?.map(({ name, result, error }) => ({ name, result, error })),
          [{ name: 'read_text_file', result: read(`files/${files[index]}`), error: undefined }],
        );
      }
      await agent.close();
    });
  }
});
