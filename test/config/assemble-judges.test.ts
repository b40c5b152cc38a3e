import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleConfig } from '../../src/config/assemble-config.ts';
import type { RawOptions } from '../../src/config/options.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import type { Case } from '../../src/domain/case.ts';
import { buildCase, buildCriterion, buildJudgeSettings } from '../support/builders.ts';

const DEFAULTS = { apiKey: 'k', outputDirectory: 'out', noKeyHint: 'Give a key.' };

function assemble(raw: RawOptions, cases: readonly Case[] = [buildCase()]) {
  const options = parseOptions({ criteria: 'Is clear', ...raw });
  const { config, problems } = assembleConfig(options, cases, DEFAULTS);
  const { judges, escalateTo, gate } = config;
  return {
    judges: JSON.parse(JSON.stringify(judges)) as unknown,
    names: judges.map(({ name }) => name),
    escalateTo,
    rule: gate.jury,
    problems: [...options.problems, ...problems].map(({ where, message }) => `${where}: ${message}`),
  };
}

test('without a list there is one judge, as the options for the judge describe it', () => {
  const { judges, problems } = assemble({
    model: 'm',
    'judge-model': 'j',
    'judge-instructions': 'You are a teacher.',
    'judge-repeats': '3',
    'judge-temperature': '0',
    'judge-reasoning-effort': 'high',
    'judge-max-output-tokens': '900',
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(judges, [
    {
      ...buildJudgeSettings({ name: 'j', model: 'j', repeats: 3 }),
      temperature: 0,
      reasoningEffort: 'high',
      maxOutputTokens: 900,
      instructions: 'You are a teacher.',
    },
  ]);
});

test('a listed judge takes what it lacks from the options for the judge', () => {
  const { judges, problems } = assemble({
    'judge-base-url': 'http://j/v1',
    'judge-api': 'chat',
    'judge-repeats': '2',
    judges:
      '- a\n- { model: b, api: responses, base-url: http://b/v1, repeats: 5, instructions: Be strict. }',
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(judges, [
    buildJudgeSettings({ name: 'a', model: 'a', api: 'chat', baseUrl: 'http://j/v1', repeats: 2 }),
    {
      ...buildJudgeSettings({ name: 'b', model: 'b', baseUrl: 'http://b/v1', repeats: 5 }),
      instructions: 'Be strict.',
    },
  ]);
});

test('judges without a name have their model’s, made unique', () => {
  const table: [string, string[]][] = [
    ['[a, a, b, a]', ['a', 'a (2)', 'b', 'a (3)']],
    ['[{}, {}]', ['gpt-5.2', 'gpt-5.2 (2)']],
    ['[a, { name: a, model: b }]', ['a (2)', 'a']],
    ['[{ model: a }, { name: a (2) }, a]', ['a', 'a (2)', 'a (3)']],
  ];
  for (const [judges, names] of table) assert.deepEqual(assemble({ judges }).names, names, judges);
});

test('a split jury goes to one more judge', () => {
  const inLine = assemble({ judges: '[a, b]', 'escalate-to': 'a', jury: 'majority' });
  assert.deepEqual([inLine.problems, inLine.rule], [[], 'majority']);
  assert.deepEqual([inLine.escalateTo?.name, inLine.escalateTo?.model], ['a (2)', 'a']);
  const full = assemble({
    judges: '[a, b]',
    'judge-repeats': '3',
    'escalate-to': 'model: big\nrepeats: 1',
  });
  assert.deepEqual([full.problems, full.escalateTo?.repeats], [[], 1]);
  assert.equal(assemble({}).escalateTo, undefined);
});

test('where nothing is judged there are no judges', () => {
  const checked = assemble({ criteria: undefined, checks: '- contains: x', judges: '[a, b]' });
  assert.deepEqual([checked.judges, checked.problems], [[], []]);
  const ofCase = assemble({ criteria: undefined }, [buildCase({ criteria: [buildCriterion()] })]);
  assert.deepEqual([ofCase.names, ofCase.problems], [['gpt-5.2'], []]);
});

test('what is said of judges and does nothing', () => {
  const alone =
    'has no effect with one judge: its repeats count as their median. Give several "judges", or remove it.';
  const own = 'has no effect: every judge of "judges" has its own. Remove it.';
  const table: [RawOptions, ...string[]][] = [
    [{ jury: 'majority' }, `jury: ${alone}`],
    [{ 'escalate-to': 'a' }, `escalate-to: ${alone}`],
    [{ judges: '[a]', jury: 'majority', 'escalate-to': 'b' }, `jury: ${alone}`, `escalate-to: ${alone}`],
    [{ jury: 'median' }],
    [{ jury: 'majority', 'judge-repeats': '3' }, `jury: ${alone}`],
    [{ 'escalate-to': 'a', 'judge-repeats': '3' }, `escalate-to: ${alone}`],
    [{ judges: '[{ model: a, repeats: 5 }]', jury: 'majority' }, `jury: ${alone}`],
    [{ judges: '[a, b]', jury: 'majority', 'escalate-to': 'c' }],
    [{ judges: '[a, b]', 'judge-model': 'c' }, `judge-model: ${own}`],
    [{ judges: '[a, {}]', 'judge-model': 'c' }],
    [{ judges: '[a, b]', 'escalate-to': '{ instructions: Decide. }', 'judge-model': 'c' }],
    [{ judges: '[{ repeats: 1 }, { repeats: 2 }]', 'judge-repeats': '3' }, `judge-repeats: ${own}`],
    [
      { judges: '[{ name: x }, { name: x }]', 'escalate-to': '{ name: x }' },
      'judges[1].name: the name "x" is taken by another judge; give each its own.',
      'escalate-to.name: the name "x" is taken by another judge; give each its own.',
    ],
  ];
  for (const [raw, ...problems] of table)
    assert.deepEqual(assemble(raw).problems, problems, JSON.stringify(raw));
});
