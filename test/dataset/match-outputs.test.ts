import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchOutputs } from '../../src/dataset/match-outputs.ts';
import { buildCase } from '../support/builders.ts';

const cases = (...ids: string[]) => ids.map((id, position) => buildCase({ id, position }));

function match(kept: ReturnType<typeof cases>, outputs: Readonly<Record<string, string>>, all = kept) {
  const matched = matchOutputs(kept, all, new Map(Object.entries(outputs)));
  return {
    outputs: matched.cases.map(({ output }) => output),
    problems: matched.problems.map(({ where, message }) => `${where} ${message}`),
  };
}

test('each case gets its answer, in the order of the dataset', () => {
  assert.deepEqual(match(cases('a', 'b'), { b: '2', a: '' }), { outputs: ['', '2'], problems: [] });
});

test('an answer that is missing, or is nobody’s, is told by id', () => {
  assert.deepEqual(match(cases('a', 'b', 'c'), { a: '1', x: '2' }).problems, [
    'outputs has no answer for "b", "c". Collect one for every case.',
    'outputs has answers for cases that are not in the dataset, "x". Are these their ids?',
  ]);
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`x${n}`, '']));
  assert.match(match([], many).problems[0] ?? '', /"x4" and 4 more\. Are these/);
});

test('an answer for a case that a filter left out is no mistake', () => {
  const all = cases('a', 'b');
  assert.deepEqual(match(all.slice(0, 1), { a: '1', b: '2' }, all), { outputs: ['1'], problems: [] });
});

test('an answer of the dataset is never replaced: it may be there to catch a judge that is wrong', () => {
  const own = [buildCase({ id: 'a', output: 'own' })];
  assert.deepEqual(match(own, {}), { outputs: ['own'], problems: [] });
  const { outputs, problems } = match(own, { a: 'other' });
  assert.deepEqual(outputs, ['own']);
  assert.equal(
    problems[0],
    'outputs has another answer for cases that have an "output" of their own, "a". Keep one of them.',
  );
});

test('without problems every case has an answer, and each is used', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(ids, ids, (of, given) => {
      const { outputs, problems } = match(cases(...of), Object.fromEntries(given.map((id) => [id, id])));
      const fits = of.length === given.length && of.every((id) => given.includes(id));
      assert.equal(problems.length === 0, fits);
      if (fits) assert.deepEqual(outputs, of);
    }),
  );
});
