import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { query } from '../support/database.ts';
import { judgement, type ModelCall } from '../support/model-server.ts';
import { runAction, runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const INPUTS = { criteria: 'Clear', 'openai-api-key': 'sk-key-1234567', 'artifact-name': 'none' };
const prompts = (count: number) =>
  Array.from({ length: count }, (_, index) => `Question ${index + 1}`).join('\n');

test('a judge call starts when its answer is there, while other agents still run', async (t) => {
  const order: string[] = [];
  let release: () => void = () => {};
  const judged = new Promise<void>((resolve) => {
    release = resolve;
  });
  const good = scripted({});
  const model = await modelService(t, async (call: ModelCall) => {
    order.push(`${call.role} ${call.judged?.prompt ?? call.input}`);
    if (call.role === 'judge') release();
    // The slow agent answers only after another case has been judged; were judging put off, this would never end.
    else if (call.input === 'Question 1') await judged;
    return good(call);
  });
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, prompts: prompts(2), 'base-url': model.url },
  });
  assert.equal(run.exitCode, 0);
  assert.equal(order.at(-1), 'judge Question 1');
});

test('never more than "concurrency" requests in flight, agent and judge together, and that many are used', async (t) => {
  const model = await modelService(t, scripted({}), { latencyMs: 20 });
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      criteria: '- Clear\n- Short\n- Polite',
      prompts: prompts(40),
      concurrency: '7',
      'base-url': model.url,
    },
  });
  assert.equal(run.exitCode, 0);
  assert.equal(model.mostInFlight, 7);
  assert.equal(model.calls.length, 160);
});

test('everything reported is in the order of the dataset, whatever finished first', async (t) => {
  const good = scripted({});
  const model = await modelService(t, async (call) => {
    await sleep((call.input.length * 7919 + call.messages.length) % 40);
    return good(call);
  });
  const folder = temporaryFolder(t);
  await runBundle({
    cwd: folder,
    args: ['--prompts', prompts(30), '--criteria=Clear', '--openai-api-key=k', `--base-url=${model.url}`],
  });
  const ids = query(
    join(folder, 'agent-judge-results', 'results.sqlite'),
    'SELECT case_id FROM case_results',
  ).map((row) => row['case_id']);
  assert.deepEqual(
    ids,
    Array.from({ length: 30 }, (_, index) => `case-${index + 1}`),
  );
});

