import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OPTION_NAMES } from '../../src/config/options.ts';
import { readActionInputs } from '../../src/config/read-action-inputs.ts';

test('inputs are read from the variables the runner makes: upper case, hyphens kept', () => {
  const environment = Object.fromEntries(
    OPTION_NAMES.map((name) => [`INPUT_${name.toUpperCase()}`, `of ${name}`]),
  );
  assert.deepEqual(readActionInputs(environment), {
    raw: Object.fromEntries(OPTION_NAMES.map((name) => [name, `of ${name}`])),
    problems: [],
  });
});

test('an input that is empty or blank was not given', () => {
  const environment = { INPUT_THRESHOLD: '', INPUT_PROMPTS: ' \n ', INPUT_NAME: undefined };
  assert.deepEqual(readActionInputs(environment), { raw: {}, problems: [] });
});

test('a value is handed on as it is', () => {
  const { raw } = readActionInputs({ INPUT_PROMPTS: '\n  one\n  two\n' });
  assert.deepEqual(raw, { prompts: '\n  one\n  two\n' });
});

test('other variables are none of our business', () => {
  const environment = { PATH: '/bin', GITHUB_TOKEN: 'x', MY_INPUT_X: 'y', input_threshold: '9', INPUTS: 'z' };
  assert.deepEqual(readActionInputs(environment), { raw: {}, problems: [] });
});

test('an input nobody knows is a problem, even an empty one', () => {
  const { raw, problems } = readActionInputs({
    INPUT_TRESHOLD: '9',
    INPUT_THRESHOLD: '8',
    INPUT_MAX_ERRORS: '',
  });
  assert.deepEqual(raw, { threshold: '8' });
  assert.deepEqual(problems, [
    { where: 'treshold', message: 'unknown input "treshold". Did you mean "threshold"?' },
    { where: 'max_errors', message: 'unknown input "max_errors". Did you mean "max-errors"?' },
  ]);
});

test('an input that is like none lists what there is', () => {
  const { problems } = readActionInputs({ INPUT_XYZZYXYZZY: '1' });
  assert.equal(
    problems[0]?.message,
    'unknown input "xyzzyxyzzy", and none is like it. "agent-judge --help" and docs/inputs.md list all.',
  );
});
