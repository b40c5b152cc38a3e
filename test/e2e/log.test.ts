import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runAction, temporaryFolder } from '../support/run-bundle.ts';
import { commandsIn, groupsIn, logLines } from '../support/runner-log.ts';
import { modelService, scripted } from '../support/services.ts';

const INPUTS = {
  'openai-api-key': 'sk-key-1234567',
  criteria: 'Be clear',
  'artifact-name': 'none',
};

test('the log: a line a case as it finishes, which opens to the case whole, and a table at the end', async (t) => {
  const model = await modelService(t, scripted({ 'Explain tides': 3 }));
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      prompts:
        '- {id: moon, prompt: Explain the moon}\n- {id: tides, prompt: Explain tides, expected: "Two\\nlines"}',
      concurrency: '1',
      'base-url': model.url,
      'on-fail': 'cat > /dev/null; echo told; echo "::error::no"',
    },
  });
  assert.equal(run.exitCode, 1);
  const [moon, tides, annotations] = groupsIn(run.stdout);
  assert.equal(moon?.title, '[1/2] ✓ moon  scored 9, needed 7');
  assert.deepEqual(moon?.lines, [
    '  prompt    │ Explain the moon',
    '  answer    │ Answer to: Explain the moon',
    '  judge     │ ✓ Be clear: 9, needed 7. Worth 9 points.',
    '            │   for: “Answer to”',
  ]);
  assert.equal(tides?.title, '[2/2] ✗ tides  scored 3, needed 7: Worth 3 points.');
  assert.deepEqual(tides?.lines.slice(1, 3), ['  expected  │ Two', '            │ lines']);
  assert.equal(annotations?.title, 'Annotations');

  const plain = logLines(run.stdout);
  const at = (text: string) => plain.findIndex((line) => line.includes(text));
  const order = [
    '2 cases, results in',
    '[1/2]',
    '[2/2]',
    '::group::Annotations',
    '  score ',
    'FAILED',
    '::error::',
  ];
  const places = order.map(at);
  assert.ok(!places.includes(-1), `${places}`);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.match(run.stdout, /^on-fail: told\non-fail: : :error::no$/m);
});

test('what a model wrote is text in the log, indentation and all', async (t) => {
  const said =
    '```\n  ::set-output name=verdict::passed\n::error::x\r::add-mask::e\n##[group]y\n\u001b[31m\u2028::debug::z\n```';
  const model = await modelService(t, ({ role, ...call }) =>
    role === 'agent' ? { text: said } : scripted({})({ role, ...call }),
  );
  const folder = temporaryFolder(t);
  const run = await runAction({ folder, inputs: { ...INPUTS, prompts: 'one', 'base-url': model.url } });
  assert.deepEqual(
    commandsIn(run.stdout).map(({ name }) => name),
    ['add-mask', 'group', 'endgroup'],
  );
  assert.deepEqual(groupsIn(run.stdout)[0]?.lines.slice(1, 9), [
    '  answer    │ ```',
    '            │   ::set-output name=verdict::passed',
    '            │ ::error::x',
    '            │ ::add-mask::e',
    '            │ ## [group]y',
    '            │ ␛[31m⟨U+2028⟩::debug::z',
    '            │ ```',
    '  judge     │ ✓ Be clear: 9, needed 7. Worth 9 points.',
  ]);
});

test('10,000 cases of long texts: the log stays usable, and no case is missing from it', async (t) => {
  const model = await modelService(t, ({ role, ...call }) =>
    role === 'agent' ? { text: 'word '.repeat(600) } : scripted({ 'Question 7': 3 })({ role, ...call }),
  );
  const folder = temporaryFolder(t);
  const cases = Array.from({ length: 10_000 }, (_, index) => JSON.stringify(`Question ${index + 1}`));
  writeFileSync(join(folder, 'cases.jsonl'), cases.join('\n'));
  const run = await runAction({
    folder,
    timeoutMs: 120_000,
    inputs: { ...INPUTS, dataset: 'cases.jsonl', concurrency: '100', 'base-url': model.url },
  });
  assert.equal(run.exitCode, 0);
  assert.ok(run.stdout.length < 4_000_000, `${run.stdout.length} characters`);
  const groups = groupsIn(run.stdout);
  assert.ok(groups.length > 500, `${groups.length} groups`);
  assert.ok(
    groups.some(({ title }) => title.includes('✗ case-7 ')),
    'the one that failed is shown',
  );
  assert.match(run.stdout, /│ … cut: 2,999 characters in all$/m);
  const finished = run.stdout.match(/(?<=^(?:::group::)?\[) *\d+(?=\/10000\])/gm)?.map(Number);
  assert.deepEqual(
    finished,
    cases.map((_, index) => index + 1),
  );
  assert.match(run.stdout, /^PASSED /m);
});
