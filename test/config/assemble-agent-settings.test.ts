import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleConfig } from '../../src/config/assemble-config.ts';
import type { RawOptions } from '../../src/config/options.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import { buildAgentSettings, buildCase } from '../support/builders.ts';

const DEFAULTS = { apiKey: 'k', outputDirectory: 'out', noKeyHint: 'Give a key.' };
const RECORDED = [buildCase({ output: 'It is 4.' })];

function assemble(raw: RawOptions, cases = [buildCase()]) {
  const options = parseOptions({ criteria: 'Is clear', ...raw });
  const { config, problems } = assembleConfig(options, cases, DEFAULTS);
  return {
    agent: JSON.parse(JSON.stringify(config.agent)) as unknown,
    problems: [...options.problems, ...problems].map(({ where, message }) => `${where}: ${message}`),
  };
}

test('the agent in full has the defaults of its kind', () => {
  const table: [string, object][] = [
    ['kind: openai', buildAgentSettings()],
    [
      'kind: command\ncommand: [python3, agent.py]',
      {
        kind: 'command',
        command: ['python3', 'agent.py'],
        protocol: 'text',
        workers: 4,
        casesPerWorker: 1,
        env: [],
        maxOutputBytes: 1_048_576,
      },
    ],
    [
      'kind: http\nurl: http://localhost:8000/ask/',
      {
        kind: 'http',
        url: 'http://localhost:8000/ask/',
        method: 'POST',
        headers: {},
        body: { prompt: '{{prompt}}' },
      },
    ],
    ['kind: http\nurl: http://x\nmethod: GET', { kind: 'http', url: 'http://x', method: 'GET', headers: {} }],
    ['kind: recorded', { kind: 'recorded' }],
  ];
  for (const [agent, settings] of table) {
    const assembled = assemble({ agent }, RECORDED);
    assert.deepEqual(assembled.problems, [], agent);
    assert.deepEqual(assembled.agent, settings, agent);
  }
});

test('a model agent takes what it lacks from the options for the agent, and then from those for both', () => {
  const shared = { model: 'm', api: 'chat', 'base-url': 'http://a/v1', instructions: 'Help.' };
  assert.deepEqual(
    assemble({
      ...shared,
      'agent-temperature': '0.3',
      'agent-max-output-tokens': '50',
      agent: 'kind: openai',
    }).agent,
    buildAgentSettings({
      model: 'm',
      api: 'chat',
      baseUrl: 'http://a/v1',
      instructions: 'Help.',
      temperature: 0.3,
      maxOutputTokens: 50,
    }),
  );
  const own =
    'kind: openai\nmodel: own\napi: responses\ninstructions: Own.\nbase-url: http://b/v1/\nmax-turns: 3';
  assert.deepEqual(
    assemble({ ...shared, 'agent-model': 'a', agent: own }).agent,
    buildAgentSettings({ model: 'own', baseUrl: 'http://b/v1', instructions: 'Own.', maxTurns: 3 }),
  );
});

test('a command has no more workers than there may be requests, unless it is said how many', () => {
  const workersOf = (raw: RawOptions) => (assemble(raw).agent as { workers: number }).workers;
  assert.equal(workersOf({ 'agent-command': 'x', 'agent-protocol': 'jsonl' }), 4);
  assert.equal(workersOf({ 'agent-command': 'x', concurrency: '2' }), 2);
  assert.equal(workersOf({ agent: 'kind: command\ncommand: x\nprotocol: jsonl\nworkers: 9' }), 9);
});

