import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AssembledConfig, assembleConfig } from '../../src/config/assemble-config.ts';
import type { ConfigDefaults } from '../../src/config/assemble-secrets.ts';
import type { RawOptions } from '../../src/config/options.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import { commentKey } from '../../src/config/values.ts';
import type { OpenAiAgentSettings } from '../../src/domain/agent-settings.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Config } from '../../src/domain/config.ts';
import { buildAgentSettings, buildCase, buildJudgeSettings } from '../support/builders.ts';

const DEFAULTS: ConfigDefaults = {
  apiKey: 'key-of-environment',
  outputDirectory: 'out',
  noKeyHint: 'Give a key.',
};

/** The agent, which is a model where nothing else is said. */
function agentOf({ agent }: Config): OpenAiAgentSettings {
  assert.ok(agent.kind === 'openai');
  return agent;
}

/** A configuration as it is stored: without what is absent. */
function given<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const CRITERIA = { criteria: 'Is clear' };

function assemble(
  raw: RawOptions,
  { cases = [buildCase()], defaults = DEFAULTS }: { cases?: Case[]; defaults?: ConfigDefaults } = {},
): AssembledConfig {
  return assembleConfig(parseOptions(raw), cases, defaults);
}

test('what is not given has the default of the contract', () => {
  const { config, secrets, problems } = assemble(CRITERIA);
  assert.deepEqual(problems, []);
  assert.deepEqual(given(config), {
    name: 'agent-judge',
    gate: {
      scoring: { kind: 'numeric', scale: { min: 1, max: 10 }, threshold: 7 },
      maxErrors: 0,
      criteria: [{ name: 'Is clear', description: 'Is clear', weight: 1, required: false }],
      jury: 'median',
    },
    guidelines: [],
    agent: buildAgentSettings(),
    judges: [buildJudgeSettings()],
    guards: {
      empty: 'fail',
      short: 'flag',
      opener: 'fail',
      refusal: 'flag',
      echo: 'fail',
      truncated: 'flag',
      disguise: 'flag',
      repeated: 'flag',
    },
    trials: 1,
    concurrency: 20,
    timeoutSeconds: 120,
    comment: 'always',
    commentKey: 'agent-judge',
    commentProgress: false,
    artifactName: 'agent-judge-results',
    outputDirectory: 'out',
    resume: { from: 'unfinished' },
    failBelowThreshold: true,
  });
  assert.deepEqual(secrets, {
    agentApiKey: 'key-of-environment',
    judgeApiKey: 'key-of-environment',
    githubToken: undefined,
    named: {},
  });
});

