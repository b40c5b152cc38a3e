import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { OPTIONS } from '../../src/config/options.ts';
import { parseYaml } from '../../src/config/parse-yaml.ts';
import { readNode } from '../../src/config/read-node.ts';

function read(text: string, schema: z.ZodType): unknown {
  const yaml = parseYaml(text);
  assert.deepEqual(yaml.problems, []);
  return readNode(yaml.root, schema, yaml);
}

test('a scalar is its text where the schema makes a text of it, or takes that and not the value', () => {
  const table: [z.ZodType, string, unknown][] = [
    [z.string(), '1.10', '1.10'],
    [z.string().min(5), '1.10', 1.1],
    [z.number(), '1.10', 1.1],
    [z.boolean(), 'True', true],
    [z.union([z.string(), z.number().transform(String)]), '1.10', '1.10'],
    [z.union([z.string(), z.number().transform(String)]), '11', '11'],
    [z.union([z.number(), z.string().transform(Number)]), '1.10', 1.1],
    [z.union([z.literal(true), z.record(z.string(), z.unknown())]), 'true', true],
    [z.string().optional(), '0x1F', '0x1F'],
    [z.string(), '~', null],
    [z.string(), '"1.10"', '1.10'],
    [z.unknown(), '1.10', 1.1],
  ];
  for (const [schema, text, value] of table) {
    assert.deepEqual(read(`[${text}]`, z.array(schema)), [value], text);
    assert.deepEqual(read(`a: ${text}`, z.object({ a: schema })), { a: value }, text);
    assert.deepEqual(read(`1.0: ${text}`, z.record(z.string(), schema).default({})), { '1.0': value }, text);
  }
});

test('where the schema has no such place, a node is plain data', () => {
  const schema = z.strictObject({ a: z.string() });
  assert.deepEqual(read('{ b: 1.0, a: [1.0] }', schema), { b: 1, a: [1] });
  assert.deepEqual(read('[1.0]', schema), [1]);
  assert.deepEqual(read('{ toString: 1.0, __proto__: { a: 1.0 } }', schema), {
    toString: 1,
    ['__proto__']: { a: 1 },
  });
});

test('an agent has texts where it needs them, and its body stays JSON', () => {
  const http = '{ kind: http, url: "http://x", headers: { Version: 1.10 }, body: { top: 1.0, on: true } }';
  assert.deepEqual(read(http, OPTIONS.agent.schema), {
    kind: 'http',
    url: 'http://x',
    headers: { Version: '1.10' },
    body: { top: 1, on: true },
  });
  const command = '{ kind: command, command: [sleep, 0.10], workers: 2 }';
  assert.deepEqual(read(command, OPTIONS.agent.schema), {
    kind: 'command',
    command: ['sleep', '0.10'],
    workers: 2,
  });
});
