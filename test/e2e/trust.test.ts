import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { query } from '../support/database.ts';
import { runGate } from '../support/gate-run.ts';
import type { Files } from '../support/git-repository.ts';
import { runAction, temporaryFolder } from '../support/run-bundle.ts';

// What somebody who opens a pull request might do to its gate, and what comes of it with "trust: base".
const CONFIG = '.github/agent-judge.yml';

const GATE = 'name: Gate\ndataset: evals/*.jsonl\ncriteria: The strict criterion\nthreshold: 8\n';

const STRICT: Files = {
  [CONFIG]: GATE,
  'evals/easy.jsonl': '{"id":"easy","prompt":"What is 1 + 1?"}\n',
  'evals/hard.jsonl': '{"id":"hard","prompt":"Prove it."}\n',
};

const SCORES = { 'Prove it.': 3 };

const { [CONFIG]: _config, ...NO_CONFIG } = STRICT;
const { 'evals/hard.jsonl': _hard, ...NO_HARD } = STRICT;

interface Attempt {
  readonly head: Files;
  /** What the comment says that it changes. */
  readonly said: string;
}

const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'lowers the threshold and softens the criterion': {
    head: { ...STRICT, [CONFIG]: GATE.replace('8', '1').replace('strict', 'lenient') },
    said: '`.github/agent-judge.yml`; the gate ran',
  },
  'takes the hard dataset away': { head: NO_HARD, said: '`evals/hard.jsonl` (removed); the gate ran' },
  'makes the hard dataset a link to the easy one': {
    head: { ...STRICT, 'evals/hard.jsonl': { link: 'easy.jsonl' } },
    said: '`evals/hard.jsonl`; the gate ran',
  },
  'gives the config file another name': {
    head: { ...NO_CONFIG, '.github/agent-judge.yaml': GATE.replace('8', '1') },
    said: '`.github/agent-judge.yaml` (added) and `.github/agent-judge.yml` (removed); the gate ran',
  },
  'lets more files match the glob': {
    head: {
      ...STRICT,
      ...Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`evals/n${n}.jsonl`, '"Say a"\n'])),
    },
    said: '`evals/n0.jsonl` (added), `evals/n1.jsonl` (added), `evals/n2.jsonl` (added) and 2 more files of the gate; the gate ran',
  },
  'rewrites every prompt': {
    head: { ...STRICT, 'evals/hard.jsonl': '{"id":"hard","prompt":"Say a"}\n' },
    said: '`evals/hard.jsonl`; the gate ran',
  },
  'takes the config file away': {
    head: NO_CONFIG,
    said: '`.github/agent-judge.yml` (removed); the gate ran',
  },
  'makes the folder of the datasets a link': {
    head: { [CONFIG]: GATE, 'other/easy.jsonl': '"Say a"\n', evals: { link: 'other' } },
    said: '`evals` (added), `evals/easy.jsonl` (removed) and `evals/hard.jsonl` (removed); the gate ran',
  },
};

for (const [what, { head, said }] of Object.entries(ATTEMPTS)) {
  test(`a pull request that ${what} is judged by the base's gate, and the comment says so`, async (t) => {
    const run = await runGate(t, { base: STRICT, head, scores: SCORES });
    assert.equal(run.exitCode, 1, run.stdout);
    assert.deepEqual(
      [run.outputs['verdict'], run.outputs['score'], run.outputs['cases']],
      ['failed', '6', '2'],
    );
    const asked = run.model.calls.flatMap(({ judged }) => (judged === undefined ? [] : [judged.prompt]));
    assert.deepEqual(asked.sort(), ['Prove it.', 'What is 1 + 1?']);
    const line = `This pull request changes ${said} with those of the base commit \`eeeeeee\`.`;
    for (const text of [run.hub.comments[0]?.body ?? '', run.summary]) assert.ok(text.includes(line), text);
    assert.match(run.stdout, /^::notice::This pull request changes .*the base commit "eeeeeee"\.$/m);
  });
}

test('without "trust: base" the same pull request weakens its gate: the option is what holds it', async (t) => {
  const head = { ...STRICT, [CONFIG]: GATE.replace('8', '1') };
  const run = await runGate(t, { base: STRICT, head, scores: SCORES, inputs: { trust: 'head' } });
  assert.deepEqual([run.exitCode, run.outputs['verdict']], [0, 'passed']);
  assert.ok(run.hub.requests.every((request) => !request.includes('/git/')));
});

