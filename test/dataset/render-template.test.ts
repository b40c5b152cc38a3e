import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderTemplate } from '../../src/dataset/render-template.ts';

const VARS = { name: 'Ada', 'User Name': 'ada', 'a.b-c_1': 'x', città: 'Roma', empty: '' };

test('a name between braces stands for its value', () => {
  const table: [string, string][] = [
    ['{{name}}', 'Ada'],
    ['Hi {{ name }}, {{name}}{{empty}}!', 'Hi Ada, Ada!'],
    ['{{User Name}} {{a.b-c_1}} {{città}}', 'ada x Roma'],
    ['{{{name}}}', '{Ada}'],
    ['{"a": {"b": {{name}}}}', '{"a": {"b": Ada}}'],
  ];
  for (const [text, rendered] of table) {
    assert.deepEqual(renderTemplate(text, VARS), { text: rendered, unknown: [] }, text);
  }
});

test('whatever a variable is called, its name stands for it', () => {
  const vars = { 'größe (cm)': '3', '2024': '4', '1st': 'one', 'user/name': 'two', 'a|b': 'c', '#if x': 'd' };
  const table: [string, string][] = [
    ['{{größe (cm)}} {{ größe (cm)\t}} {{2024}}', '3 3 4'],
    ['{{1st}} {{user/name}} {{a|b}} {{#if x}}', 'one two c d'],
    ['{{{{2024}}}} {{{{2025}}}} {{{2024}}}', '{{2024}} {{{{2025}}}} {4}'],
    ['{{2025}} {{ 1 st }} {{a | b}} {{2024 }', '{{2025}} {{ 1 st }} {{a | b}} {{2024 }'],
  ];
  for (const [text, rendered] of table) {
    assert.deepEqual(renderTemplate(text, vars), { text: rendered, unknown: [] }, text);
  }
});

test('four braces stand for two', () => {
  const table: [string, string][] = [
    ['{{{{name}}}} is {{name}}', '{{name}} is Ada'],
    ['{{{{ other }}}}', '{{ other }}'],
    ['{{{{{name}}}}}', '{{{name}}}'],
  ];
  for (const [text, rendered] of table) {
    assert.deepEqual(renderTemplate(text, VARS), { text: rendered, unknown: [] }, text);
  }
});

test('what is no name between two braces is left as it is', () => {
  const texts = [
    '{name} $name ${name} %name% <name>',
    '{{}} {{ }} {{1}} {{-a}} {{name | upper}} {{#if name}} {{"name"}}',
    '{{ name',
    'name}}',
    '{ {name} }',
    '{{na\nme}}',
    '{%name%} $$ $& \\{ \u0000',
  ];
  for (const text of texts) assert.deepEqual(renderTemplate(text, VARS), { text, unknown: [] });
});

test('names without a value are told once each, and stay', () => {
  const text = '{{nmae}} {{name}} {{ nmae }} {{toString}} {{__proto__}}';
  assert.deepEqual(renderTemplate(text, VARS), {
    text: '{{nmae}} Ada {{ nmae }} {{toString}} {{__proto__}}',
    unknown: ['nmae', 'toString', '__proto__'],
  });
});

test('a value is put in as it is, whatever it looks like', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{{b}}', '{{a}}', '{{{{a}}}}', '$&', '$1', '$$', '{{', '}}'),
  );
  fc.assert(
    fc.property(value, value, (a, b) => {
      assert.deepEqual(renderTemplate('1{{a}}2{{b}}3', { a, b }), { text: `1${a}2${b}3`, unknown: [] });
    }),
  );
});

test('a text without two braces in a row never changes', () => {
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('{', '}', 'name', '$', '\\'));
  const text = fc
    .array(part)
    .map((parts) => parts.join(''))
    .filter((joined) => !joined.includes('{{'));
  fc.assert(
    fc.property(text, (written) => {
      assert.deepEqual(renderTemplate(written, VARS), { text: written, unknown: [] });
    }),
  );
});

test('a long text of braces and spaces is read at once', () => {
  for (const text of [
    '{'.repeat(200_000),
    `{{${' '.repeat(200_000)}`,
    `{{${'a '.repeat(100_000)}`,
    '{{a'.repeat(70_000),
  ]) {
    const start = performance.now();
    assert.deepEqual(renderTemplate(text, VARS), { text, unknown: [] });
    assert.ok(performance.now() - start < 2_000);
  }
});
