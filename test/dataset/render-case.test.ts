import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleWritten } from '../support/assemble-written.ts';

test('the values stand in everything that is asked, expected and looked for', () => {
  const { cases, problems } = assembleWritten([
    {
      prompt: 'Where is {{city}}?',
      expected: 'In {{country}}',
      vars: { city: 'Rome', country: 'Italy', year: 753, old: true },
      messages: [
        { role: 'developer', content: 'Today is {{year}}.' },
        { role: 'assistant', content: 'Plain.' },
      ],
      criteria: ['Names {{country}}.'],
      checks: [
        { contains: ['{{city}}', 'x'] },
        { 'not-contains': '{{old}}' },
        { equals: '{{country}}' },
        { matches: '^{{city}}$' },
      ],
    },
  ]);
  assert.deepEqual(problems, []);
  const [testCase] = cases;
  assert.equal(testCase?.prompt, 'Where is Rome?');
  assert.equal(testCase?.expected, 'In Italy');
  assert.deepEqual(testCase?.vars, { city: 'Rome', country: 'Italy', year: '753', old: 'true' });
  assert.deepEqual(
    testCase?.messages?.map(({ content }) => content),
    ['Today is 753.', 'Plain.'],
  );
  assert.deepEqual(
    testCase?.criteria?.map(({ name, description }) => [name, description]),
    [['Names Italy', 'Names Italy.']],
  );
  assert.deepEqual(
    testCase?.checks?.map(({ test: { value } }) => value),
    [['Rome', 'x'], ['true'], 'Italy', '^{{city}}$'],
  );
});

test('a recorded answer, a tag and an id are no templates', () => {
  const written = { id: '{{a}}', prompt: 'p', output: '{{a}} {{b}}', tags: ['{{a}}'], vars: { a: 'x' } };
  const [testCase] = assembleWritten([written]).cases;
  assert.deepEqual([testCase?.id, testCase?.output, testCase?.tags], ['{{a}}', '{{a}} {{b}}', ['{{a}}']]);
});

test('where there are no variables, braces are braces', () => {
  const texts = ['Explain {{x}} and {{{{x}}}} in Jinja', '{{', '${{ secrets.KEY }}'];
  for (const prompt of texts) {
    const written = { prompt, expected: prompt, messages: [{ role: 'user', content: prompt }] };
    const [testCase] = assembleWritten([written], { checks: [{ required: false, equals: prompt }] }).cases;
    assert.equal(testCase?.prompt, prompt);
    assert.equal(testCase?.expected, prompt);
    assert.equal(testCase?.messages?.[0]?.content, prompt);
    assert.equal(testCase?.checks?.[0]?.test.value, prompt);
  }
});

test('the run’s values are there for every case, a case’s own go before them', () => {
  const { cases } = assembleWritten(
    ['{{a}}{{b}}', { prompt: '{{a}}{{b}}{{c}}', vars: { b: 'own', c: 'C' } }],
    { vars: { a: 'A', b: 'B' } },
  );
  assert.deepEqual(
    cases.map(({ prompt }) => prompt),
    ['AB', 'AownC'],
  );
  assert.deepEqual(cases[1]?.vars, { a: 'A', b: 'own', c: 'C' });
});

test('a name without a value is a problem that names the case, the place and the nearest name', () => {
  const { problems } = assembleWritten(
    [
      { id: 'x', prompt: '{{nmae}} {{nmae}}', expected: '{{zzzzzz}}', vars: { name: 'n', city: 'c' } },
      { prompt: 'p', messages: [{ role: 'user', content: '{{a}}' }], vars: {} },
      { prompt: 'p', vars: {}, criteria: ['c', 'd {{a}}'], checks: [{ contains: '{{a}}' }] },
    ],
    { checks: [{ required: false, equals: 'plain' }] },
  );
  const itself = (name: string) => `For the text {{${name}}} itself, write {{{{${name}}}}}.`;
  assert.deepEqual(problems, [
    {
      where: 'c.jsonl:1.prompt',
      message: `case "x" has an unknown variable "nmae". Did you mean "name"? ${itself('nmae')}`,
    },
    {
      where: 'c.jsonl:1.expected',
      message: `case "x" has an unknown variable "zzzzzz". Allowed: name, city. ${itself('zzzzzz')}`,
    },
    {
      where: 'c.jsonl:2.messages[0].content',
      message: `case "case-2" has an unknown variable "a". ${itself('a')}`,
    },
    {
      where: 'c.jsonl:3.criteria[1].description',
      message: `case "case-3" has an unknown variable "a". ${itself('a')}`,
    },
    {
      where: 'c.jsonl:3.checks[0].contains',
      message: `case "case-3" has an unknown variable "a". ${itself('a')}`,
    },
  ]);
});

test('a value that leaves nothing of a text that must say something is a problem', () => {
  const { cases, problems } = assembleWritten([
    {
      prompt: ' {{empty}} ',
      expected: '{{empty}}',
      messages: [{ role: 'user', content: '{{empty}}' }],
      criteria: '{{empty}}',
      checks: [{ equals: '{{empty}}' }, { contains: '{{empty}}' }],
      vars: { empty: '' },
    },
  ]);
  const message = 'is empty once the values of case "case-1" stand in it.';
  assert.deepEqual(
    problems,
    ['.prompt', '.criteria[0].description', '.checks[1].contains'].map((place) => ({
      where: `c.jsonl:1${place}`,
      message,
    })),
  );
  assert.equal(cases[0]?.expected, '');
});