test('what is said of an agent and cannot be meant', () => {
  const table: [RawOptions, ...string[]][] = [
    [
      { 'agent-command': 'x', 'agent-url': 'http://x' },
      'agent-url: cannot be given together with "agent-command": there is one agent. Remove one of them.',
    ],
    [
      { agent: 'kind: http\nurl: http://y', 'agent-command': 'x', 'agent-url': 'http://x' },
      'agent-command: cannot be given together with "agent": there is one agent. Remove one of them.',
      'agent-url: cannot be given together with "agent": there is one agent. Remove one of them.',
    ],
    [
      { 'agent-command': 'x', 'agent-model': 'm', instructions: 'Help.' },
      'agent-model: has no effect on an agent of kind "command". Remove it.',
      'instructions: has no effect on an agent of kind "command". Remove it.',
    ],
    [
      { 'agent-url': 'http://x', 'agent-temperature': '1' },
      'agent-temperature: has no effect on an agent of kind "http". Remove it.',
    ],
    [
      { 'agent-protocol': 'json' },
      'agent-protocol: has no effect without "agent-command". Remove it, or give that too.',
    ],
    [
      { 'agent-protocol': 'json', agent: 'kind: command\ncommand: x' },
      'agent-protocol: has no effect beside "agent". Write it there, as "protocol".',
    ],
    [
      { 'agent-answer': '/a' },
      'agent-answer: has no effect without "agent-url". Remove it, or give that too.',
    ],
    [
      { 'agent-answer': '/a', agent: 'kind: http\nurl: http://x' },
      'agent-answer: has no effect beside "agent". Write it there, as "answer".',
    ],
    [
      { agent: 'kind: command\ncommand: x\nworkers: 2\ncases-per-worker: 3' },
      'agent.workers: has no effect with "protocol: text", which starts a process for every trial. Use jsonl, or remove it.',
      'agent.cases-per-worker: has no effect with "protocol: text", which starts a process for every trial. Use jsonl, or remove it.',
    ],
    [
      { agent: 'kind: http\nurl: http://x\nmethod: GET\nbody: { a: b }' },
      'agent.body: cannot be sent with "method: GET". Use POST, or remove it.',
    ],
    [
      { agent: 'kind: recorded' },
      'agent.kind: "recorded" takes the answers from the cases, and 1 of 1 have no "output": "case-1".',
    ],
    [
      { 'agent-answer': 'output', 'agent-url': 'http://x' },
      'agent-answer: received "output"; must be a JSON Pointer such as /output.',
    ],
    [
      { agent: 'kind: openai\n  model: x' },
      'agent, line 1: is not valid YAML: it has ": " twice. Mend the indentation, or put a text that holds ": " into quotes.',
    ],
    [
      { agent: ' ' },
      'agent: received " "; must be an object with a "kind": openai, command, http or recorded.',
    ],
  ];
  for (const [raw, ...problems] of table)
    assert.deepEqual(assemble(raw).problems, problems, JSON.stringify(raw));
});

test('an agent that could not be read is not complained of twice', () => {
  assert.deepEqual(assemble({ agent: 'kind: http', 'agent-model': 'm' }).problems, [
    'agent.url: is missing.',
  ]);
});

test('GitHub Models is told to be retired wherever an address is written', () => {
  const url = 'https://models.github.ai/inference';
  const table: [RawOptions, string][] = [
    [{ 'agent-url': url }, 'agent-url'],
    [{ agent: `kind: openai\nbase-url: ${url}` }, 'agent.base-url'],
    [{ judges: `- { model: m, base-url: "${url}" }` }, 'judges[0].base-url'],
  ];
  for (const [raw, where] of table) {
    const problems = assemble(raw).problems.join('\n');
    assert.ok(
      problems.startsWith(`${where}: received "${url}"; is GitHub Models, which was retired`),
      problems,
    );
  }
});

test('an address with a user name and a password is refused, and they are not repeated', () => {
  const table: [RawOptions, string, string][] = [
    [{ 'agent-url': 'http://me:pa55word@x/ask' }, 'agent-url', '"http://…@x/ask"'],
    [{ 'agent-url': 'https://pa55word@x' }, 'agent-url', '"https://…@x"'],
    [{ agent: 'kind: http\nurl: http://me:pa55word@x' }, 'agent.url', '"http://…@x"'],
    [{ 'base-url': 'http://:pa55word@x/v1' }, 'base-url', '"http://…@x/v1"'],
    [{ agent: 'kind: openai\nbase-url: http://me:pa55word@x' }, 'agent.base-url', '"http://…@x"'],
    [
      { agent: 'kind: openai\nmcp-servers: [{ name: a, url: "http://me:pa55word@x" }]' },
      'agent.mcp-servers[0].url',
      '"http://…@x"',
    ],
    [
      { setup: 'command: x\nwait-for: http://me:pa55word@x', 'agent-command': 'x' },
      'setup.wait-for',
      '"http://…@x"',
    ],
  ];
  for (const [raw, where, shown] of table) {
    const problems = assemble(raw).problems.join('\n');
    assert.ok(
      problems.startsWith(`${where}: received ${shown}; must have no user name or password`),
      problems,
    );
    assert.match(problems, /"headers".*API key/);
    assert.doesNotMatch(problems, /pa55word/);
  }
  const unreadable = assemble({ 'agent-url': 'http://me:pa55/"word@x' }).problems.join('\n');
  assert.equal(unreadable, 'agent-url: received "http://…@x"; must be an http:// or https:// URL.');
});
