import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectOwnCalls } from '../../src/gate/collect-own-calls.ts';
import { buildCall, buildJudgement, buildTrial } from '../support/builders.ts';

test('the last of a run’s own calls, and what they are known to have cost', () => {
  const calls = collectOwnCalls();
  assert.deepEqual(calls.assemble(), { lastAt: undefined, knownUsd: 0 });
  calls.add({
    trials: [
      buildTrial({
        call: buildCall({ startedAt: 5_000, latencyMs: 100.5, costUsd: 0.1 }),
        judgements: [
          buildJudgement({ call: buildCall({ startedAt: 5_200, latencyMs: 300, costUsd: undefined }) }),
          buildJudgement({ call: buildCall({ startedAt: 5_100, latencyMs: 10, costUsd: 0.2 }) }),
        ],
      }),
    ],
  });
  assert.deepEqual(calls.assemble(), { lastAt: 5_500, knownUsd: 0.3 });
  const reused = { reusedFrom: 'run-0', call: buildCall({ startedAt: 9_000, latencyMs: 1, costUsd: 7 }) };
  calls.add({
    trials: [
      buildTrial({ ...reused, judgements: [buildJudgement(reused), buildJudgement({ call: undefined })] }),
    ],
  });
  assert.deepEqual(calls.assemble(), { lastAt: 5_500, knownUsd: 0.3 });
});