test('what is given is taken', () => {
  const { config, secrets, problems } = assemble({
    ...CRITERIA,
    threshold: '0.5',
    scale: '0-1',
    'min-pass-rate': '80',
    'max-errors': '2',
    guidelines: '- Be strict.\n- Be fair.',
    instructions: 'Help.',
    'openai-api-key': 'key-of-input',
    name: 'My suite',
    trials: '3',
    concurrency: '5',
    timeout: '30',
    'on-fail': 'cat',
    'github-token': 'token',
    comment: 'never',
    'comment-key': 'mine',
    'artifact-name': 'none',
    'artifact-retention-days': '9',
    'output-directory': 'elsewhere',
    'fail-below-threshold': 'false',
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(config.gate.scoring, { kind: 'numeric', scale: { min: 0, max: 1 }, threshold: 0.5 });
  assert.deepEqual([config.gate.minPassRate, config.gate.maxErrors], [80, 2]);
  assert.deepEqual(config.guidelines, ['Be strict.', 'Be fair.']);
  assert.equal(agentOf(config).instructions, 'Help.');
  assert.deepEqual([config.name, config.commentKey, config.comment], ['My suite', 'mine', 'never']);
  assert.deepEqual([config.trials, config.concurrency, config.timeoutSeconds], [3, 5, 30]);
  assert.deepEqual([config.artifactName, config.artifactRetentionDays], [undefined, 9]);
  assert.deepEqual(
    [config.onFail, config.outputDirectory, config.failBelowThreshold],
    ['cat', 'elsewhere', false],
  );
  assert.deepEqual(secrets, {
    agentApiKey: 'key-of-input',
    judgeApiKey: 'key-of-input',
    githubToken: 'token',
    named: { OPENAI_API_KEY: 'key-of-environment' },
  });
});

test('no secret gets into the configuration that is stored', () => {
  const secret = { 'openai-api-key': 'SECRET-1', 'judge-api-key': 'SECRET-2', 'github-token': 'SECRET-3' };
  assert.doesNotMatch(JSON.stringify(assemble({ ...CRITERIA, ...secret }).config), /SECRET|key-of/);
});

test('"model" sets both models, each has its own input', () => {
  const table: [RawOptions, string, string][] = [
    [{ model: 'm' }, 'm', 'm'],
    [{ model: 'm', 'agent-model': 'a' }, 'a', 'm'],
    [{ model: 'm', 'judge-model': 'j' }, 'm', 'j'],
    [{ 'agent-model': 'a', 'judge-model': 'j' }, 'a', 'j'],
    [{ 'agent-model': 'a' }, 'a', 'gpt-5.2'],
  ];
  for (const [raw, agent, judge] of table) {
    const { config } = assemble({ ...CRITERIA, ...raw });
    assert.deepEqual([agentOf(config).model, config.judges[0]?.model], [agent, judge], JSON.stringify(raw));
  }
});

test('the judge is where the agent is, unless it is said to be elsewhere', () => {
  const shared = { 'base-url': 'http://a/v1', api: 'chat', 'openai-api-key': 'k1' };
  const together = assemble({ ...CRITERIA, ...shared });
  assert.deepEqual(given(together.config.judges), [
    buildJudgeSettings({ api: 'chat', baseUrl: 'http://a/v1' }),
  ]);
  const elsewhere = { 'judge-base-url': 'http://b/v1', 'judge-api': 'responses', 'judge-api-key': 'k2' };
  const apart = assemble({ ...CRITERIA, ...shared, ...elsewhere });
  assert.deepEqual(given(apart.config.judges), [buildJudgeSettings({ baseUrl: 'http://b/v1' })]);
  assert.equal(agentOf(apart.config).baseUrl, 'http://a/v1');
  assert.deepEqual([apart.secrets.agentApiKey, apart.secrets.judgeApiKey], ['k1', 'k2']);
});

test('the service of the environment is used where no input names one', () => {
  const defaults = { ...DEFAULTS, baseUrl: 'http://env/v1' };
  assert.equal(assemble(CRITERIA, { defaults }).config.judges[0]?.baseUrl, 'http://env/v1');
  const given = assemble({ ...CRITERIA, 'base-url': 'http://given/v1' }, { defaults });
  assert.equal(agentOf(given.config).baseUrl, 'http://given/v1');
});

test('the service of the environment must be one that could be written', () => {
  const problems = (baseUrl: string, given = {}) =>
    assemble({ ...CRITERIA, ...given }, { defaults: { ...DEFAULTS, baseUrl } }).problems;
  const [problem, ...others] = problems('http://user:geheim@env/v1');
  assert.deepEqual([problem?.where, others], ['OPENAI_BASE_URL', []]);
  assert.match(
    problem?.message ?? '',
    /^received "http:\/\/…@env\/v1"; must have no user name or password in it/,
  );
  assert.match(problems('localhost:1234')[0]?.message ?? '', /must be an http:\/\/ or https:\/\/ URL/);
  assert.deepEqual(problems('localhost:1234', { 'base-url': 'http://given/v1' }), []);
});

test('the comment key is made from the suite’s name', () => {
  const table: [string, string][] = [
    ['Support bot (EU)', 'support-bot-eu'],
    ['--a--', 'a'],
    ['v1.2', 'v1-2'],
  ];
  for (const [name, key] of table) assert.equal(assemble({ ...CRITERIA, name }).config.commentKey, key);
});

test('two suites whose names have no letter a key can hold do not share a comment', () => {
  const [first, second] = ['質問', '回答'].map((name) => assemble({ ...CRITERIA, name }).config.commentKey);
  assert.notEqual(first, second);
});

test('every name makes a comment key that could have been given', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), (name) => {
      const { config } = assemble({ ...CRITERIA, name });
      assert.ok(commentKey.safeParse(config.commentKey).success, config.commentKey);
    }),
  );
});
