import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../src/dataset/parse-yaml.ts';
import { collectCases } from '../support/collect-cases.ts';

function parse(text: string) {
  return collectCases((into) => parseYaml(text, 'c.yaml', into));
}

test('a list of prompts and case objects, with their lines', async () => {
  const { cases, problems } = await parse('# cases\n- one\n\n- prompt: two\n  id: b\n- 1.0\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map(({ input, where, source }) => [input.prompt, input.id, where, source?.line]),
    [
      ['one', undefined, 'c.yaml:2', 2],
      ['two', 'b', 'c.yaml:4', 4],
      ['1.0', undefined, 'c.yaml:6', 6],
    ],
  );
});

test('a text is what was written, and a number is one', async () => {
  const written = `
- id: 007
  prompt: 1.10
  expected: True
  tags: [1.0, 2]
  threshold: 6.50
  timeout: 1e1
  vars: { own: 1.10, zip: 01234, big: 12345678901234567890, e: 1e3, h: 0x1F, t: True, 1.0: x }
  messages: [{ role: user, content: 2.0 }]
  criteria: [1.0, { name: 3.0, description: 0x2, weight: 2.0, required: true }]
  checks:
    - { equals: 1.10, weight: 0.50 }
    - contains: [007, x]
    - { json: { const: 1.0 } }
    - { max-length: 1e2 }
    - tool-calls: [{ name: 7.0, arguments: { n: 1.0 } }]
`;
  const { cases, problems } = await parse(written);
  assert.deepEqual(problems, []);
  const { messages, criteria, checks, ...plain } = cases[0]?.input ?? {};
  assert.deepEqual(plain, {
    id: '007',
    prompt: '1.10',
    expected: 'True',
    tags: ['1.0', '2'],
    threshold: 6.5,
    timeout: 10,
    vars: {
      own: '1.10',
      zip: '01234',
      big: '12345678901234567890',
      e: '1e3',
      h: '0x1F',
      t: 'True',
      '1.0': 'x',
    },
  });
  assert.deepEqual(messages, [{ role: 'user', content: '2.0' }]);
  const [first, second] = criteria ?? [];
  assert.equal(first?.description, '1.0');
  assert.deepEqual(
    [second?.name, second?.description, second?.weight, second?.required],
    ['3.0', '0x2', 2, true],
  );
  assert.deepEqual(
    checks?.map(({ required: _, ...check }) => check),
    [
      { equals: '1.10', weight: 0.5 },
      { contains: ['007', 'x'] },
      { json: { const: 1 } },
      { 'max-length': 100 },
      { 'tool-calls': { calls: [{ name: '7.0', arguments: { n: 1 } }], ordered: false, additional: true } },
    ],
  );
});

test('an alias stands for the text that was written', async () => {
  const { cases, problems } = await parse(
    '- &a 1.10\n- *a\n- { prompt: p, vars: &v { x: 007 } }\n- { prompt: q, vars: *v }',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map(({ input }) => input.vars ?? input.prompt),
    ['1.10', '1.10', { x: '007' }, { x: '007' }],
  );
});

test('what is no list, or no plain data, is told with its line and its remedy', async () => {
  const quote = (sign: string) => `Put a text that begins with "${sign}" into quotes.`;
  const table: [string, string, string][] = [
    ['cases:\n  - one\n', 'c.yaml:1', 'must be a list.'],
    ['- one\n- !important do not delete\n', 'c.yaml:2', `unresolved tag: !important. ${quote('!')}`],
    ['- one\n---\n- two\n', 'c.yaml:2', 'begins a second document; keep one.'],
    ['- id: a\n\tprompt: b\n', 'c.yaml:2', 'is indented with a tab; use spaces.'],
    ['- id: a\n  id: b\n', 'c.yaml:2', 'has a key that was given before; keep one of them.'],
    ['- one\n- *.x\n', 'c.yaml:2', `has the alias "*.x" of nothing. ${quote('*')}`],
    ['- {{x}} hi', 'c.yaml:1', `is not valid YAML: Unexpected scalar at node end. ${quote('{')}`],
  ];
  for (const [text, where, message] of table) {
    assert.deepEqual((await parse(text)).problems, [{ where, message }], text);
  }
});

test('any number of problems is told', async () => {
  const { problems } = await parse('- *x\n'.repeat(150_000));
  assert.match(problems[0]?.message ?? '', /alias "\*x" of nothing/);
});
