import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compileSchema } from '../../src/checks/json-schema.ts';
import { outcomeOf } from './checked.ts';

test('any JSON passes; anything around it does not', () => {
  const table: [string, string | true][] = [
    ['{"a":1}', true],
    [' [1]\n', true],
    ['null', true],
    ['"text"', true],
    ['"日本 😀"', true],
    ['', 'the answer is empty; one JSON value is needed'],
    [' \n', 'the answer is empty; one JSON value is needed'],
    ['Paris', 'the answer is not one JSON value and nothing else: "Paris"'],
    ['{} {}', 'the answer is not one JSON value and nothing else: "{} {}"'],
    ["{'a':1}", `the answer is not one JSON value and nothing else: "{'a':1}"`],
    ['```json\n{}\n```', 'the JSON must not stand in a code fence: "```json\\n{}\\n```"'],
  ];
  for (const [output, expected] of table) {
    const { passed, message } = outcomeOf({ json: true }, { output });
    assert.equal(passed, expected === true, output);
    if (expected !== true) assert.equal(message, expected);
  }
});

test('a multiple is one in decimal fractions, up to their rounding', () => {
  const table: [multipleOf: number, answer: string, passes: boolean][] = [
    [0.01, '19.99', true],
    [0.01, '4.35', true],
    [0.01, '-19.99', true],
    [0.01, '123456789.01', true],
    [0.01, '0', true],
    [0.01, '7', true],
    [0.1, '0.3', true],
    [0.0001, '0.0075', true],
    [1e-8, '12391239123', true],
    [0.5, '1e308', true],
    [0.01, '19.995', false],
    [0.01, '19.990001', false],
    [0.01, '123456789.015', false],
    [0.01, '1e-9', false],
    [0.0001, '0.00751', false],
    [0.123456789, '1e308', false],
    [2, '7', false],
    [2, '9007199254740991', false],
  ];
  for (const [multipleOf, output, passes] of table) {
    for (const $schema of [undefined, 'http://json-schema.org/draft-07/schema#']) {
      const json = { multipleOf, ...($schema && { $schema }) };
      assert.equal(outcomeOf({ json }, { output }).passed, passes, `${output} of ${multipleOf}`);
    }
  }
  const { message } = outcomeOf({ json: { multipleOf: 0.01 } }, { output: '19.995' });
  assert.equal(
    message,
    'the JSON is not what the schema asks for: at the top: must be multiple of 0.01, received 19.995',
  );
});

test('a schema error names the path, the rule and the value', () => {
  const person = {
    type: 'object',
    properties: {
      name: { type: 'string', pattern: '^[A-Z]' },
      kind: { enum: ['a', 'b'] },
      born: { type: 'string', format: 'date' },
      tags: { type: 'array', uniqueItems: true },
      child: { $ref: '#' },
    },
    required: ['name'],
    additionalProperties: false,
  };
  const table: [unknown, string | true][] = [
    [{ name: 'Ada' }, true],
    [
      { name: 'Ada', kind: 'b', born: '1815-12-10', tags: [1, '1', [1], { a: 1 }], child: { name: 'B' } },
      true,
    ],
    [[], 'at the top: must be object, received []'],
    [{}, "at the top: must have required property 'name', received {}"],
    [{ name: 5 }, 'at /name: must be string, received 5'],
    [{ name: 'ada' }, 'at /name: must match pattern "^[A-Z]", received "ada"'],
    [
      { name: 'A', kind: 'c' },
      'at /kind: must be equal to one of the allowed values ["a","b"], received "c"',
    ],
    [{ name: 'A', born: '1815-13-10' }, 'at /born: must match format "date", received "1815-13-10"'],
    [
      { name: 'A', x: 1 },
      'at the top: must NOT have additional properties ("x"), received {"name":"A","x":1}',
    ],
    [
      { name: 'A', tags: [{ a: 1, b: 2 }, 1, { b: 2, a: 1 }] },
      'at /tags: must not have the same item twice, received [{"a":1,"b":2},1,{"b":2,"a":1}]',
    ],
    [
      { name: 'A', child: { name: 'B', child: {} } },
      "at /child/child: must have required property 'name', received {}",
    ],
  ];
  for (const [value, expected] of table) {
    const { passed, message } = outcomeOf({ json: person }, { output: JSON.stringify(value) });
    assert.equal(passed, expected === true, JSON.stringify(value));
    if (expected !== true) assert.equal(message, `the JSON is not what the schema asks for: ${expected}`);
  }
});

test('what every object inherits is no property of an answer', () => {
  const { passed } = outcomeOf({ json: { type: 'object', required: ['toString'] } }, { output: '{}' });
  assert.equal(passed, false);
});

test('draft-07 is understood where the schema names it', () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions: { word: { type: 'string' } },
    items: [{ $ref: '#/definitions/word' }],
    additionalItems: false,
  };
  assert.equal(outcomeOf({ json: schema }, { output: '["a"]' }).passed, true);
  assert.equal(outcomeOf({ json: schema }, { output: '["a","b"]' }).passed, false);
});

test('schemas may share an id, and each object is compiled once', () => {
  const text = { $id: 'https://example.com/one', type: 'string' };
  const number = { $id: 'https://example.com/one', type: 'number' };
  assert.equal(outcomeOf({ json: text }, { output: '"a"' }).passed, true);
  assert.equal(outcomeOf({ json: number }, { output: '"a"' }).passed, false);
  assert.equal(compileSchema(text), compileSchema(text));
});

test('patterns of a schema are linear too, and a deep answer is a failed check', () => {
  const started = performance.now();
  const output = JSON.stringify(`${'a'.repeat(50)}!`);
  assert.equal(outcomeOf({ json: { type: 'string', pattern: '^(a+)+$' } }, { output }).passed, false);
  assert.ok(performance.now() - started < 1000);
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  assert.match(
    outcomeOf({ json: { items: { $ref: '#' } } }, { output: deep }).message,
    /nested too deeply to be held against the schema/,
  );
});

test('what JSON.stringify writes is JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const output = JSON.stringify(value);
      assert.equal(outcomeOf({ json: true }, { output }).passed, true);
      assert.equal(outcomeOf({ json: { const: JSON.parse(output) } }, { output }).passed, true);
    }),
  );
});

test('an answer whose keys are the names of methods is compared like any other', () => {
  for (const output of [
    '{"toString":false}',
    '{"valueOf":1}',
    '{"constructor":null}',
    '{"__proto__":1}',
    '[{"toString":1}]',
  ]) {
    const same = JSON.parse(output);
    const other = JSON.parse(output.replace(/false|null|1/, '"x"'));
    assert.equal(outcomeOf({ json: { const: same } }, { output }).passed, true, output);
    assert.equal(outcomeOf({ json: { const: other } }, { output }).passed, false, output);
    assert.equal(outcomeOf({ json: { enum: [0, same] } }, { output }).passed, true, output);
    assert.equal(outcomeOf({ json: { enum: [0, other] } }, { output }).passed, false, output);
    assert.equal(outcomeOf({ json: { items: { uniqueItems: true } } }, { output }).passed, true, output);
  }
});
