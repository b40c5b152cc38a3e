import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addFindingToCase } from '../../src/gate/add-finding.ts';
import { buildCriterion, buildPolicy, buildResult } from '../support/builders.ts';

const message = 'the same answer was given to 3 cases with prompts that have little in common.';
const policy = buildPolicy({
  criteria: [buildCriterion(), buildCriterion({ name: 'b', scale: { min: 0, max: 5 } })],
});

describe('addFindingToCase', () => {
  it('leaves the score of a flagged case, and names the guard at each judgement', () => {
    const before = buildResult(5, policy);
    const after = addFindingToCase(before, { name: 'repeated', effect: 'flag', message }, policy);
    assert.deepEqual([after.score, after.status], [before.score, before.status]);
    for (const { guards } of after.trials[0]?.judgements ?? []) {
      assert.deepEqual(guards, [{ name: 'repeated', effect: 'flag', message }]);
    }
  });

  it('gives a failed case the lowest score of every scale, and says why', () => {
    const before = buildResult(5, policy);
    const after = addFindingToCase(before, { name: 'repeated', effect: 'fail', message }, policy);
    assert.deepEqual([after.score, after.status], [1, 'failed']);
    assert.equal(after.reason, `guard repeated: ${message}`);
    assert.deepEqual(
      after.trials[0]?.judgements.map(({ outcome }) => outcome.status === 'judged' && outcome.score),
      [1, 0],
    );
    assert.deepEqual(
      after.trials[0]?.judgements.map(({ call }) => call),
      before.trials[0]?.judgements.map(({ call }) => call),
      'what was paid was paid',
    );
  });

  it('leaves an errored case errored', () => {
    const after = addFindingToCase(
      buildResult(undefined, policy),
      { name: 'repeated', effect: 'fail', message },
      policy,
    );
    assert.equal(after.status, 'errored');
  });
});