test('a pull request that leaves its gate alone is told nothing, and results say which commit counted', async (t) => {
  const head = { ...STRICT, 'agent.py': 'print("better")\n' };
  const run = await runGate(t, { base: STRICT, head });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.doesNotMatch(run.summary + run.stdout, /the base commit/);
  const trustedFiles = { commit: 'e'.repeat(40), changes: { status: 'known', total: 0, files: [] } };
  const report = JSON.parse(readFileSync(join(run.outputDirectory, 'report.json'), 'utf8'));
  assert.deepEqual(report.provenance.trustedFiles, trustedFiles);
  const [row] = query(join(run.outputDirectory, 'results.sqlite'), 'SELECT trusted_files FROM runs');
  assert.deepEqual(JSON.parse(String(row?.['trusted_files'])), trustedFiles);
});

test("what happened on the base since the pull request began is not the pull request's doing", async (t) => {
  const start = 'd'.repeat(40);
  const old = { ...STRICT, [CONFIG]: GATE.replace('8', '5') };
  const repository = {
    commits: { [start]: old },
    mergeBases: { [`${'e'.repeat(40)}...${'b'.repeat(40)}`]: start },
  };
  const run = await runGate(t, { base: STRICT, head: old, workspace: STRICT, repository, scores: SCORES });
  assert.equal(run.outputs['verdict'], 'failed');
  assert.doesNotMatch(run.summary, /This pull request changes/);
});

test('the names of files are a stranger’s text: nothing in them acts', async (t) => {
  const name = 'evals/<img src=x> @octocat #1 `x` [a](b).jsonl';
  const run = await runGate(t, { base: STRICT, head: { ...STRICT, [name]: '"Say a"\n' } });
  const line = /This pull request changes .*/.exec(run.hub.comments[0]?.body ?? '')?.[0];
  assert.equal(
    line,
    'This pull request changes ``evals/<img src=x> @octocat #1 `x` [a](b).jsonl`` (added); the gate ran with those of the base commit `eeeeeee`.',
  );
});

test('the merge queue is held to its base, too', async (t) => {
  const run = await runGate(t, {
    base: STRICT,
    head: { ...STRICT, [CONFIG]: GATE.replace('8', '1') },
    scores: SCORES,
    event: {
      name: 'merge_group',
      payload: { merge_group: { base_sha: 'e'.repeat(40), head_sha: 'b'.repeat(40) } },
    },
  });
  assert.equal(run.outputs['verdict'], 'failed');
  assert.match(run.summary, /This merge group changes `\.github\/agent-judge\.yml`; the gate ran/);
  assert.equal(run.hub.comments.length, 0);
});

for (const name of ['push', 'schedule', 'workflow_dispatch', 'issue_comment']) {
  test(`${name}: the files are those of the commit that the workflow is of, whatever is checked out`, async (t) => {
    const run = await runGate(t, {
      base: STRICT,
      head: { ...STRICT, [CONFIG]: GATE.replace('8', '1') },
      repository: { commits: { ['a'.repeat(40)]: STRICT } },
      scores: SCORES,
      event: { name, payload: {} },
    });
    assert.equal(run.outputs['verdict'], 'failed', run.stdout);
    assert.doesNotMatch(run.stdout, /^::notice::The commit under test changes/m);
  });
}

test('the command has no pull request, and says so', async (t) => {
  const { runBundle } = await import('../support/run-bundle.ts');
  const run = await runBundle({
    cwd: temporaryFolder(t),
    args: ['--trust=base', '--prompts=a', '--criteria=b', '--openai-api-key=c'],
  });
  assert.equal(run.exitCode, 2);
  assert.match(run.stderr, /trust: received "base", which is for the action in a pull request\./);
});

test('a pull request event without a base commit is refused, not taken for a push', async (t) => {
  const run = await runAction({
    folder: temporaryFolder(t),
    event: { name: 'pull_request', payload: {} },
    inputs: {
      trust: 'base',
      prompts: 'a',
      criteria: 'b',
      'openai-api-key': 'sk-1234567',
      'github-token': 'ghs_1',
    },
  });
  assert.equal(run.exitCode, 1);
  assert.match(run.stdout, /trust: "base" needs the commit a pull request is to be merged into/);
});
