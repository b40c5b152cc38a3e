import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCases } from '../../src/dataset/parse-cases.ts';

function parseOne(value: unknown) {
  return parseCases([{ value, where: 'c.jsonl:7', source: { file: 'c.jsonl', line: 7 } }]);
}

test('a text is a prompt', () => {
  assert.deepEqual(parseOne('Hello').cases, [
    { input: { prompt: 'Hello', tags: [] }, where: 'c.jsonl:7', source: { file: 'c.jsonl', line: 7 } },
  ]);
});

test('an object is a case', () => {
  const value = { id: 5, prompt: 'p', expected: 'e', output: 'o', tags: ['t'], threshold: '8' };
  const [parsed] = parseOne(value).cases;
  assert.deepEqual(parsed?.input, { ...value, id: '5', threshold: 8 });
});

test('what is neither is a problem that shows it', () => {
  const table: [unknown, string][] = [
    [null, 'null'],
    [['p'], '["p"]'],
    [undefined, 'nothing'],
  ];
  for (const [value, shown] of table) {
    const message = `received ${shown}; must be a prompt or a case object.`;
    assert.deepEqual(parseOne(value), { cases: [], problems: [{ where: 'c.jsonl:7', message }] });
  }
});

test('a number or truth is a prompt, as it would be without a list', () => {
  assert.deepEqual(
    [7, true].map((value) => parseOne(value).cases[0]?.input.prompt),
    ['7', 'true'],
  );
});

test('a broken case is a problem that names the place and the key', () => {
  const allowed =
    'Allowed: id, prompt, expected, output, tags, threshold, vars, messages, criteria, checks, timeout.';
  const table: [unknown, string, string][] = [
    ['  ', 'c.jsonl:7.prompt', 'received "  "; must not be empty.'],
    [{ id: 'a' }, 'c.jsonl:7.prompt', 'is missing.'],
    [{ prompt: '' }, 'c.jsonl:7.prompt', 'received ""; must not be empty.'],
    [{ prompt: 'p', id: ' ' }, 'c.jsonl:7.id', 'received " "; must not be empty.'],
    [{ prompt: 'p', promt: 'p' }, 'c.jsonl:7', 'unknown key "promt". Did you mean "prompt"?'],
    [{ prompt: 'p', metadata: {} }, 'c.jsonl:7', `unknown key "metadata". ${allowed}`],
  ];
  for (const [value, where, message] of table) {
    assert.deepEqual(parseOne(value).problems, [{ where, message }], JSON.stringify(value));
  }
});

test('a value of the wrong kind is a problem that says what is allowed', () => {
  for (const value of [
    { prompt: 'p', threshold: 'high' },
    { prompt: 'p', threshold: true },
    { prompt: 'p', id: ['a'] },
    { prompt: 'p', expected: null },
  ]) {
    const [problem] = parseOne(value).problems;
    assert.match(problem?.message ?? '', /; must be/, JSON.stringify(problem));
  }
});

test('one criterion needs no list, and a text is a criterion', () => {
  const polite = { description: 'Is polite', weight: 1, required: false, 'tool-calls': false };
  for (const criteria of ['Is polite', ['Is polite'], [{ description: 'Is polite' }]]) {
    assert.deepEqual(parseOne({ prompt: 'p', criteria }).cases[0]?.input.criteria, [polite]);
  }
  assert.equal(parseOne({ prompt: 'p', criteria: [42] }).cases[0]?.input.criteria?.[0]?.description, '42');
});

test('values of templates are texts; numbers and truth become such', () => {
  const vars = { text: 't', number: 1.5, truth: false };
  assert.deepEqual(parseOne({ prompt: 'p', vars }).cases[0]?.input.vars, {
    text: 't',
    number: '1.5',
    truth: 'false',
  });
});

test('a broken part of a case is a problem that names its place, what was received and what is allowed', () => {
  const table: [object, string, string][] = [
    [{ vars: ['a'] }, '.vars', 'received ["a"]; must be an object of texts and numbers.'],
    [{ vars: { a: null } }, '.vars.a', 'received null; must be a text, a number, or true or false.'],
    [{ messages: 'Hi' }, '.messages', 'received "Hi"; must be a list of messages.'],
    [
      { messages: [{ role: 'system', content: 'x' }] },
      '.messages[0].role',
      'received "system"; must be user, assistant or developer.',
    ],
    [
      { messages: [{ role: 'user', content: 'x', contnt: '' }] },
      '.messages[0]',
      'unknown key "contnt". Did you mean "content"?',
    ],
    [{ criteria: null }, '.criteria', 'received null; must be a text or a list of criteria.'],
    [{ criteria: [] }, '.criteria', 'received []; must not be an empty list.'],
    [{ criteria: ['a', ' '] }, '.criteria[1].description', 'received " "; must not be empty.'],
    [
      { criteria: { description: 'a' } },
      '.criteria',
      'received {"description":"a"}; must be a text or a list of criteria.',
    ],
    [
      { criteria: [{ description: 'a', wieght: 2 }] },
      '.criteria[0]',
      'unknown key "wieght". Did you mean "weight"?',
    ],
    [{ criteria: [{ description: 'a', weight: 0 }] }, '.criteria[0].weight', 'received 0; must be above 0.'],
    [
      { criteria: [{ description: 'a', anchors: { low: 'x' } }] },
      '.criteria[0].anchors',
      'unknown key "low". Allowed: lowest, highest.',
    ],
    [
      { checks: [{ equals: 'a', contain: 'a' }] },
      '.checks[0]',
      'unknown key "contain". Did you mean "contains"?',
    ],
    [{ checks: [{ equals: [5] }] }, '.checks[0].equals', 'received [5]; must be a text.'],
    [{ timeout: 0 }, '.timeout', 'received 0; must be a number of seconds from 0.1 to 86400.'],
    [{ timeout: 3_000_000 }, '.timeout', 'received 3000000; must be a number of seconds from 0.1 to 86400.'],
    [
      { timeout: '1 minute' },
      '.timeout',
      'received "1 minute"; must be a number of seconds from 0.1 to 86400.',
    ],
  ];
  for (const [part, place, message] of table) {
    const { problems } = parseOne({ prompt: 'p', ...part });
    assert.deepEqual(problems, [{ where: `c.jsonl:7${place}`, message }], JSON.stringify(part));
  }
});

test('the good cases are kept beside the broken ones', () => {
  const { cases, problems } = parseCases(
    ['one', null, { prompt: 'three' }, {}].map((value, index) => ({ value, where: `prompts[${index}]` })),
  );
  assert.deepEqual(
    cases.map(({ where }) => where),
    ['prompts[0]', 'prompts[2]'],
  );
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['prompts[1]', 'prompts[3].prompt'],
  );
});
