import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ModelCall } from '../support/model-server.ts';
import { BUNDLE, pullRequestEvent, runAction, runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { github, modelService, scripted } from '../support/services.ts';

const INPUTS = {
  criteria: 'It is a greeting',
  'openai-api-key': 'sk-key-1234567',
  'github-token': 'ghs-token-1234',
  'artifact-name': 'none',
};

/** Ids that a shell, a filter or a reader could take for something else. */
const IDS = ['fine', "it's $(touch pwned)", 'tag:slow', '! `touch pwned` *', 'also fine'];

/** A judge that finds "Answer to" wrong in all that is asked of the cases in the middle. */
function strict({ role, input, judged }: ModelCall) {
  if (role === 'agent') return { text: `Answer to: ${input}` };
  const good = /fine/.test(judged?.prompt ?? '');
  const evidence = [{ quote: 'Answer to', supports: good ? 'met' : 'violated' }];
  const score = good ? 9 : 2;
  return {
    text: JSON.stringify({
      criterion: 'quality',
      evidence,
      failures: [],
      reasoning: 'No greeting.',
      injection_suspected: false,
      verdict: good ? 'met' : 'not_met',
      score,
    }),
  };
}

test('the command of the comment runs the cases that did not pass, and no other, again', async (t) => {
  const model = await modelService(t, strict);
  const hub = await github(t);
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'evals'));
  mkdirSync(join(folder, '.github'));
  writeFileSync(
    join(folder, 'evals', 'all cases.jsonl'),
    IDS.map((id) => JSON.stringify({ id, prompt: `Ask ${id}`, tags: ['slow'] })).join('\n'),
  );
  writeFileSync(
    join(folder, '.github', 'agent-judge.yml'),
    'dataset: evals/*.jsonl\ncriteria:\n  - name: greeting\n    description: It is a greeting\n',
  );
  const { criteria: _, ...inputs } = INPUTS;
  const run = await runAction({
    folder,
    event: pullRequestEvent(),
    env: { GITHUB_API_URL: hub.apiUrl, OPENAI_BASE_URL: model.url },
    inputs,
  });
  assert.equal(run.exitCode, 1, run.stdout);
  const comment = hub.comments[0]?.body ?? '';
  const line = `https://github.com/o/r/blob/${'b'.repeat(40)}/evals/all%20cases.jsonl#L`;
  for (const text of [comment, run.summary]) {
    assert.match(text, /\n\*\*5 cases\*\*: 2 passed, 3 failed\.\n\n#### 3 failed cases\n/);
    assert.ok(
      text.includes(`](${line}2) scored 2, needed 7\\\n  Prompt: Ask it's \`$(touch\` pwned)\\\n  **`),
      text,
    );
    assert.ok(text.includes('\\\n  **greeting**: No greeting.\n  > “Answer to”\n'), text);
  }
  assert.match(run.summary, /\*\*From\*\* \[`evals\/all cases\.jsonl:3`\]/);

  const command = /```sh\n(agent-judge --config [\s\S]*?)\n```/.exec(comment)?.[1] ?? '';
  const installed = join(folder, 'agent-judge');
  writeFileSync(installed, `#!/bin/sh\nexec '${process.execPath}' '${BUNDLE}' "$@"\n`, { mode: 0o755 });
  const local = await runBundle({
    cwd: folder,
    env: {
      PATH: `${folder}:${process.env['PATH']}`,
      OPENAI_BASE_URL: model.url,
      OPENAI_API_KEY: 'sk-key-1234567',
      COMMAND: command,
    },
    underShell: 'eval "$COMMAND"; exit $?',
  });
  assert.equal(local.exitCode, 1, local.stdout + local.stderr);
  const report = JSON.parse(readFileSync(join(folder, 'agent-judge-results', 'report.json'), 'utf8'));
  assert.deepEqual(
    report.cases.map((result: { case: { id: string }; score: number }) => [result.case.id, result.score]),
    IDS.slice(1, 4).map((id) => [id, 2]),
  );
});

test('a run from inputs alone is run again by flags, and what cannot be shown is named', async (t) => {
  const model = await modelService(t, scripted({ two: 3 }));
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, prompts: 'one\ntwo', 'base-url': model.url },
  });
  assert.ok(
    run.summary.includes(
      "```sh\nagent-judge --prompts 'one\ntwo' --criteria 'It is a greeting' --filter case-2\n```\n\n" +
        'Add what the workflow gives as `--base-url`.\n',
    ),
    run.summary,
  );
});

