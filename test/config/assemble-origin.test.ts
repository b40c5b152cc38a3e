import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleOrigin } from '../../src/config/assemble-origin.ts';
import { OPTION_NAMES, type RawOptions } from '../../src/config/options.ts';
import { createMask } from '../../src/report/mask-secrets.ts';

const asIs = createMask([]);

test('the config file and the inputs that say what is run are kept, in the order of the table', () => {
  const inputs = {
    threshold: '9',
    criteria: ' It is right. ',
    prompts: 'one\ntwo\n',
    filter: 'tag:slow',
    comment: 'never',
    'output-directory': 'x',
    'on-fail': 'cat',
  };
  assert.deepEqual(assembleOrigin(inputs, 'c.yml', asIs), {
    configFile: 'c.yml',
    inputs: [
      { name: 'prompts', value: 'one\ntwo' },
      { name: 'criteria', value: 'It is right.' },
      { name: 'threshold', value: '9' },
    ],
  });
  assert.deepEqual(assembleOrigin({}, undefined, asIs), { inputs: [] });
});

test('no key is kept, and no value in which somebody could have put one', () => {
  const everything: RawOptions = Object.fromEntries(OPTION_NAMES.map((name) => [name, `value of ${name}`]));
  const { inputs } = assembleOrigin(everything, undefined, asIs);
  const names = inputs.map(({ name }) => name);
  for (const secret of ['openai-api-key', 'judge-api-key', 'github-token'])
    assert.ok(!names.includes(secret));
  for (const name of [
    'agent',
    'agent-command',
    'agent-url',
    'setup',
    'teardown',
    'base-url',
    'judges',
    'vars',
  ]) {
    assert.deepEqual(
      inputs.find((input) => input.name === name),
      { name },
    );
  }
});

test('a value that is long, or that holds a secret of the run, is left out', () => {
  const mask = createMask(['sk-secret-1']);
  const { inputs } = assembleOrigin(
    { prompts: 'x'.repeat(301), criteria: 'x'.repeat(300), instructions: 'say sk-secret-1', scale: '1-5' },
    undefined,
    mask,
  );
  assert.deepEqual(inputs, [
    { name: 'prompts' },
    { name: 'criteria', value: 'x'.repeat(300) },
    { name: 'scale', value: '1-5' },
    { name: 'instructions' },
  ]);
});
