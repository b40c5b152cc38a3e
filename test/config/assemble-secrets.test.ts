import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleConfig } from '../../src/config/assemble-config.ts';
import type { RawOptions } from '../../src/config/options.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import { buildCase, buildCriterion } from '../support/builders.ts';

const ENVIRONMENT = {
  AGENT_KEY: ' agent-secret ',
  JUDGE_KEY: 'judge-secret',
  TOKEN: 'token-secret',
  MODE: 'fast-and-loose',
  EMPTY: ' ',
};

function assemble(
  raw: RawOptions,
  { apiKey, cases = [buildCase()] }: { apiKey?: string; cases?: ReturnType<typeof buildCase>[] } = {},
) {
  const options = parseOptions(raw);
  const defaults = { apiKey, environment: ENVIRONMENT, outputDirectory: 'out', noKeyHint: 'Give a key.' };
  const { config, secrets, problems, missing } = assembleConfig(options, cases, defaults);
  assert.deepEqual([...options.problems, ...problems], [], JSON.stringify(raw));
  return { config, secrets, missing: missing.map(({ where, message }) => `${where}: ${message}`) };
}

const NO_KEY = 'openai-api-key: is missing. Give a key.';

test('a key is needed for the services that are called and have none of their own', () => {
  const criteria = 'Is clear';
  const checks = '- contains: x';
  const own = 'kind: openai\napi-key-env: AGENT_KEY';
  const judge = '- api-key-env: JUDGE_KEY';
  const table: [RawOptions, boolean][] = [
    [{ criteria }, false],
    [{ criteria, agent: own }, false],
    [{ criteria, judges: judge }, false],
    [{ criteria, agent: own, judges: judge }, true],
    [{ criteria, agent: own, judges: '- api-key-env: JUDGE_KEY\n- {}' }, false],
    [{ criteria, agent: own, judges: `${judge}\n${judge}`, 'escalate-to': 'big' }, false],
    [{ criteria, 'agent-command': 'cat' }, false],
    [{ criteria, 'agent-command': 'cat', judges: judge }, true],
    [{ criteria, 'agent-command': 'cat', 'judge-api-key': 'j' }, true],
    [{ checks }, false],
    [{ checks, 'agent-command': 'cat' }, true],
    [{ checks, 'agent-url': 'http://x' }, true],
  ];
  for (const [raw, enough] of table) {
    assert.deepEqual(assemble(raw).missing, enough ? [] : [NO_KEY], JSON.stringify(raw));
    assert.deepEqual(assemble(raw, { apiKey: 'k' }).missing, [], JSON.stringify(raw));
  }
});

test('a criterion of one case is enough to need a judge', () => {
  const cases = [buildCase({ criteria: [buildCriterion()], output: 'It is 4.' })];
  assert.deepEqual(assemble({}, { cases }).missing, [NO_KEY]);
});

test('the variables that are named are read, white space around them removed, and kept apart', () => {
  const { config, secrets, missing } = assemble(
    {
      criteria: 'Is clear',
      agent:
        'kind: openai\napi-key-env: AGENT_KEY\nmcp-servers:\n- { name: a, command: [x], env: [TOKEN] }\n' +
        '- { name: b, url: "http://x", headers: { Authorization: { env: TOKEN, prefix: "Bearer " } } }',
      judges: '- api-key-env: JUDGE_KEY',
    },
    {},
  );
  assert.deepEqual(missing, []);
  assert.deepEqual(secrets.named, {
    AGENT_KEY: 'agent-secret',
    JUDGE_KEY: 'judge-secret',
    TOKEN: 'token-secret',
  });
  assert.doesNotMatch(JSON.stringify(config), /secret/);
});

test('a variable that is named and not set is told where it is named', () => {
  const notSet = (name: string) =>
    `the environment variable "${name}" is not set. In a workflow: "env: { ${name}: \${{ secrets.${name} }} }" at the step.`;
  const table: [RawOptions, ...string[]][] = [
    [{ agent: 'kind: openai\napi-key-env: NO' }, `agent.api-key-env: ${notSet('NO')}`],
    [{ agent: 'kind: openai\napi-key-env: EMPTY' }, `agent.api-key-env: ${notSet('EMPTY')}`],
    [
      { agent: 'kind: openai\nmcp-servers: [{ name: a, command: [x], env: [TOKEN, NO] }]' },
      `agent.mcp-servers[0].env[1]: ${notSet('NO')}`,
    ],
    [
      { agent: 'kind: openai\nmcp-servers: [{ name: a, url: "http://x", headers: { K: { env: NO } } }]' },
      `agent.mcp-servers[0].headers.K.env: ${notSet('NO')}`,
    ],
    [
      { agent: 'kind: http\nurl: http://x\nheaders: { K: { env: NO }, L: plain }' },
      `agent.headers.K.env: ${notSet('NO')}`,
    ],
    [{ judges: '- a\n- api-key-env: NO' }, `judges[1].api-key-env: ${notSet('NO')}`],
    [{ judges: '[a, b]', 'escalate-to': 'api-key-env: NO' }, `escalate-to.api-key-env: ${notSet('NO')}`],
    [{ agent: 'kind: command\ncommand: x\nenv: [TOKEN, NO, EMPTY]' }, `agent.env[1]: ${notSet('NO')}`],
    [{ agent: 'kind: command\ncommand: x\nenv: [OPENAI_API_KEY]' }],
  ];
  for (const [raw, ...missing] of table) {
    assert.deepEqual(
      assemble({ criteria: 'Is clear', ...raw }, { apiKey: 'k' }).missing,
      missing,
      JSON.stringify(raw),
    );
  }
});

test('what a program is to see is a secret of ours where its name says so', () => {
  const agent = 'kind: command\ncommand: x\nenv: [TOKEN, MODE]';
  assert.deepEqual(assemble({ checks: '- contains: x', agent }).secrets.named, { TOKEN: 'token-secret' });
});

test('a program that is to see the key needs one', () => {
  const agent = 'kind: command\ncommand: x\nenv: [OPENAI_API_KEY]';
  const [missing = ''] = assemble({ checks: '- contains: x', agent }).missing;
  assert.match(missing, /^agent\.env\[0\]: the environment variable "OPENAI_API_KEY" is not set\./);
});
