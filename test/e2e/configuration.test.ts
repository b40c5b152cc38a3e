import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runAction, runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const FILES: Readonly<Record<string, string>> = {
  'broken.jsonl': '{"prompt":"one"}\n{"prompt": two}\n',
  'twice.jsonl': '{"id":"a","prompt":"one"}\n{"id":"a","prompt":"two"}\n',
  'unknown-key.jsonl': '{"prompt":"one","expcted":"1"}\n',
  'empty.jsonl': '\n',
  'no-prompt.yaml': '- id: a\n',
  'odd.txt': 'one',
  'latin1.jsonl': '',
};

/** What is given beside a valid base, and the one line a user must see. `undefined` takes an input away. */
const TABLE: readonly [string, Readonly<Record<string, string | undefined>>, string][] = [
  [
    'no criteria',
    { criteria: undefined },
    'criteria: is missing. Say what a good answer is, for example "The answer is correct and free of jargon".',
  ],
  [
    'no prompts',
    { prompts: undefined },
    'prompts: is missing, and so is dataset. Give at least one prompt, or a dataset file. ' +
      'There is no .github/agent-judge.yml or .github/agent-judge.yaml in FOLDER either; "agent-judge init" writes one to start from.',
  ],
  [
    'an empty list of prompts',
    { prompts: '[]' },
    'prompts: holds no case. A gate over nothing would always pass; give at least one prompt.',
  ],
  [
    'an empty dataset',
    { prompts: undefined, dataset: 'empty.jsonl' },
    'empty.jsonl: holds no case; add one, or leave the file out.',
  ],
  [
    'a threshold outside the scale',
    { threshold: '11' },
    'threshold: received 11; must be on the scale, from 1 to 10.',
  ],
  [
    'the default threshold outside the scale',
    { scale: '0-1' },
    'threshold: the default 7 is used; must be on the scale, from 0 to 1.',
  ],
  [
    'a threshold with binary',
    { scoring: 'binary', threshold: '9' },
    'threshold: has no meaning with "scoring: binary", where an answer meets a criterion or not. Remove it, or use "min-pass-rate" to say how many cases must pass.',
  ],
  ['unknown scoring', { scoring: 'Numeric' }, 'scoring: received "Numeric"; must be numeric or binary.'],
  ['a threshold that is no number', { threshold: 'nine' }, 'threshold: received "nine"; must be a number.'],
  [
    'a concurrency that is no number',
    { concurrency: '1e3' },
    'concurrency: received "1e3"; must be a whole number from 1 to 1000.',
  ],
  [
    'a timeout that is no number',
    { timeout: '2m' },
    'timeout: received "2m"; must be a number of seconds from 0.1 to 86400.',
  ],
  [
    'a pass rate beyond 100',
    { 'min-pass-rate': '101' },
    'min-pass-rate: received "101"; must be a number from 0 to 100.',
  ],
  [
    'a scale the wrong way round',
    { scale: '10-1' },
    'scale: received "10-1"; must have MIN below MAX, for example 1-10.',
  ],
  [
    'a boolean that is none',
    { 'fail-below-threshold': 'no' },
    'fail-below-threshold: received "no"; must be true or false.',
  ],
  [
    'a base URL that is none',
    { 'base-url': 'localhost:8080' },
    'base-url: received "localhost:8080"; must be an http:// or https:// URL.',
  ],
  [
    'GitHub Models',
    { 'base-url': 'https://models.github.ai/inference' },
    'base-url: received "https://models.github.ai/inference"; is GitHub Models, which was retired on 2026-07-30; use another OpenAI-compatible service.',
  ],
  [
    'an artifact name the service refuses',
    { 'artifact-name': 'a/b' },
    'artifact-name: received "a/b"; must have none of the characters " : < > | * ? \\ / and no line break.',
  ],
  [
    'a missing file',
    { prompts: undefined, dataset: 'nowhere.jsonl' },
    'dataset: the file "nowhere.jsonl" does not exist (looked in FOLDER).',
  ],
  [
    'a glob without a match',
    { prompts: undefined, dataset: 'nowhere/*.jsonl' },
    'dataset: no file matches "nowhere/*.jsonl".',
  ],
  [
    'a file of an unknown kind',
    { prompts: undefined, dataset: 'odd.txt' },
    'dataset: the file "odd.txt" must end in one of .jsonl, .json, .yaml, .yml, .csv.',
  ],
  [
    'a broken JSONL line',
    { prompts: undefined, dataset: 'broken.jsonl' },
    `broken.jsonl:2: is not valid JSON: Unexpected token 'w', "{"prompt": two}" is not valid JSON. Each line must be one JSON value.`,
  ],
  [
    'duplicate case ids',
    { prompts: undefined, dataset: 'twice.jsonl' },
    'twice.jsonl:2: the id "a" is already used by twice.jsonl:1; ids must be unique.',
  ],
  [
    'an unknown key in a case',
    { prompts: undefined, dataset: 'unknown-key.jsonl' },
    'unknown-key.jsonl:1: unknown key "expcted". Did you mean "expected"?',
  ],
  [
    'a case without a prompt',
    { prompts: undefined, dataset: 'no-prompt.yaml' },
    'no-prompt.yaml:1.prompt: is missing.',
  ],
  [
    'YAML that does not parse',
    { prompts: '- "one' },
    'prompts, line 1: is not valid YAML: Missing closing "quote.',
  ],
  [
    'a prompt of which YAML would leave out the first word',
    { prompts: '- !important do not delete this' },
    'prompts, line 1: unresolved tag: !important. Put a text that begins with "!" into quotes.',
  ],
  [
    "a case's threshold outside the scale",
    { prompts: '- { prompt: one, threshold: 12 }' },
    'case "case-1": received the threshold 12; must be on the scale, from 1 to 10.',
  ],
  [
    'an unknown key in a criterion',
    { criteria: '- { description: x, wieght: 2 }' },
    'criteria[0]: unknown key "wieght". Did you mean "weight"?',
  ],
];

