import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { judgement, type ModelAnswer, type ModelCall } from '../support/model-server.ts';
import { runAction, runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';
import { unwrapLines } from '../support/unwrap-lines.ts';

const INPUTS = { criteria: 'Clear', 'openai-api-key': 'sk-key-1234567', 'artifact-name': 'none' };
const PRICE = { input: 1, output: 10 };
const PRICES = JSON.stringify({ 'gpt-5.2': PRICE });

function prompts(count: number): string {
  return Array.from({ length: count }, (_, index) => `Question ${index + 1}`).join('\n');
}

/** A service that writes bills: for every answer, and for those that get lost on their way. */
function billingService() {
  let billedUsd = 0;
  let answers = 0;
  function bill(call: ModelCall, outputTokens: number): Record<string, number> {
    const input_tokens = Math.round(JSON.stringify(call.body).length / 3);
    billedUsd += (input_tokens * PRICE.input + outputTokens * PRICE.output) / 1e6;
    return { input_tokens, output_tokens: outputTokens };
  }
  function answer(call: ModelCall): ModelAnswer {
    answers += 1;
    const cap = Number(call.body['max_output_tokens']);
    if (answers % 7 === 3) return { status: 429, headers: { 'retry-after-ms': '20' } };
    if (answers % 7 === 5) return { status: 500 };
    if (answers % 11 === 6) {
      bill(call, cap);
      return { drop: true };
    }
    const { text } = call.role === 'agent' ? { text: 'An answer.' } : judgement(9);
    const usage = bill(call, Math.round(cap * ((answers * 37) % 100)) / 100);
    const output = [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text }] }];
    return { raw: JSON.stringify({ id: 'r', model: call.model, status: 'completed', output, usage }) };
  }
  return {
    answer,
    get billedUsd() {
      return billedUsd;
    },
  };
}

test('max-cost is never passed by what the service bills, through refusals, crashes and lost answers', async (t) => {
  const service = billingService();
  const model = await modelService(t, service.answer, { latencyMs: 10 });
  const folder = temporaryFolder(t);
  const run = await runBundle({
    cwd: folder,
    args: [
      ...['--prompts', prompts(300), '--criteria=Clear', '--openai-api-key=k', `--base-url=${model.url}`],
      ...['--agent-max-output-tokens=500', '--judge-max-output-tokens=300', `--prices=${PRICES}`],
      ...['--max-cost=0.1', '--concurrency=10'],
    ],
  });
  assert.equal(run.exitCode, 3, run.stderr);
  const report = JSON.parse(readFileSync(join(folder, 'agent-judge-results', 'report.json'), 'utf8'));
  const { limitUsd, bookedUsd } = report.budget;
  assert.equal(limitUsd, 0.1);
  assert.ok(service.billedUsd <= bookedUsd + 1e-9, `billed ${service.billedUsd}, booked ${bookedUsd}`);
  assert.ok(bookedUsd <= 0.1, `booked ${bookedUsd}`);
  assert.ok(service.billedUsd > 0.07, `most of it is made use of: ${service.billedUsd}`);
  assert.equal(report.earlyEnd.code, 'max-cost');
  assert.equal(report.verdict.state, 'errored');
  const { cases, notRun, passed } = report.summary;
  assert.deepEqual([cases, report.cases.length], [300, 300]);
  assert.ok(passed > 0 && notRun > 200, `${passed} passed, ${notRun} were not run`);
  assert.match(
    run.stdout,
    /ended early, 2\d\d of 300 cases were not run: the next call could pass max-cost \$0\.1000: /,
  );
  assert.ok(run.stderr.split('\n').length < 100, 'a case that was not run has no line');
});

test('max-cost: a connection that always drops uses it up, and is told', async (t) => {
  const model = await modelService(t, () => ({ drop: true }));
  const run = await runBundle({
    cwd: temporaryFolder(t),
    args: [
      ...['--prompts', prompts(300), '--criteria=Clear', '--openai-api-key=k', `--base-url=${model.url}`],
      ...['--agent-max-output-tokens=500', '--judge-max-output-tokens=300', `--prices=${PRICES}`],
      ...['--max-cost=0.1', '--concurrency=10'],
    ],
  });
  assert.equal(run.exitCode, 3, run.stderr);
  const told = unwrapLines(run.stdout);
  assert.match(told, /ended early, 2\d\d of 300 cases were not run: .* max-cost \$0\.1000: /);
  assert.match(told, /First: case-\d+: agent: no connection to .*no money left of "max-cost"/);
});

