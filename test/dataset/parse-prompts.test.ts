import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePrompts } from '../../src/dataset/parse-prompts.ts';

test('each line is a prompt, blank ones are none', () => {
  assert.deepEqual(parsePrompts('Explain a\r\n\r\n  Explain b: now  \n'), {
    items: [
      { value: 'Explain a', where: 'prompts, line 1' },
      { value: 'Explain b: now', where: 'prompts, line 3' },
    ],
    problems: [],
  });
});

test('lines are never taken for YAML', () => {
  const lines = ['true', '1.0', 'a: b', '# not a comment', '"quoted"', '*a', '{x}', '[a] or [b'];
  const { items } = parsePrompts(lines.join('\n'));
  assert.deepEqual(
    items.map(({ value }) => value),
    lines,
  );
});

test('a YAML list holds prompts, which keep their text, and case objects', () => {
  const { items, problems } = parsePrompts(
    '- 1.0\n- true\n- |\n  two\n  lines\n- prompt: p\n  expected: e\n',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(items, [
    { value: '1.0', where: 'prompts[0]' },
    { value: 'true', where: 'prompts[1]' },
    { value: 'two\nlines\n', where: 'prompts[2]' },
    { value: { prompt: 'p', expected: 'e' }, where: 'prompts[3]' },
  ]);
});

test('a list that begins like one and does not parse is a problem, not prompts', () => {
  const { items, problems } = parsePrompts('- one\ntwo\n');
  assert.deepEqual(items, []);
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.where, 'prompts, line 2');
  assert.match(problems[0].message, /^is not valid YAML: .*\.$/);
});

test('a flow list is a list, a bracketed prompt of several words beside it is not', () => {
  assert.deepEqual(
    parsePrompts('[one, two]').items.map(({ value }) => value),
    ['one', 'two'],
  );
  assert.deepEqual(
    parsePrompts('[Context] Explain [this]').items.map(({ value }) => value),
    ['[Context] Explain [this]'],
  );
});

test('what YAML would leave out of a prompt is a problem with its line', () => {
  const { items, problems } = parsePrompts('- one\n- !important do not delete this\n- &x two\n');
  assert.deepEqual(items, []);
  assert.deepEqual(
    problems.map(({ where }) => where),
    ['prompts, line 2', 'prompts, line 3'],
  );
  assert.match(problems[0]?.message ?? '', /^unresolved tag: !important\. Put .* into quotes\.$/);
});
