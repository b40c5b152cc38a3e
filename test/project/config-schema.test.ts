import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { renderConfigSchema } from '../../scripts/render-schema.ts';
import { FILE_KEYS } from '../../src/config/options.ts';
import { parseConfigFile } from '../../src/config/parse-config-file.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import { STARTER_CONFIG } from '../../src/report/render-starter.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const schema = JSON.parse(read('agent-judge.schema.json')) as {
  properties: Record<string, { description?: string }>;
};
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

function errorsOf(yaml: string): string[] {
  return validate(parse(yaml)) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath);
}

test('the schema is what the code makes ("npm run docs" writes it)', () => {
  assert.equal(read('agent-judge.schema.json'), renderConfigSchema());
});

test('every key has a description, and no key that must not stand in the file is known', () => {
  assert.deepEqual(Object.keys(schema.properties), ['$schema', ...FILE_KEYS]);
  for (const [key, { description }] of Object.entries(schema.properties)) assert.ok(description, key);
  for (const key of ['openai-api-key', 'judge-api-key', 'github-token', 'config']) {
    assert.equal(schema.properties[key], undefined);
    assert.equal(errorsOf(`${key}: x`).length, 1, key);
  }
});

test('the starter file and every file in the examples and docs follow it, and can be read', () => {
  assert.deepEqual(errorsOf(STARTER_CONFIG), []);
  const examples = readdirSync(join(ROOT, 'examples'), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /^agent-judge.*\.ya?ml$/.test(name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  const blocks = [...read('docs/configuration.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, block = '']) => block,
  );
  assert.ok(blocks.length >= 5);
  for (const text of [...examples, ...blocks.filter((block) => !block.includes('steps:'))]) {
    assert.deepEqual(errorsOf(text), [], text);
    const file = parseConfigFile(text, 'c.yml');
    assert.deepEqual([...file.problems, ...parseOptions({}, file).problems], [], text);
  }
});

test('an editor complains of what the tool would not take', () => {
  const table: [string, string][] = [
    ['treshold: 8', ''],
    ['threshold: high', '/threshold'],
    ['agent: { kind: shell }', '/agent'],
    ['agent: { kind: command, command: x, protocol: foo }', '/agent/protocol'],
    ['prompts: [{ prmpt: a }]', '/prompts/0'],
    ['criteria: [{ description: a, wieght: 2 }]', '/criteria/0'],
    ['jury: mean', '/jury'],
  ];
  for (const [yaml, path] of table) assert.ok(errorsOf(yaml).includes(path), `${yaml}: ${errorsOf(yaml)}`);
});
