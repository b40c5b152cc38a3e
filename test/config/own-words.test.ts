import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OptionDefinition } from '../../src/config/option-definition.ts';
import { OPTIONS, type OptionName } from '../../src/config/options.ts';
import { describeIssues } from '../../src/config/problems.ts';

const MCP_SERVERS = [
  { name: 'a', command: ['a'], env: ['A'] },
  { name: 'b', url: 'http://a', headers: { a: { env: 'A', prefix: '' } } },
];
const CRITERION = {
  name: 'a',
  description: 'a',
  scoring: 'numeric',
  scale: '1-10',
  threshold: 5,
  weight: 1,
  required: true,
  anchors: { lowest: 'a', highest: 'b' },
  examples: [{ answer: 'a', score: 1, verdict: 'met', reason: 'a' }],
  'tool-calls': true,
};
const CHECKS = [
  { name: 'a', equals: 'a', required: true, weight: 1 },
  { contains: ['a'] },
  { json: { type: 'string' } },
  { 'max-length': 5 },
  { 'tool-calls': { calls: [{ name: 'a', arguments: {} }], ordered: true, additional: true } },
];
const JUDGE = { name: 'a', model: 'a', api: 'chat', temperature: 1, repeats: 2, instructions: 'a' };

/** A value of each option that has parts. */
const WHOLE: readonly (readonly [OptionName, unknown])[] = [
  ['agent', { kind: 'openai', 'output-schema': {}, 'max-turns': 3, 'mcp-servers': MCP_SERVERS }],
  ['agent', { kind: 'openai', 'hosted-tools': [{ type: 'a' }], 'base-url': 'http://a', 'api-key-env': 'A' }],
  ['agent', { kind: 'command', command: ['a'], protocol: 'jsonl', workers: 2, env: ['A'] }],
  ['agent', { kind: 'http', url: 'http://a', method: 'POST', headers: { a: 'b' }, body: {}, answer: '/a' }],
  ['setup', { command: ['a'], 'wait-for': 'http://a', timeout: 3 }],
  ['judges', [JUDGE, 'a']],
  ['escalate-to', JUDGE],
  ['criteria', [CRITERION, 'a']],
  ['checks', CHECKS],
  ['prompts', [{ id: 'a', prompt: 'a', expected: 'a', tags: ['a'], threshold: 5, vars: { a: 'b' } }]],
  ['prompts', [{ prompt: 'a', messages: [{ role: 'user', content: 'a' }], criteria: [CRITERION] }]],
  ['prompts', [{ prompt: 'a', checks: CHECKS, timeout: 5 }]],
  ['vars', { a: 'b' }],
  ['dataset', ['a']],
  ['teardown', ['a']],
];

const WRONG = [null, '', 'a b', -1, 2.5, 1e12, true, [], [[]], {}, { a: {} }];

/** A value with a wrong one in the place of each of its parts, one at a time. */
function spoil(whole: unknown): unknown[] {
  if (typeof whole !== 'object' || whole === null) return WRONG;
  const parts = Object.entries(whole).flatMap(([key, part]) =>
    spoil(part).map((wrong) =>
      Array.isArray(whole) ? whole.with(Number(key), wrong) : { ...whole, [key]: wrong },
    ),
  );
  return [...WRONG, ...parts];
}

test('whatever is wrong, no message is in the words of the library', () => {
  const flat = Object.keys(OPTIONS).map((name) => [name as OptionName, undefined] as const);
  let problems = 0;
  for (const [name, whole] of [...flat, ...WHOLE]) {
    const { schema, editorSchema = schema }: OptionDefinition = OPTIONS[name];
    if (whole !== undefined) assert.ok(editorSchema.safeParse(whole).success, name);
    for (const received of spoil(whole)) {
      const { error } = editorSchema.safeParse(received);
      for (const { message } of describeIssues(name, received, error?.issues ?? [], editorSchema)) {
        problems += 1;
        assert.doesNotMatch(
          message,
          /invalid|unrecognized|too (big|small)/i,
          `${name}: ${JSON.stringify(received)}`,
        );
      }
    }
  }
  assert.ok(problems > 1_000, String(problems));
});
