import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCriteria, parseGuidelines } from '../../src/config/parse-criteria.ts';

function namesOf(text: string): string[] {
  const { value, problems } = parseCriteria(text);
  assert.deepEqual(problems, []);
  return value.map(({ name }) => name);
}

test('a text is one criterion, named by its words', () => {
  assert.deepEqual(parseCriteria('\n Is clear. \n'), {
    value: [{ name: 'Is clear', description: 'Is clear.', weight: 1, required: false }],
    places: [0],
    problems: [],
  });
});

test('a text of several lines is still one criterion', () => {
  const { value } = parseCriteria('Is clear\nand short');
  assert.equal(value.length, 1);
  assert.equal(value[0]?.name, 'Is clear and short');
  assert.equal(value[0]?.description, 'Is clear\nand short');
});

test('a long text is named by its first words', () => {
  const text = 'The explanation is clear and beginner-friendly and avoids jargon of any kind';
  assert.deepEqual(namesOf(text), ['The explanation is clear and beginner-friendly and avoids…']);
  assert.deepEqual(namesOf('x'.repeat(100)), [`${'x'.repeat(30)}…`]);
  assert.deepEqual(namesOf('x'.repeat(60)), ['x'.repeat(60)]);
  assert.deepEqual(namesOf(`${'x'.repeat(29)}${'\u{1f642}'.repeat(40)}`), [`${'x'.repeat(29)}…`]);
});

test('a list holds texts and criterion objects', () => {
  const text =
    '- Is clear.\n- name: short\n  description: Is short\n  threshold: 8\n  weight: 2\n  required: true\n';
  assert.deepEqual(parseCriteria(text), {
    value: [
      { name: 'Is clear', description: 'Is clear.', weight: 1, required: false },
      { name: 'short', description: 'Is short', threshold: 8, weight: 2, required: true },
    ],
    places: [0, 1],
    problems: [],
  });
});

test('a criterion object without a name is named by its description', () => {
  assert.deepEqual(namesOf('- description: Is short.\n  weight: 2'), ['Is short']);
});

test('every broken criterion is a problem of its own', () => {
  const text =
    '- description: Is short\n  treshold: 5\n- name: x\n- description: d\n  weight: 0\n- ""\n- fine';
  const { value, places, problems } = parseCriteria(text);
  assert.deepEqual(
    value.map(({ name }) => name),
    ['fine'],
  );
  assert.deepEqual(places, [4]);
  assert.deepEqual(problems, [
    { where: 'criteria[0]', message: 'unknown key "treshold". Did you mean "threshold"?' },
    { where: 'criteria[1].description', message: 'is missing.' },
    { where: 'criteria[2].weight', message: 'received 0; must be above 0.' },
    { where: 'criteria[3].description', message: 'received ""; must not be empty.' },
  ]);
});

test('two criteria cannot have one name', () => {
  assert.deepEqual(parseCriteria('- Is clear\n- name: Is clear\n  description: other').problems, [
    {
      where: 'criteria[1]',
      message: 'the name "Is clear" is taken by another criterion; give each its own.',
    },
  ]);
});

test('an empty list, or one that does not parse, is a problem', () => {
  assert.deepEqual(parseCriteria('[]').problems, [
    { where: 'criteria', message: 'received an empty list; at least one is needed.' },
  ]);
  const [problem] = parseCriteria('- a\n- "b').problems;
  assert.equal(problem?.where, 'criteria, line 2');
  assert.match(problem.message, /^is not valid YAML: /);
});

test('guidelines are a text or a list of texts', () => {
  assert.deepEqual(parseGuidelines(' Be strict.\nBe fair. '), {
    value: ['Be strict.\nBe fair.'],
    problems: [],
  });
  assert.deepEqual(parseGuidelines('- Be strict.\n- 7'), { value: ['Be strict.', '7'], problems: [] });
});

test('guidelines that are no texts, or do not parse, are problems', () => {
  assert.deepEqual(parseGuidelines('- a\n- b: c\n-\n- " "').problems, [
    { where: 'guidelines[1]', message: 'must be a text that is not empty.' },
    { where: 'guidelines[2]', message: 'must be a text that is not empty.' },
    { where: 'guidelines[3]', message: 'must be a text that is not empty.' },
  ]);
  assert.equal(parseGuidelines('- a\n- "b').problems[0]?.where, 'guidelines, line 2');
});

test('two names that would be stored alike are one, and no guideline has half a surrogate pair', () => {
  const list = ['\ud800', '\ud801'].map((name) => ({ name, description: 'Is clear' }));
  assert.match(parseCriteria(list).problems[0]?.message ?? '', /the name "\ufffd" is taken/);
  assert.deepEqual(parseGuidelines(['a\ud800']).value, ['a\ufffd']);
});
