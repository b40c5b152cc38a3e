import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failsCheck } from '../../src/gate/fails-check.ts';
import { buildConfig } from '../support/builders.ts';

test('what makes the check red', () => {
  const table = [
    ['passed', true, false],
    ['passed', false, false],
    ['failed', true, true],
    ['failed', false, false],
    ['inconclusive', true, true],
    ['inconclusive', false, true],
    ['errored', true, true],
    ['errored', false, true],
  ] as const;
  for (const [state, failBelowThreshold, fails] of table) {
    const verdict = { state, message: '', requirements: [] };
    assert.equal(
      failsCheck(verdict, buildConfig({ failBelowThreshold })),
      fails,
      `${state} ${failBelowThreshold}`,
    );
  }
});
