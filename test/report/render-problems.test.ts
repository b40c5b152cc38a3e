import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byteLength } from '../../src/report/fit-to-budget.ts';
import { renderConfigurationProblems, renderSetupProblem } from '../../src/report/render-problems.ts';
import { findActive, parseMarkdown, shownText } from './github-markdown.ts';
import { hostileText } from './hostile-text.ts';

test('every problem is a line that says where and what', () => {
  const markdown = renderConfigurationProblems([
    { where: 'threshold', message: 'received "x"; must be a number.' },
    { where: 'criteria', message: 'is missing.' },
  ]);
  assert.match(markdown, /^### ⚠️ agent-judge could not start\n/);
  assert.ok(
    markdown.includes('\n- **threshold**: received "x"; must be a number.\n- **criteria**: is missing.\n'),
  );
});

test('code marks stand around a place or what is quoted, not in its middle', () => {
  const render = (where: string, message: string) =>
    renderConfigurationProblems([{ where, message }]).trim().split('\n').at(-1);
  assert.equal(
    render('bad.yml:3, threshold', 'no file matches "- d1.jsonl". Did you mean "two words"?'),
    '- **`bad.yml:3, threshold`**: no file matches `"- d1.jsonl".` Did you mean "two words"?',
  );
  assert.equal(
    render('two words', 'received "a #1 b" and "c @d"; fine'),
    '- **two words**: received `"a #1 b"` and `"c @d";` fine',
  );
});

test('more problems than a summary can hold are cut at a line', () => {
  const problems = Array.from({ length: 5_000 }, (_, index) => ({
    where: `cases.jsonl:${index}`,
    message: 'x #1 '.repeat(200),
  }));
  const markdown = renderConfigurationProblems(problems);
  assert.ok(byteLength(markdown) < 1024 * 1024);
  assert.match(markdown, /\n\(cut here: there was no room for more\)\n$/);
});

test('whatever was received, nothing of it acts, and each problem is one item', () => {
  const problem = fc.record({ where: hostileText, message: hostileText });
  fc.assert(
    fc.property(fc.array(problem, { minLength: 1, maxLength: 3 }), (problems) => {
      const markdown = renderConfigurationProblems(problems);
      assert.deepEqual(findActive(markdown), [], markdown);
      const list = parseMarkdown(markdown).children.at(-1);
      assert.ok(list?.type === 'list', markdown);
      assert.equal(list.children.length, problems.length, markdown);
      assert.match(shownText(list), /:/);
    }),
    { numRuns: 40 },
  );
});

test('whatever a setup said, nothing of it acts, and its lines are one block', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (message, output) => {
      const markdown = renderSetupProblem(message, output);
      assert.deepEqual(findActive(markdown), [], markdown);
      const blocks = parseMarkdown(markdown).children.filter(({ type }) => type === 'code');
      assert.equal(blocks.length, output.trim() === '' ? 0 : 1, markdown);
    }),
    { numRuns: 60 },
  );
});
