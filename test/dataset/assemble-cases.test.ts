import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleCases } from '../../src/dataset/assemble-cases.ts';

function sourced(...ids: (string | undefined)[]) {
  return ids.map((id, index) => ({
    input: { prompt: `prompt ${index}`, tags: [], ...(id === undefined ? {} : { id }) },
    where: `prompts[${index}]`,
  }));
}

test('every case has its place, and a case without an id is named by it', () => {
  const { cases, problems } = assembleCases(sourced(undefined, 'mine', undefined));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map(({ id, position, prompt }) => [id, position, prompt]),
    [
      ['case-1', 0, 'prompt 0'],
      ['mine', 1, 'prompt 1'],
      ['case-3', 2, 'prompt 2'],
    ],
  );
});

test('an id used again is a problem that says where it was used first', () => {
  assert.deepEqual(assembleCases(sourced('a', 'b', 'a', 'a')).problems, [
    { where: 'prompts[2]', message: 'the id "a" is already used by prompts[0]; ids must be unique.' },
    { where: 'prompts[3]', message: 'the id "a" is already used by prompts[0]; ids must be unique.' },
  ]);
});

test('an id that another case has by its place is used again, too', () => {
  assert.deepEqual(assembleCases(sourced('case-2', undefined)).problems, [
    { where: 'prompts[1]', message: 'the id "case-2" is already used by prompts[0]; ids must be unique.' },
  ]);
});
