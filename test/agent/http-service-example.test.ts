import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { it } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { agentInputSchema, commandLine } from '../../src/domain/agent-settings.ts';
import { caseInputSchema } from '../../src/domain/case.ts';
import { setupSchema } from '../../src/domain/surroundings.ts';
import { freePort, surroundingsOf } from '../process/open-surroundings.ts';
import { askAgent, outputOf } from '../support/ask-agent.ts';
import { buildCase } from '../support/builders.ts';
import { openHttpAgent } from '../support/open-http-agent.ts';

const FOLDER = resolve(import.meta.dirname, '../../examples/http-service');
const fileSchema = z.object({ agent: agentInputSchema, setup: setupSchema, teardown: commandLine });

it('the example of a service starts it, asks it, and stops it', async (test) => {
  const port = await freePort();
  const read = (file: string): unknown =>
    parse(
      readFileSync(resolve(FOLDER, file), 'utf8')
        .replaceAll('4817', String(port))
        .replaceAll('examples/http-service', FOLDER),
    );
  const { agent, setup, teardown } = fileSchema.parse(read('agent-judge.yml'));
  assert.ok(agent.kind === 'http');
  const { open, lines, warnings } = surroundingsOf(test);
  const environment = { ...process.env, PORT: String(port) };
  const { stop } = await open({ setup, teardown, environment });

  const answers: Record<string, unknown> = {};
  for (const { id = '', prompt, messages, vars } of z.array(caseInputSchema).parse(read('cases.yaml'))) {
    const asked = buildCase({ id, prompt, messages, vars });
    const run = await askAgent(openHttpAgent(test, { ...agent, toolCalls: agent['tool-calls'] }), asked);
    answers[id] = [outputOf(run), run.toolCalls?.map(({ name, arguments: given }) => [name, given])];
  }
  assert.deepEqual(answers, {
    returns: ['You can return anything within 30 days, unused and in its box.', []],
    'order-status': [
      'Order 1042 is on its way, and should arrive on Friday.',
      [['look_up_order', { id: '1042' }]],
    ],
    'follow-up': ['Order 1043 is delivered.', [['look_up_order', { id: '1043' }]]],
    'unknown-order': ['I find no order 9999. Please check the number.', [['look_up_order', { id: '9999' }]]],
  });
  await stop();
  assert.deepEqual(lines, [
    `setup: Listening on http://127.0.0.1:${port}`,
    'teardown: the support agent is stopped',
  ]);
  assert.deepEqual(warnings, []);
});
