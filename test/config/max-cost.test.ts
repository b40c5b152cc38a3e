import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleConfig } from '../../src/config/assemble-config.ts';
import type { RawOptions } from '../../src/config/options.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import type { Case } from '../../src/domain/case.ts';
import { buildCase } from '../support/builders.ts';

function assemble(raw: RawOptions, cases: readonly Case[] = [buildCase()]) {
  const options = parseOptions({ criteria: 'Is clear', 'openai-api-key': 'k', 'max-cost': '5', ...raw });
  const { config, problems } = assembleConfig(options, cases, { outputDirectory: 'out', noKeyHint: '' });
  return {
    config,
    problems: [...options.problems, ...problems].map(({ where, message }) => `${where}: ${message}`),
  };
}

const unknown = (model: string, place = '') =>
  `max-cost: the price of the model "${model}"${place} is not known. Give it, in US dollars per million tokens: ` +
  `prices: { "${model}": { input: …, output: … } }, or remove "max-cost".`;

test('a model that is called and whose price is not known is told, each once, with the lines that mend it', () => {
  const judges = '[mine, { name: twice, model: mine }, gpt-5.2]';
  assert.deepEqual(assemble({ 'agent-model': 'own', judges, 'escalate-to': 'big' }).problems, [
    unknown('own'),
    unknown('mine'),
    unknown('big'),
  ]);
  const local = { 'judge-base-url': 'http://x/v1' };
  assert.deepEqual(assemble(local).problems, [unknown('gpt-5.2', ' at http://x/v1')]);
  const prices =
    '{ own: { input: 1, output: 2 }, mine: { input: 0, output: 0 }, big: { input: 1, cached-input: 0.5, output: 2 } }';
  const { config, problems } = assemble({ 'agent-model': 'own', judges, 'escalate-to': 'big', prices });
  assert.deepEqual(problems, []);
  assert.deepEqual(config.prices?.['own'], { input: 1, cachedInput: 1, output: 2 });
  assert.deepEqual(config.prices?.['big'], { input: 1, cachedInput: 0.5, output: 2 });
});

test('a model that is not called needs no price', () => {
  assert.deepEqual(assemble({ 'agent-model': 'own' }, [buildCase({ output: 'recorded' })]).problems, []);
  assert.deepEqual(assemble({ 'agent-command': 'cat' }).problems, []);
  assert.deepEqual(
    assemble({ criteria: undefined, checks: '- contains: x', 'judge-model': 'own' }).problems,
    [],
  );
  assert.deepEqual(assemble({ model: 'own', 'max-cost': undefined }).problems, []);
});

test('prices that cannot be read are complained of alone', () => {
  const { problems } = assemble({ 'agent-model': 'own', prices: '{ own: { input: -1, ouput: 2 } }' });
  assert.deepEqual(problems.map((problem) => problem.replace(/;.*/, '')).toSorted(), [
    'prices.own.input: received -1',
    'prices.own.output: is missing.',
    'prices.own: unknown key "ouput". Did you mean "output"?',
  ]);
});

test('every model that is called gets a cap on its output, unless it has one', () => {
  const judges = '[gpt-5.2, { model: gpt-5.4, max-output-tokens: 900 }]';
  const { config } = assemble({ judges, 'escalate-to': 'gpt-5.1', 'agent-max-output-tokens': '77' });
  assert.equal(config.agent.kind === 'openai' && config.agent.maxOutputTokens, 77);
  assert.deepEqual(
    [...config.judges, config.escalateTo].map((judge) => judge?.maxOutputTokens),
    [16_384, 900, 16_384],
  );
  const free = assemble({ 'max-cost': undefined }).config;
  assert.deepEqual(
    [free.agent.kind === 'openai' && free.agent.maxOutputTokens, free.judges[0]?.maxOutputTokens],
    [undefined, undefined],
  );
});

test('what may cost cannot be held to it where the service runs tools', () => {
  const agent = '{ kind: openai, hosted-tools: [{ type: web_search }] }';
  assert.deepEqual(assemble({ agent }).problems, [
    'agent.hosted-tools: cannot be held to "max-cost": what they read and charge is known only afterwards. Remove them, or "max-cost".',
  ]);
});

test('a limit that not even one call fits into is told, with what the call may cost and how to mend it', () => {
  assert.match(
    assemble({ 'max-cost': '0.2' }).problems.join('\n'),
    /^max-cost: received 0\.2; not even one call to "gpt-5\.2" fits, which may cost \$0\.229\d \(16,384 output tokens at \$14 per million\)\. Raise it, or lower "agent-max-output-tokens"\.\n.*lower "judge-max-output-tokens"\.$/,
  );
  assert.deepEqual(
    assemble({ 'max-cost': '0.02', 'agent-max-output-tokens': '500', 'judge-max-output-tokens': '500' })
      .problems,
    [],
  );
});

test('the limit itself is an amount above nothing', () => {
  for (const [given, message] of [
    ['0', 'received "0"; must be above 0.'],
    ['-1', 'received "-1"; must be above 0.'],
    ['$5', 'received "$5"; must be a number of US dollars, such as 5.'],
    ['2000000', 'received "2000000"; must be at most 1,000,000.'],
  ] as const) {
    assert.deepEqual(assemble({ 'max-cost': given }).problems, [`max-cost: ${message}`]);
  }
});
