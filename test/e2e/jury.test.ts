import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { WrittenReport } from '../../src/domain/report.ts';
import { query } from '../support/database.ts';
import { binaryJudgement, judgement, type ModelCall } from '../support/model-server.ts';
import { runAction, temporaryFolder } from '../support/run-bundle.ts';
import { modelService } from '../support/services.ts';

const INPUTS = { 'openai-api-key': 'sk-key-1234567', 'artifact-name': 'none' };

/** A service where each model of judges gives every answer its own score; agents answer with their prompt. */
const scores =
  (byModel: Readonly<Record<string, number>>) =>
  ({ role, model, input }: ModelCall) =>
    role === 'agent' ? { text: `Answer to ${input}` } : judgement(byModel[model] ?? 0);

test('several judges: the median counts, and each judge’s own score is stored and shown', async (t) => {
  const model = await modelService(t, scores({ a: 9, b: 3, c: 6 }));
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      prompts: 'one',
      criteria: 'Clear',
      judges: '- {name: first, model: a}\n- {name: second, model: b, repeats: 2}\n- model: c',
      'base-url': model.url,
    },
  });
  assert.deepEqual([run.exitCode, run.outputs['score']], [1, '6']);
  assert.deepEqual(
    query(
      run.outputs['database'] ?? '',
      'SELECT judge, repeat, score FROM judgements ORDER BY judge, repeat',
    ),
    [
      { judge: 'c', repeat: 1, score: 6 },
      { judge: 'first', repeat: 1, score: 9 },
      { judge: 'second', repeat: 1, score: 3 },
      { judge: 'second', repeat: 2, score: 3 },
    ],
  );
  const report = JSON.parse(readFileSync(run.outputs['report-json'] ?? '', 'utf8')) as WrittenReport;
  const [criterion] = report.cases[0]?.criteria ?? [];
  assert.deepEqual([criterion?.disagreement, criterion?.split], [6, true]);
  assert.match(run.summary, /- \*\*Clear\*\* by `second`, repeat 2: 3, needed 7\./);
  assert.match(run.summary, /\*\*Judges together\*\*: Clear 6 \(6 apart, split\)\./);
});

test('escalation: asked only where the judges are split, and then it decides', async (t) => {
  const model = await modelService(t, ({ role, model: name, input, judged }) => {
    if (role === 'agent') return { text: input };
    if (name === 'chief') return judgement(8);
    return judgement(name === 'b' && judged?.prompt === 'hard' ? 2 : 9);
  });
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      prompts: 'easy\nhard',
      criteria: 'Clear',
      judges: '[{model: a}, {model: b}]',
      'escalate-to': 'model: chief',
      'base-url': model.url,
    },
  });
  assert.deepEqual([run.exitCode, run.outputs['score']], [0, '8.5']);
  const asked = model.calls.filter((call) => call.model === 'chief').map((call) => call.judged?.prompt);
  assert.deepEqual(asked, ['hard']);
  assert.deepEqual(
    query(run.outputs['database'] ?? '', 'SELECT case_id, judge FROM judgements WHERE escalated = 1'),
    [{ case_id: 'case-2', judge: 'chief' }],
  );
});

test('criteria of different scales and weights, per criterion in database, report, summary and comment', async (t) => {
  const model = await modelService(t, ({ role, instructions }) => {
    if (role === 'agent') return { text: 'an answer' };
    if (instructions.includes('## Criterion: polite')) return binaryJudgement(true);
    return judgement(instructions.includes('0 to 100') ? 50 : 4);
  });
  const criteria = `
- {name: polite, description: It is polite, scoring: binary}
- {name: right, description: It is right, scale: 0-100, weight: 2, anchors: {lowest: All wrong, highest: All right}}
- {name: short, description: It is short, weight: 1}`;
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, prompts: 'one', criteria, threshold: '6', 'base-url': model.url },
  });
  // (10 + 2 × 5.5 + 4) / 4
  assert.deepEqual([run.exitCode, run.outputs['score']], [0, '6.25']);
  const right = model.calls.find(({ instructions }) => instructions.includes('## Criterion: right'));
  assert.match(right?.instructions ?? '', /- 0: All wrong\n- 100: All right/);
  const rows = query(
    run.outputs['database'] ?? '',
    'SELECT criterion, score, met FROM criterion_results ORDER BY criterion',
  );
  assert.deepEqual(rows, [
    { criterion: 'polite', score: 1, met: 1 },
    { criterion: 'right', score: 50, met: 0 },
    { criterion: 'short', score: 4, met: 0 },
  ]);
  for (const text of [run.summary, readFileSync(`${run.outputDirectory}/comment.md`, 'utf8')]) {
    assert.match(text, /\| ✅ polite \| 100% \| 100% \| 1 of 1 \| no \|/);
    assert.match(text, /\| ❌ right \| 50 \| 55\.5556 \| 0 of 1 \| no \|/);
  }
});

