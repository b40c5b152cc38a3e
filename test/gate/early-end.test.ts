import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assembleFigures } from '../../src/gate/assemble-figures.ts';
import { evaluateGate } from '../../src/gate/evaluate-gate.ts';
import { buildPolicy, summarizeResults } from '../support/builders.ts';
import { buildUnfinished, OUT_OF_TIME } from '../support/early-end.ts';

/** A run whose first cases have these scores, and of which so many more were not run. */
function judge(scores: readonly (number | undefined)[], left: number, policy = buildPolicy()) {
  const results = buildUnfinished(scores, left, policy);
  const summary = summarizeResults(results, policy);
  return { summary, verdict: evaluateGate(summary, policy, results.map(assembleFigures), OUT_OF_TIME) };
}

describe('a run that ended early', () => {
  it('is errored, and says why, how many cases were not run and which failed by themselves', () => {
    const { summary, verdict } = judge([9, 9, undefined], 7);
    assert.deepEqual([summary.errored, summary.notRun], [8, 7]);
    assert.equal(verdict.state, 'errored');
    assert.equal(
      verdict.message,
      "ended early, 7 of 10 cases were not run: the run's time was over (max-duration 600 s). " +
        'Errored cases 8, needed at most 0 (10 cases, 0 failed, 8 errored, pass rate 20%).' +
        ' First: case-3: agent: the service did not answer.',
    );
  });

  it('has thousands apart', () => {
    assert.match(judge([9], 1_000).verdict.message, /^ended early, 1,000 of 1,001 cases were not run: /);
  });

  it('does not name a case that was not run as the first one that is errored', () => {
    assert.doesNotMatch(judge([9], 1).verdict.message, /First/);
  });

  it('is judged by what it has where max-errors allows for the rest, and says that it ended early', () => {
    const { verdict } = judge([9, 9], 1, buildPolicy({ maxErrors: 1 }));
    assert.equal(verdict.state, 'passed');
    assert.match(verdict.message, /^ended early, 1 of 3 cases were not run: .* Score 9, needed at least 7/);
    assert.equal(judge([3, 9], 1, buildPolicy({ maxErrors: 1 })).verdict.state, 'failed');
  });

  it('is errored where nothing at all was scored, whatever max-errors allows', () => {
    assert.equal(judge([], 3, buildPolicy({ maxErrors: 3 })).verdict.state, 'errored');
  });
});
