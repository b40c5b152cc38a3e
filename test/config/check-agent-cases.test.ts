import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAgentCases } from '../../src/config/check-agent-cases.ts';
import type { HttpAgentSettings } from '../../src/domain/agent-settings.ts';
import { buildAgentSettings, buildCase } from '../support/builders.ts';

const http: HttpAgentSettings = {
  kind: 'http',
  url: 'http://a/{{id}}',
  method: 'POST',
  headers: {},
  body: { text: '{{prompt}}', who: '{{name}}' },
};

test('a template of the agent that a case has no value for is told with the case and the nearest name', () => {
  const source = { file: 'cases.csv', line: 7 };
  const cases = [
    buildCase({ vars: { name: 'Ada' } }),
    buildCase({ position: 1, vars: { nam: 'Ada' }, source }),
    buildCase({ position: 2, output: 'recorded' }),
    buildCase({ position: 3 }),
  ];
  assert.deepEqual(checkAgentCases(http, cases, 'agent'), [
    {
      where: 'cases.csv:7, case "case-2"',
      message: 'has no value for "{{name}}" in the agent\'s url or body. Did you mean "nam"?',
    },
    {
      where: 'case "case-4"',
      message: 'has no value for "{{name}}" in the agent\'s url or body. It has prompt, id, messages.',
    },
  ]);
});

test('thousands of the same problem are counted, not listed', () => {
  const cases = Array.from({ length: 500 }, (_, position) => buildCase({ position }));
  const problems = checkAgentCases(http, cases, 'agent');
  assert.equal(problems.length, 21);
  assert.deepEqual(problems.at(-1), {
    where: 'dataset',
    message: 'and 480 more of these problems that are not shown.',
  });
});

test('a conversation cannot be handed to a program that reads the prompt as text', () => {
  const messages = [{ role: 'user' as const, content: 'Hello' }];
  const command = {
    kind: 'command',
    command: 'cat',
    workers: 1,
    casesPerWorker: 1,
    env: [],
    maxOutputBytes: 1,
  } as const;
  const cases = [buildCase({ messages }), buildCase({ position: 1 })];
  assert.deepEqual(checkAgentCases({ ...command, protocol: 'json' }, cases, 'agent'), []);
  assert.deepEqual(checkAgentCases({ ...command, protocol: 'text' }, cases, 'agent'), [
    {
      where: 'case "case-1"',
      message:
        'has "messages", which "protocol: text" cannot hand on. Use "protocol: json" or jsonl, or remove them.',
    },
  ]);
});

test('tools that the agent cannot have are told where the agent is described', () => {
  const agent = buildAgentSettings({ api: 'chat', hostedTools: [{ type: 'web_search' }] });
  assert.deepEqual(checkAgentCases(agent, [buildCase()], 'a.yml:3, agent'), [
    {
      where: 'a.yml:3, agent',
      message: '"hosted-tools" needs "api: responses"; Chat Completions has no hosted tools.',
    },
  ]);
});
