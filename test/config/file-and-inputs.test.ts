import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { type AssembledConfig, assembleConfig } from '../../src/config/assemble-config.ts';
import { FILE_KEYS, type OptionName, type RawOptions } from '../../src/config/options.ts';
import { parseConfigFile } from '../../src/config/parse-config-file.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import { buildCase } from '../support/builders.ts';

const DEFAULTS = {
  apiKey: 'k',
  environment: { AGENT_KEY: 'agent-secret', JUDGE_KEY: 'judge-secret' },
  outputDirectory: 'out',
  noKeyHint: 'Give a key.',
};

function assemble(inputs: RawOptions, file?: string): AssembledConfig {
  const parsed = file === undefined ? undefined : parseConfigFile(file, 'c.yml');
  assert.deepEqual(parsed?.problems ?? [], []);
  const options = parseOptions({ criteria: 'Is clear', ...inputs }, parsed);
  const assembled = assembleConfig(options, [buildCase()], DEFAULTS);
  return { ...assembled, problems: [...options.problems, ...assembled.problems] };
}

/** Values that every option takes, as they are in a file. */
const VALUES: Readonly<Partial<Record<OptionName, readonly unknown[]>>> = {
  prompts: ['one\ntwo', ['one', { id: 'b', prompt: 'two' }]],
  dataset: ['a.jsonl', ['a.jsonl', 'b.yaml']],
  filter: ['tag:fast', ['refund-*', '!tag:slow']],
  vars: [{ name: 'Ann', version: '1.10', count: 3, flag: true }],
  criteria: ['Is clear', ['Is clear', { name: 'short', description: 'Is short', threshold: 8 }]],
  checks: [[{ contains: 'x' }, { name: 'cheap', 'max-cost': 0.5, required: true }]],
  threshold: [8, 7.5],
  scoring: ['numeric'],
  scale: ['0-10'],
  'min-pass-rate': [80],
  'max-errors': [2],
  guidelines: ['Be strict.', ['Be strict.', 'Be fair.']],
  guards: ['off', false, { echo: 'off', short: 'fail', refusal: false }],
  instructions: ['Help.\nBe kind.'],
  model: ['m', 4],
  'agent-model': ['a'],
  'agent-temperature': [0.5],
  'agent-reasoning-effort': ['low'],
  'agent-max-output-tokens': [100],
  agent: [
    { kind: 'openai', model: 'x', 'api-key-env': 'AGENT_KEY', 'hosted-tools': [{ type: 'web_search' }] },
  ],
  'judge-model': ['j'],
  'judge-instructions': ['You are a teacher.'],
  'judge-repeats': [3],
  'judge-temperature': [0],
  'judge-reasoning-effort': ['high'],
  'judge-max-output-tokens': [900],
  judges: [['p', { name: 'q', model: 'q1', 'api-key-env': 'JUDGE_KEY', repeats: 2 }, {}]],
  jury: ['median', 'majority'],
  'escalate-to': ['big', { model: 'big', 'base-url': 'http://x/v1' }],
  'base-url': ['http://localhost:1/v1'],
  api: ['chat'],
  'judge-base-url': ['http://localhost:2/v1'],
  'judge-api': ['responses'],
  name: ['My suite', 2026],
  trials: [3],
  concurrency: [5],
  timeout: [30],
  'max-duration': [600],
  'max-cost': [5],
  prices: [{ m: { input: 1, 'cached-input': 0.1, output: 2 }, 'gpt-5.2': { input: '1', output: 2.5 } }],
  setup: ['npm ci', ['npm', 'ci'], { command: 'npm start', 'wait-for': 'http://localhost:3' }],
  teardown: ['rm -r tmp', ['rm', '-r', 'tmp']],
  'on-fail': ['cat'],
  comment: ['never'],
  'comment-key': ['mine'],
  'comment-progress': [true],
  'artifact-name': ['none'],
  'artifact-retention-days': [9],
  'output-directory': ['elsewhere'],
  'fail-below-threshold': [false],
};

const AGENTS_IN_A_LINE = ['agent-command', 'agent-protocol', 'agent-url', 'agent-answer'];

test('the table below has a value for every key of the file', () => {
  assert.deepEqual(
    FILE_KEYS.filter((name) => VALUES[name] === undefined),
    AGENTS_IN_A_LINE,
  );
});

const someSettings = fc.record(
  Object.fromEntries(
    Object.entries(VALUES).map(([name, values]) => [name, fc.constantFrom(...(values ?? []))]),
  ),
  { requiredKeys: [] },
);