test('comment-progress: the comment is there while the run goes on, and is the result at its end', async (t) => {
  const hub = await github(t);
  const seen: string[] = [];
  const model = await modelService(t, async (call) => {
    if (call.role === 'judge') {
      for (let wait = 0; wait < 50 && hub.comments.length === 0; wait++) await sleep(50);
      seen.push(hub.comments[0]?.body ?? '');
    }
    return scripted({})(call);
  });
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent(),
    env: { GITHUB_API_URL: hub.apiUrl },
    inputs: { ...INPUTS, prompts: 'one', 'base-url': model.url, 'comment-progress': 'true' },
  });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.match(
    seen[0] ?? '',
    /^<!-- agent-judge:agent-judge -->\n.*\n\n### ⏳ \[agent-judge is running\]\(.*\): 0 of 1 case\n/,
  );
  assert.equal(hub.comments.length, 1);
  assert.match(hub.comments[0]?.body ?? '', /### ✅ \[agent-judge passed\]/);
  assert.equal(run.outputs['comment-url'], hub.comments[0]?.html_url);
});

test('comment-progress, and GitHub that does not answer: the run and its end are as long as ever', async (t) => {
  const hub = await github(t, { intercept: (path) => (path.includes('/comments') ? 'hang' : undefined) });
  const model = await modelService(t, scripted({}), { latencyMs: 20_000 });
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent(),
    env: { GITHUB_API_URL: hub.apiUrl },
    inputs: { ...INPUTS, prompts: 'one', 'base-url': model.url, 'comment-progress': 'true' },
    started: (child) => setTimeout(() => child.kill('SIGINT'), 1_500),
  });
  assert.ok(run.durationMs < 1_500 + 7_000, `${run.durationMs} ms`);
  assert.match(run.summary, /cancelled/);
  assert.ok((run.stdout.match(/^::warning::The (?:pull request )?comment/gm) ?? []).length <= 1, run.stdout);
});

test('legs of a matrix, or steps, with one comment: the worse verdict stays, and a warning says what to do', async (t) => {
  const hub = await github(t);
  const folder = temporaryFolder(t);
  const model = await modelService(t, scripted({ two: 1 }));
  const leg = (prompts: string, runner: string, key?: string, step = '__org_action') =>
    runAction({
      folder,
      event: pullRequestEvent(),
      env: { GITHUB_API_URL: hub.apiUrl, RUNNER_TRACKING_ID: runner, GITHUB_ACTION: step },
      inputs: {
        ...INPUTS,
        prompts,
        'base-url': model.url,
        ...(key === undefined ? {} : { 'comment-key': key }),
      },
    });
  assert.doesNotMatch((await leg('two', 'github_1')).stdout, /^::warning/m);
  assert.match(
    (await leg('one', 'github_2')).stdout,
    /^::warning::Several jobs or steps of this workflow run write the pull request comment "agent-judge"; .*"comment-key"/m,
  );
  assert.equal(hub.comments.length, 1);
  assert.match(hub.comments[0]?.body ?? '', /agent-judge failed/);
  assert.match((await leg('one', 'github_1', undefined, '__org_action_2')).stdout, /^::warning::Several/m);
  assert.match(hub.comments[0]?.body ?? '', /agent-judge failed/);
  assert.doesNotMatch((await leg('one', 'github_2', 'leg-2')).stdout, /^::warning/m);
  assert.equal(hub.comments.length, 2);
});

test('several suites of a job have a comment each, and their summaries stand one below the other', async (t) => {
  const hub = await github(t);
  const model = await modelService(t, scripted({ two: 1 }));
  const summaries: string[] = [];
  for (const name of ['First suite', 'Second suite']) {
    const run = await runAction({
      folder: temporaryFolder(t),
      event: pullRequestEvent(),
      env: { GITHUB_API_URL: hub.apiUrl, RUNNER_TRACKING_ID: 'github_1' },
      inputs: { ...INPUTS, prompts: 'one\ntwo', name, 'base-url': model.url },
    });
    summaries.push(run.summary);
  }
  assert.equal(hub.comments.length, 2);
  const headings = summaries.join('').match(/^#{1,3} .*$/gm) ?? [];
  assert.deepEqual(
    headings.map((heading) => /^### ❌ \[(.*) failed\]/.exec(heading)?.[1]),
    ['First suite', 'Second suite'],
  );
});
