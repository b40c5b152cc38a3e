import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaseResult } from '../../src/domain/result.ts';
import { collectTotals } from '../../src/gate/collect-totals.ts';
import {
  buildCall,
  buildJudgement,
  buildResults,
  buildTrial,
  erroredOutcome,
  totalsOf,
} from '../support/builders.ts';

const check = (name: string, passed: boolean, required = false) => ({ name, passed, required, message: '' });

/** Cases with checks, judges that are missing here and there, and costs whose sum depends on their order. */
const arbitrary = fc
  .array(
    fc.record({
      cost: fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: undefined, freq: 50 }),
      missing: fc.boolean(),
      passed: fc.boolean(),
      reused: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((made) =>
    buildResults(made.map(() => 9)).map((result, index): CaseResult => {
      const { cost: costUsd, missing = false, passed = false, reused = false } = made[index] ?? {};
      const call = buildCall({ costUsd });
      const more = reused ? { reusedFrom: 'run-0' } : {};
      const judgements = [
        buildJudgement({ judge: `judge ${index % 3}`, call, ...more }),
        buildJudgement({ judge: 'b', ...(missing && { outcome: erroredOutcome(`missing ${index}`) }) }),
      ];
      const checks = [check(`check ${index % 2}`, passed), check('all', passed, index === 1)];
      return { ...result, checks, trials: [buildTrial({ call, judgements, ...more })] };
    }),
  );

test('the sums are the same in whatever order cases finish, in the order of the dataset', () => {
  fc.assert(
    fc.property(
      arbitrary.chain((results) =>
        fc.tuple(
          fc.constant(results),
          fc.shuffledSubarray(results, { minLength: results.length, maxLength: results.length }),
        ),
      ),
      ([results, shuffled]) => {
        const totals = totalsOf(results);
        assert.deepEqual(totalsOf(shuffled), totals);
        const names = results.flatMap(({ checks }) => checks.map(({ name }) => name));
        assert.deepEqual(
          totals.checks.map(({ name }) => name),
          [...new Set(names)],
        );
        const first = results.findIndex(
          ({ trials }) => trials[0]?.judgements[1]?.outcome.status === 'errored',
        );
        assert.equal(
          totals.judges.find(({ judge }) => judge === 'b')?.reason,
          first === -1 ? undefined : `missing ${first}`,
        );
      },
    ),
  );
});

test('nothing at all comes to nothing, and costs nothing', () => {
  const usage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
  const spend = { calls: 0, usage, costUsd: 0 };
  assert.deepEqual(collectTotals().assemble(), {
    agent: spend,
    judge: spend,
    latency: { agent: undefined, judge: undefined },
    reused: { trials: 0, judgements: 0 },
    checks: [],
    judges: [],
  });
});

test('a cost that nobody knows makes the sum unknown, and a call that was never made is none', () => {
  const [result] = buildResults([9]);
  assert.ok(result !== undefined);
  const of = (call: Parameters<typeof buildCall>[0]) =>
    totalsOf([{ ...result, trials: [buildTrial({ call: buildCall(call), judgements: [] })] }]).agent;
  assert.deepEqual([of({ costUsd: undefined }).calls, of({ costUsd: undefined }).costUsd], [1, undefined]);
  assert.deepEqual([of({ attempts: 0, costUsd: undefined }).calls, of({ attempts: 0 }).costUsd], [0, 0]);
});