test('max-cost: what agent and judge took is in the report, the outputs, the log and the summary', async (t) => {
  const model = await modelService(t, scripted({}));
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, prompts: prompts(5), prices: PRICES, 'max-cost': '2', 'base-url': model.url },
  });
  assert.equal(run.exitCode, 0);
  const each = {
    calls: 5,
    usage: { inputTokens: 500, cachedInputTokens: 200, outputTokens: 100 },
    costUsd: 0.0015,
  };
  const report = JSON.parse(readFileSync(run.outputs['report-json'] ?? '', 'utf8'));
  for (const side of [report.summary.agent, report.summary.judge]) {
    assert.deepEqual({ ...side, costUsd: Number(side.costUsd.toFixed(9)) }, each);
  }
  assert.deepEqual(report.budget, { limitUsd: 2, bookedUsd: 0.003 });
  assert.equal(report.earlyEnd, undefined);
  assert.equal(run.outputs['cost-usd'], '0.003');
  assert.match(run.stdout, /agent +5 calls, 500 tokens in \(200 cached\), 100 out, \$0\.0015/);
  assert.match(run.stdout, /judge +5 calls, 500 tokens in \(200 cached\), 100 out, \$0\.0015/);
  assert.match(run.stdout, /budget +\$0\.0030 of \$2\.00 \(max-cost\) booked/);
  assert.match(
    run.summary,
    /Cost at own price, else list price of \d{4}-\d\d-\d\d: agent 5 calls, .*`\$0\.0030` of `\$2\.00`/,
  );
  // Nobody said how long an answer may be, and without a cap no call has a highest cost.
  for (const { body } of model.calls) assert.equal(body['max_output_tokens'], 16_384);
});

test('without max-cost no cap is sent, and no budget reported', async (t) => {
  const model = await modelService(t, scripted({}));
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, prompts: 'one', 'base-url': model.url },
  });
  const report = JSON.parse(readFileSync(run.outputs['report-json'] ?? '', 'utf8'));
  assert.ok(!('budget' in report));
  for (const { body } of model.calls) assert.ok(!('max_output_tokens' in body));
});

test('max-cost: a model without a price is told with everything else that is wrong, and nothing is called', async (t) => {
  const model = await modelService(t, scripted({}));
  const args = ['--prompts=one', '--criteria=Clear', '--openai-api-key=k', `--base-url=${model.url}`];
  const run = await runBundle({
    cwd: temporaryFolder(t),
    args: [...args, '--max-cost=1', '--judge-model=llama', '--trials=0'],
  });
  assert.equal(run.exitCode, 2);
  for (const name of ['gpt-5.2', 'llama']) {
    const mend = `prices: { "${name}": { input: …, output: … } }`;
    assert.ok(
      run.stderr.includes(
        `max-cost: the price of the model "${name}" at ${model.url} is not known. Give it, in US dollars per million tokens: ${mend}`,
      ),
      run.stderr,
    );
  }
  assert.match(run.stderr, /trials: received "0"/);
  assert.equal(model.calls.length, 0);
});

test('max-cost: of an agent that is a program the plan says that its own spending is not bounded', async (t) => {
  const args = ['validate', '--prompts=one', '--criteria=Clear', '--agent-command=cat', '--max-cost=0.5'];
  const run = await runBundle({ cwd: temporaryFolder(t), args });
  assert.equal(run.exitCode, 0, run.stderr);
  assert.match(
    run.stdout,
    /^Limits: +120 s for one agent run or judge call, \$0\.5000 for all model calls$/m,
  );
  assert.match(run.stdout, /^What the agent itself spends is not bounded by max-cost/m);
  assert.match(run.stdout, /^Costs are at list price of \d{4}-\d\d-\d\d\.$/m);
});

test('max-cost: what a program tells of its cost counts, and ends the run when all is spent', async (t) => {
  const model = await modelService(t, scripted({}));
  const folder = temporaryFolder(t);
  const answer = JSON.stringify({ output: 'An answer.', costUsd: 0.4 });
  const run = await runBundle({
    cwd: folder,
    args: [
      ...['--prompts', prompts(20), '--criteria=Clear', '--openai-api-key=k', `--base-url=${model.url}`],
      ...[`--agent-command=echo '${answer}'`, '--agent-protocol=json', `--prices=${PRICES}`],
      ...['--max-cost=1', '--concurrency=1'],
    ],
  });
  assert.equal(run.exitCode, 3);
  const report = JSON.parse(readFileSync(join(folder, 'agent-judge-results', 'report.json'), 'utf8'));
  assert.deepEqual([report.summary.passed, report.summary.notRun], [2, 18]);
  assert.ok(Math.abs(report.summary.agent.costUsd - 1.2) < 1e-9);
});