test('the same settings by file and by inputs are the same configuration', () => {
  fc.assert(
    fc.property(someSettings, (settings) => {
      const inputs = Object.fromEntries(
        Object.entries(settings).map(([name, value]) => [
          name,
          typeof value === 'object' ? stringify(value) : String(value),
        ]),
      );
      const byFile = assemble({ criteria: undefined }, stringify({ criteria: 'Is clear', ...settings }));
      const byInputs = assemble(inputs);
      assert.deepEqual(byFile.config, byInputs.config);
      assert.deepEqual(byFile.secrets, byInputs.secrets);
      const messages = ({ problems }: AssembledConfig) => problems.map(({ message }) => message);
      assert.deepEqual(messages(byFile), messages(byInputs));
    }),
    { numRuns: 300 },
  );
});

test('the agents that fit in a line mean the same in a file and as inputs', () => {
  for (const settings of [
    { 'agent-command': 'python3 agent.py', 'agent-protocol': 'jsonl' },
    { 'agent-url': 'http://localhost:8000/ask/', 'agent-answer': '/output/0' },
  ]) {
    const [byFile, byInputs] = [assemble({}, stringify(settings)), assemble(settings)];
    assert.deepEqual([byFile.problems, byInputs.problems], [[], []]);
    assert.deepEqual(byFile.config, byInputs.config);
  }
});

test('an input goes before the file, key by key', () => {
  const file = 'name: of file\nthreshold: 8\ntrials: 2\n';
  const { config } = assemble({ threshold: '9', name: 'of input' }, file);
  assert.deepEqual([config.name, config.gate.scoring.threshold, config.trials], ['of input', 9, 2]);
});

test('a value of the file that an input replaces is not looked at', () => {
  assert.deepEqual(assemble({ threshold: '9' }, 'threshold: high').problems, []);
});

test('an agent of an input replaces all that the file says of one', () => {
  const file =
    'agent: { kind: http, url: "http://x", headers: { A: b } }\ninstructions: Help.\nagent-model: m\n';
  const { config, problems } = assemble({ 'agent-command': 'cat' }, file);
  assert.deepEqual(problems, []);
  assert.equal(config.agent.kind, 'command');

  const whole = assemble({ agent: 'kind: http\nurl: http://y' }, 'agent-command: cat\nagent-protocol: json');
  assert.deepEqual(whole.problems, []);
  assert.deepEqual(JSON.parse(JSON.stringify(whole.config.agent)), {
    kind: 'http',
    url: 'http://y',
    method: 'POST',
    headers: {},
    body: { prompt: '{{prompt}}' },
  });
});

test('problems of a value say whether the file or an input has it', () => {
  const places = (inputs: RawOptions, file: string) =>
    assemble(inputs, file).problems.map(({ where }) => where);
  assert.deepEqual(places({}, 'trials: 2\nthreshold: 11'), ['c.yml:2, threshold']);
  assert.deepEqual(places({ threshold: '11' }, 'trials: 2\nthreshold: 8'), ['threshold']);
  assert.deepEqual(places({ 'agent-model': 'x' }, 'agent: { kind: recorded }'), [
    'agent-model',
    'c.yml:1, agent.kind',
  ]);
});

test('numbers in lists and variables stay as they were written', () => {
  const file = parseConfigFile('prompts: [1.0, true, 1e3]\nvars: { v: 1.10, n: 007 }\n', 'c.yml');
  const { values } = parseOptions({}, file);
  assert.deepEqual(values.prompts, ['1.0', 'true', '1e3']);
  assert.deepEqual(values.vars, { v: '1.10', n: '007' });
  assert.deepEqual(parseOptions({ vars: '{ v: 1.10 }' }).values.vars, { v: '1.10' });
  const deep =
    'prompts: [{ id: 007, prompt: 1.0, vars: { v: 1e3 }, threshold: 8.0 }]\nchecks: [{ equals: 1.10 }]';
  const inFile = parseOptions({}, parseConfigFile(deep, 'c.yml')).values;
  assert.deepEqual(inFile.prompts, [{ id: '007', prompt: '1.0', vars: { v: '1e3' }, threshold: 8 }]);
  assert.deepEqual(inFile.checks, [{ equals: '1.10' }]);
});

test('no text makes the reader of the file throw, and each problem has a line or the file', () => {
  const word = fc.constantFrom(
    'agent:',
    ' kind: http',
    '\n',
    '- ',
    '*a ',
    '&a ',
    '{',
    '}',
    '[',
    '"',
    '!t ',
    '? ',
    '\t',
    'x',
    '|',
    '<<: ',
    '#',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const file = parseConfigFile(written, 'c.yml');
      const options = parseOptions({}, file);
      assembleConfig(options, [buildCase()], DEFAULTS);
      for (const { where } of [...file.problems, ...options.problems])
        assert.match(where, /^c\.yml(:\d+)?(, |$)/);
    }),
    { numRuns: 500 },
  );
});
