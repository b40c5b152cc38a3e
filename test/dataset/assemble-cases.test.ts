import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleWritten } from '../support/assemble-written.ts';

test('every case has its place, and a case without an id is named by it', () => {
  const { cases, problems } = assembleWritten(['one', { id: 'mine', prompt: 'two' }, 'three']);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map(({ id, position, prompt, source }) => [id, position, prompt, source?.line]),
    [
      ['case-1', 0, 'one', 1],
      ['mine', 1, 'two', 2],
      ['case-3', 2, 'three', 3],
    ],
  );
});

test('an id used again is a problem that says where it was used first', () => {
  const message = (id: string) => `the id "${id}" is already used by c.jsonl:1; ids must be unique.`;
  const written = ['a', 'b', 'a', 'a'].map((id) => ({ id, prompt: 'p' }));
  assert.deepEqual(assembleWritten(written).problems, [
    { where: 'c.jsonl:3', message: message('a') },
    { where: 'c.jsonl:4', message: message('a') },
  ]);
});

test('ids and names of checks that would be stored alike are alike', () => {
  const written = ['\ud800', '\ud801'].map((id) => ({ id, prompt: 'p' }));
  assert.deepEqual(assembleWritten(written).problems, [
    { where: 'c.jsonl:2', message: 'the id "\ufffd" is already used by c.jsonl:1; ids must be unique.' },
  ]);
  const checks = ['\ud800', '\ud801'].map((name) => ({ name, contains: 'x' }));
  assert.match(
    assembleWritten([{ prompt: 'p', checks }]).problems[0]?.message ?? '',
    /the name "\ufffd" is taken by another check/,
  );
});

test('a variable is found by its name as a template has it', () => {
  const { cases } = assembleWritten([{ prompt: 'Say {{a\ud800}}', vars: { 'a\ud800': 'b\ud801' } }]);
  assert.equal(cases[0]?.prompt, 'Say b\ufffd');
});

test('an id that a case gets of itself gives way to those that were written, before it or after', () => {
  const written = ['case-2-2', 'case-2', 'case-5'].map((id) => ({ id, prompt: 'p' }));
  const { cases, problems } = assembleWritten(['p', 'p', ...written, 'p', 'p']);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map(({ id }) => id),
    ['case-1', 'case-2-3', 'case-2-2', 'case-2', 'case-5', 'case-6', 'case-7'],
  );
});

test('a filter changes no id and no place, and what it leaves out is not rendered', () => {
  const written = [
    { prompt: '{{missing}}', vars: {} },
    { prompt: 'two', tags: ['x'] },
    { prompt: 'three', tags: ['x'] },
  ];
  const { cases, problems } = assembleWritten(written, { filter: ['tag:x', '!case-2'] });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map(({ id, position }) => [id, position]),
    [['case-3', 2]],
  );
});

test('a filter that keeps no case is a problem', () => {
  assert.deepEqual(assembleWritten(['one', 'two'], { filter: ['three'] }), {
    cases: [],
    incomplete: new Set(),
    problems: [
      {
        where: 'filter',
        message: 'received "three"; none of the 2 cases matches. There are no tags.',
      },
    ],
  });
});

test('a case has only what was written of it', () => {
  const plain = { id: 'a', position: 0, prompt: 'p', tags: [], source: { file: 'c.jsonl', line: 1 } };
  assert.deepEqual(assembleWritten([{ id: 'a', prompt: 'p' }]).cases, [plain]);
  const messages = [{ role: 'user', content: 'Hi' }];
  const more = { expected: 'e', output: '', tags: ['t'], threshold: 8, messages };
  assert.deepEqual(assembleWritten([{ id: 'a', prompt: 'p', ...more, timeout: '1.5' }]).cases, [
    { ...plain, ...more, timeoutSeconds: 1.5 },
  ]);
});

test('own criteria are criteria, with names of their own', () => {
  const criteria = ['Is polite.', { name: 'short', description: 'Is short.', weight: 2, required: true }];
  const { cases, problems } = assembleWritten([
    { prompt: 'p', criteria },
    { prompt: 'p', criteria: 'Is polite.' },
  ]);
  assert.deepEqual(problems, []);
  const polite = { name: 'Is polite', description: 'Is polite.', weight: 1, required: false };
  assert.deepEqual(
    cases.map((testCase) => testCase.criteria),
    [[polite, { name: 'short', description: 'Is short.', weight: 2, required: true }], [polite]],
  );
});

test('a name that another criterion of the case or of the run has is a problem', () => {
  const taken = (name: string) => `the name "${name}" is taken by another criterion; give each its own.`;
  const ofRun = [{ name: 'short', description: 'd', weight: 1, required: false }];
  const { problems } = assembleWritten(
    [
      { prompt: 'p', criteria: ['Is polite', 'Is polite.'] },
      { prompt: 'p', criteria: ['Is polite', { name: 'short', description: 'Is short.' }] },
    ],
    { criteria: ofRun },
  );
  assert.deepEqual(problems, [
    { where: 'c.jsonl:1.criteria[1]', message: taken('Is polite') },
    { where: 'c.jsonl:2.criteria[1]', message: taken('short') },
  ]);
});

test('of a file whose every case is wrong, 20 problems are told and the others counted', () => {
  const { problems } = assembleWritten(Array.from({ length: 500 }, () => ({ prompt: '{{a}}', vars: {} })));
  assert.equal(problems.length, 21);
  assert.deepEqual(problems[20], { where: 'c.jsonl', message: 'and 480 more that are not shown.' });
});
