import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assemblePlan } from '../../src/execute/plan.ts';
import { buildCase } from '../support/builders.ts';

describe('assemblePlan', () => {
  it('has every trial of a case before the next case, numbered from 1', () => {
    const cases = [buildCase({ position: 0 }), buildCase({ position: 1 })];
    assert.deepEqual(
      Array.from(assemblePlan(cases, 3), (planned) => `${planned.case.id} ${planned.number}`),
      ['case-1 1', 'case-1 2', 'case-1 3', 'case-2 1', 'case-2 2', 'case-2 3'],
    );
  });

  it('numbers cases that ask the same, and knows what an agent is not given', () => {
    const cases = [
      buildCase({ position: 0, expected: 'this' }),
      buildCase({ position: 1, prompt: 'Another' }),
      buildCase({ position: 2, expected: 'that', threshold: 3 }),
      buildCase({ position: 3, tags: ['slow'] }),
    ];
    const planned = [...assemblePlan(cases, 1)];
    assert.deepEqual(
      planned.map(({ occurrence }) => occurrence),
      [1, 1, 2, 3],
    );
    assert.equal(new Set(planned.map(({ content }) => content)).size, 3);
    assert.equal(planned[0]?.content, planned[2]?.content);
  });

  it('is empty without cases', () => assert.deepEqual([...assemblePlan([], 3)], []));
});