test('every finished trial and judgement is committed at once: all of it is there after kill -9', async (t) => {
  const good = scripted({});
  let answered = 0;
  let kill: () => void = () => {};
  const model = await modelService(t, async (call) => {
    if (call.role === 'judge' && answered === 12) {
      kill();
      return new Promise<never>(() => {});
    }
    if (call.role === 'judge') answered += 1;
    return good(call);
  });
  const folder = temporaryFolder(t);
  const run = await runAction({
    folder,
    inputs: { ...INPUTS, prompts: prompts(40), concurrency: '1', 'base-url': model.url },
    started: (child) => {
      kill = () => child.kill('SIGKILL');
    },
  });
  assert.equal(run.exitCode, null);
  const database = join(run.outputDirectory, 'results.sqlite');
  assert.deepEqual(query(database, 'SELECT count(*) AS trials FROM trials'), [{ trials: 13 }]);
  assert.deepEqual(query(database, "SELECT count(*) AS judgements FROM judgements WHERE status = 'judged'"), [
    { judgements: 12 },
  ]);
  assert.deepEqual(query(database, 'SELECT finished_at, verdict FROM runs'), [
    { finished_at: null, verdict: null },
  ]);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal}: the run ends within seconds, errored as cancelled, and keeps what it has`, async (t) => {
    const good = scripted({});
    let cancel: () => void = () => {};
    const model = await modelService(t, async (call) => {
      if (call.role === 'agent' && call.input === 'Question 3') {
        cancel();
        return new Promise<never>(() => {});
      }
      return good(call);
    });
    const run = await runAction({
      folder: temporaryFolder(t),
      inputs: { ...INPUTS, prompts: prompts(10), concurrency: '1', 'base-url': model.url },
      started: (child) => {
        cancel = () => child.kill(signal);
      },
    });
    assert.equal(run.exitCode, 1);
    assert.ok(run.durationMs < 7_000, `${run.durationMs} ms`);
    assert.deepEqual([run.outputs['verdict'], run.outputs['errored-cases']], ['errored', '8']);
    assert.match(run.stdout, /^::error::agent-judge errored: cancelled after 2 of 10 cases\./m);
    assert.match(run.summary, /cancelled after 2 of 10 cases/);
    assert.deepEqual(
      query(run.outputs['database'] ?? '', 'SELECT status, count(*) AS cases FROM cases GROUP BY status'),
      [
        { status: 'errored', cases: 8 },
        { status: 'passed', cases: 2 },
      ],
    );
  });
}

test('trials: fresh runs of the agent, of which the median counts', async (t) => {
  let agentRuns = 0;
  const model = await modelService(t, ({ role, judged }) => {
    if (role === 'agent') return { text: String(++agentRuns) };
    return judgement([2, 9, 8][Number(judged?.answer) - 1] ?? 0);
  });
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, prompts: 'one', trials: '3', concurrency: '1', 'base-url': model.url },
  });
  assert.deepEqual([run.exitCode, run.outputs['score']], [0, '8']);
  assert.equal(agentRuns, 3);
});

test('several criteria: a required one that is not met fails the run, whatever the others score', async (t) => {
  const model = await modelService(t, ({ role, instructions }) => {
    if (role === 'agent') return { text: 'an answer' };
    return judgement(instructions.includes('## Criterion: polite') ? 4 : 10);
  });
  const criteria =
    '- name: polite\n  description: It is polite\n  required: true\n- name: right\n  description: It is right\n  weight: 3';
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, criteria, prompts: 'one', 'base-url': model.url },
  });
  assert.deepEqual([run.exitCode, run.outputs['verdict'], run.outputs['score']], [1, 'failed', '8.5']);
  assert.match(run.stdout, /failed: required criterion "polite" 4, needed at least 7/);
  assert.match(run.summary, /\| ❌ polite \| 4 \| 7 \| 0 of 1 \| yes \|/);
});

test('10,000 cases with hostile answers: every case accounted for, comment and summary within their limits', async (t) => {
  const hostile = '@everyone ::error::x ##[error] <img src=x> ``` | [a](https://evil.example) '.repeat(8);
  const model = await modelService(t, ({ role }) =>
    role === 'agent' ? { text: hostile } : judgement(1, { reasoning: hostile }),
  );
  const folder = temporaryFolder(t);
  // As a file: the system limits what an environment variable can hold to 128 KiB.
  writeFileSync(
    join(folder, 'cases.jsonl'),
    JSON.stringify(prompts(10_000).split('\n')).slice(1, -1).replaceAll(',', '\n'),
  );
  const run = await runAction({
    folder,
    timeoutMs: 120_000,
    inputs: { ...INPUTS, dataset: 'cases.jsonl', concurrency: '100', 'base-url': model.url },
  });
  assert.equal(run.exitCode, 1);
  assert.deepEqual([run.outputs['cases'], run.outputs['failed-cases']], ['10000', '10000']);
  assert.ok(Buffer.byteLength(run.summary) <= 1_000_000);
  const comment = readFileSync(join(run.outputDirectory, 'comment.md'));
  assert.ok(comment.length <= 60_000);
  const commands = run.stdout.split('\n').filter((line) => /^\s*::/.test(line) || line.includes('##['));
  assert.equal(commands.filter((line) => !/^::(add-mask|error|group|endgroup)[: ]/.test(line)).length, 0);
  assert.equal(
    commands.filter((line) => line.startsWith('::error')).length,
    9,
    '7 cases, the rest and the verdict',
  );
});