for (const [what, change, message] of TABLE) {
  test(`${what}: one clear message, exit 2 as a command, a failed check as an action, and no request`, async (t) => {
    const model = await modelService(t, scripted({}));
    const folder = temporaryFolder(t);
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    const given = {
      prompts: 'one',
      criteria: 'Clear',
      'openai-api-key': 'sk-key',
      'base-url': model.url,
      ...change,
    };
    const options = Object.entries(given).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const expected = message.replace('FOLDER', folder);

    const command = await runBundle({
      cwd: folder,
      args: options.flatMap(([name, value]) => [`--${name}=${value}`]),
    });
    assert.equal(command.stderr, `Configuration: nothing was run.\n  ${expected}\nSee agent-judge --help.\n`);
    assert.equal(command.stdout, '');
    assert.equal(command.exitCode, 2);

    const action = await runAction({ folder, inputs: Object.fromEntries(options) });
    assert.equal(action.exitCode, 1);
    const escaped = expected.replaceAll('%', '%25');
    assert.ok(
      action.stdout.includes(`::error::Configuration: nothing was run.%0A${escaped}\n`),
      action.stdout,
    );
    assert.equal(action.outputs['verdict'], 'errored');
    assert.equal(model.calls.length, 0);
  });
}

test('no key', async (t) => {
  const folder = temporaryFolder(t);
  const command = await runBundle({ cwd: folder, args: ['--prompts', 'one', '--criteria', 'Clear'] });
  assert.equal(command.exitCode, 2);
  assert.match(command.stderr, /openai-api-key: is missing\. Set OPENAI_API_KEY, or give --openai-api-key\./);
  const action = await runAction({ folder, inputs: { prompts: 'one', criteria: 'Clear' } });
  assert.equal(action.exitCode, 1);
  assert.match(
    action.stdout,
    /openai-api-key: is missing\. Give it with "openai-api-key: \$\{\{ secrets\.OPENAI_API_KEY \}\}"/,
  );
});

test('an input nobody knows is an error, because the runner only warns of it', async (t) => {
  const action = await runAction({
    folder: temporaryFolder(t),
    inputs: { prompts: 'one', criteria: 'Clear', 'openai-api-key': 'k', treshold: '9' },
  });
  assert.equal(action.exitCode, 1);
  assert.match(action.stdout, /treshold: unknown input "treshold"\. Did you mean "threshold"\?/);
});

test('all problems are told at once', async (t) => {
  const folder = temporaryFolder(t);
  const { stderr, exitCode } = await runBundle({
    cwd: folder,
    args: [
      '--dataset=nowhere.json',
      '--scoring=fuzzy',
      '--trials=0',
      '--max-errors=-1',
      '--treshold',
      '9',
      'stray',
    ],
  });
  assert.equal(exitCode, 2);
  assert.deepEqual(
    stderr.split('\n').map((line) => line.trim().split(':')[0]),
    [
      'Configuration',
      '--treshold',
      'stray',
      'scoring',
      'max-errors',
      'trials',
      'dataset',
      'criteria',
      'openai-api-key',
      'See agent-judge --help.',
      '',
    ],
  );
});
