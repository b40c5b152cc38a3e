import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderPlan } from '../../src/report/render-plan.ts';
import {
  buildAgentSettings,
  buildBinaryPolicy,
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgeSettings,
  buildPolicy,
} from '../support/builders.ts';
import { hostileText } from './hostile-text.ts';

/** The value behind a name, such as `Judges`. */
function factOf(plan: string, name: string): string | undefined {
  return new RegExp(`^${name}: +(.*)$`, 'm').exec(plan)?.[1];
}

test('the plan on one page', () => {
  const check = {
    name: 'short',
    required: false,
    weight: 0,
    test: { kind: 'max-length', value: 9 },
  } as const;
  const config = buildConfig({
    name: 'Support',
    trials: 2,
    agent: buildAgentSettings({ instructions: 'Help.' }),
    judges: [
      buildJudgeSettings({ name: 'a', model: 'a' }),
      buildJudgeSettings({ name: 'strict', model: 'b', repeats: 3 }),
    ],
    escalateTo: buildJudgeSettings({ name: 'gpt-5.4', model: 'gpt-5.4' }),
    gate: buildPolicy({ minPassRate: 80, jury: 'majority', maxErrors: 1 }),
  });
  const cases = [
    buildCase({ checks: [check], source: { file: 'a.jsonl', line: 1 } }),
    buildCase({ checks: [check], criteria: [buildCriterion()], position: 1 }),
  ];
  const plan = renderPlan(config, cases, [{ where: 'openai-api-key', message: 'is missing. Give a key.' }]);
  assert.deepEqual(plan.split('\n').slice(0, 10), [
    'Support: the configuration is good; nothing was run.',
    '',
    'Cases:    2 (1 from a.jsonl, 1 from prompts)',
    'Trials:   2 a case',
    'Agent:    openai: gpt-5.2',
    'Judges:   a, strict (b) × 3; the majority decides; where they are split, gpt-5.4',
    'Criteria: 1 (quality); 1 of single cases',
    'Checks:   1 (short)',
    'Gate:     score at least 7 on 1 to 10, pass rate at least 80%, at most 1 errored case',
    'Limits:   120 s for one agent run or judge call',
  ]);
  const [head, ...rows] = plan.split('\n').slice(11, 16);
  assert.match(head ?? '', /^Estimated +calls +tokens in +tokens out +cost$/);
  assert.match(rows[0] ?? '', /^ {2}agent +4 +19 +2,000 +\$0\.0280$/);
  assert.match(rows[1] ?? '', /^ {2}judge a +6 +[\d,]+ +1,500 +price not known$/);
  assert.match(rows[2] ?? '', /^ {2}judge strict +18 /);
  assert.match(rows[3] ?? '', /^ {2}together +28 +[\d,]+ +[\d,]+ +price not known$/);
  assert.match(plan, /^ {2}escalation gpt-5\.4, at most +6 +[\d,]+ +1,500 +\$0\.\d+$/m);
  assert.match(plan, /\nBefore it can run\n {2}openai-api-key: is missing\. Give a key\.$/);
});

test('what the run may take and cost, and what of it is doubtful', () => {
  const limited = buildConfig({ maxDurationSeconds: 600, maxCostUsd: 0.001, timeoutSeconds: 30 });
  const plan = renderPlan(limited, [buildCase()], []);
  assert.equal(
    factOf(plan, 'Limits'),
    '30 s for one agent run or judge call, 600 s for the whole run, $0.0010 for all model calls',
  );
  assert.match(plan, /^The estimate is above max-cost \$0\.0010: the run will end early/m);
  assert.match(plan, /^Costs are at list price of 2026-11-23\.$/m);
  assert.doesNotMatch(renderPlan({ ...limited, maxCostUsd: 1 }, [buildCase()], []), /above max-cost/);

  const prices = { 'gpt-5.2': { input: 1, cachedInput: 1, output: 1 } };
  assert.match(renderPlan(buildConfig({ prices }), [buildCase()], []), /^Costs are at own price, else list/m);
});