test('trials that disagree on passing mark their case unstable', async (t) => {
  let agentRuns = 0;
  const model = await modelService(t, ({ role, judged }) => {
    if (role === 'agent') return { text: String(++agentRuns) };
    return judgement([9, 2, 8][Number(judged?.answer) - 1] ?? 0);
  });
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      prompts: 'one',
      criteria: 'Clear',
      trials: '3',
      concurrency: '1',
      'base-url': model.url,
    },
  });
  assert.deepEqual([run.exitCode, run.outputs['score']], [0, '8']);
  assert.match(run.summary, /1 of 1 case unstable: their 3 trials disagree on passing\./);
  assert.deepEqual(
    query(run.outputs['database'] ?? '', 'SELECT unstable, spread_min, spread_max FROM cases'),
    [{ unstable: 1, spread_min: 2, spread_max: 9 }],
  );
});

test('a judge with words and a service of its own gets the criteria and guidelines like any other', async (t) => {
  const usual = await modelService(t, scores({ 'gpt-5.2': 9 }));
  const other = await modelService(t, scores({ own: 9 }));
  const run = await runAction({
    folder: temporaryFolder(t),
    env: { OTHER_KEY: 'sk-other-key-123' },
    inputs: {
      ...INPUTS,
      prompts: 'one',
      criteria: 'Free of jargon',
      guidelines: 'British spelling.',
      judges: `- {model: own, base-url: '${other.url}', api-key-env: OTHER_KEY, instructions: You are strict.}`,
      'base-url': usual.url,
    },
  });
  assert.equal(run.exitCode, 0, run.stdout);
  const [call] = other.calls;
  assert.match(call?.instructions ?? '', /^You are strict\.[\s\S]*Free of jargon[\s\S]*British spelling\./);
  assert.equal(call?.headers.authorization, 'Bearer sk-other-key-123');
  assert.ok(usual.calls.every(({ role }) => role === 'agent'));
  assert.match(run.stdout, /^::add-mask::sk-other-key-123$/m);
});

for (const [what, answer] of [
  ['whose key is refused', { status: 401, error: { message: 'bad key' } }],
  ['that is shut off for today', { status: 429, headers: { 'retry-after': '86400' } }],
] as const) {
  test(`one of three judges ${what}: the others decide, and it is not asked again`, async (t) => {
    const model = await modelService(t, scores({ a: 9, b: 8 }));
    const other = await modelService(t, () => answer);
    const run = await runAction({
      folder: temporaryFolder(t),
      inputs: {
        ...INPUTS,
        prompts: 'one\ntwo\nthree\nfour',
        criteria: 'Clear',
        concurrency: '1',
        judges: `[{model: a}, {model: b}, {model: c, base-url: '${other.url}'}]`,
        'base-url': model.url,
      },
    });
    assert.deepEqual([run.exitCode, run.outputs['verdict'], run.outputs['score']], [0, 'passed', '8.5']);
    assert.equal(other.calls.length, 1);
    assert.match(run.stdout, /^ +missing +4 of 4 judgements by c: /m);
  });
}

test('two of three judges whose key is refused: the run ends at once', async (t) => {
  const model = await modelService(t, scores({ a: 9 }));
  const other = await modelService(t, () => ({ status: 401, error: { message: 'bad key' } }));
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      prompts: Array.from({ length: 50 }, (_, index) => `Question ${index}`).join('\n'),
      criteria: 'Clear',
      concurrency: '1',
      judges: `[{model: a}, {model: b, base-url: '${other.url}'}, {model: c, base-url: '${other.url}'}]`,
      'base-url': model.url,
    },
  });
  assert.equal(run.outputs['verdict'], 'errored');
  assert.match(run.stdout, /ended early, 50 of 50 cases were not run: .* answered 401 bad key/);
});