test('other gates, agents and juries', () => {
  const binary = renderPlan(buildConfig({ gate: buildBinaryPolicy() }), [buildCase()], []);
  assert.equal(factOf(binary, 'Gate'), 'pass rate at least 100%, at most 0 errored cases');
  assert.equal(factOf(binary, 'Judges'), 'gpt-5.2');
  assert.doesNotMatch(binary, /Before it can run/);
  const checked = buildConfig({
    agent: { kind: 'http', url: 'http://x', method: 'POST', headers: {} },
    judges: [],
    gate: buildPolicy({ criteria: [] }),
  });
  const plan = renderPlan(checked, [buildCase()], []);
  assert.equal(factOf(plan, 'Agent'), 'http: POST http://x');
  assert.equal(factOf(plan, 'Judges'), 'none: there is no criterion');
  assert.equal(factOf(plan, 'Criteria'), 'none');
  assert.match(plan, /^ {2}agent +1 +not known +not known +price not known$/m);
});

test('long lists are cut, and nothing of a case gets a line of its own', () => {
  const criteria = Array.from({ length: 10 }, (_, index) =>
    buildCriterion({ name: `c${index}\n::error::x` }),
  );
  const plan = renderPlan(buildConfig({ gate: buildPolicy({ criteria }) }), [buildCase()], []);
  assert.match(factOf(plan, 'Criteria') ?? '', /^10 \(c0 ::error::x; .*, and 2 more\)$/);
  assert.doesNotMatch(plan, /^::/m);
});

test('what is started around the run', () => {
  const server = { command: ['npm', 'start'], waitFor: 'http://127.0.0.1:3000/', timeoutSeconds: 30 };
  const around = renderPlan(buildConfig({ setup: server, teardown: 'rm -r tmp' }), [buildCase()], []);
  assert.equal(factOf(around, 'Setup'), 'npm start, until http://127.0.0.1:3000/ answers, at most 30 s');
  assert.equal(factOf(around, 'Teardown'), 'rm -r tmp');
  const before = renderPlan(
    buildConfig({ setup: { command: 'make', timeoutSeconds: 60 } }),
    [buildCase()],
    [],
  );
  assert.equal(factOf(before, 'Setup'), 'make, until it ends, at most 60 s');
  assert.equal(factOf(renderPlan(buildConfig(), [buildCase()], []), 'Setup'), undefined);
});

test('whatever others wrote, each fact is a line, and none acts', () => {
  fc.assert(
    fc.property(fc.uniqueArray(hostileText, { minLength: 8, maxLength: 8 }), (texts) => {
      const [
        name = '',
        model = '',
        criterion = '',
        file = '',
        check = '',
        command = '',
        where = '',
        message = '',
      ] = texts;
      const config = buildConfig({
        name,
        agent: buildAgentSettings({ model }),
        judges: [buildJudgeSettings({ name: model, model: criterion })],
        gate: buildPolicy({ criteria: [buildCriterion({ name: criterion })] }),
        setup: { command, timeoutSeconds: 5 },
        teardown: command,
      });
      const checks = [
        { name: check, required: false, weight: 0, test: { kind: 'json', value: true } as const },
      ];
      const cases = [buildCase({ checks, source: { file } })];
      const plan = renderPlan(config, cases, [{ where, message }]);
      const like = renderPlan(
        buildConfig({ setup: { command: 'x', timeoutSeconds: 5 }, teardown: 'x' }),
        [buildCase()],
        [{ where: 'x', message: 'y' }],
      );
      assert.equal(plan.split('\n').length, like.split('\n').length);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      assert.doesNotMatch(plan, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|##\[/);
      for (const line of plan.split('\n')) assert.doesNotMatch(line, /^\s*::/);
    }),
    { numRuns: 60 },
  );
});

test('a name that would begin a command of the runner does not', () => {
  const plan = renderPlan(buildConfig({ name: ':' }), [buildCase()], [{ where: ':', message: 'message' }]);
  for (const line of plan.split('\n')) assert.doesNotMatch(line, /^\s*::/);
});
