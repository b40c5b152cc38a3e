import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as tick } from 'node:timers/promises';
import fc from 'fast-check';
import type { Agent } from '../../src/agent/agent.ts';
import { evaluateChecks } from '../../src/checks/evaluate-check.ts';
import type { Case } from '../../src/domain/case.ts';
import type { CaseResult } from '../../src/domain/result.ts';
import { executeRun } from '../../src/execute/execute-run.ts';
import { createRunEnding } from '../../src/execute/run-ending.ts';
import { assembleFigures } from '../../src/gate/assemble-figures.ts';
import type { Judge } from '../../src/judge/judge.ts';
import { streamResults } from '../../src/store/store.ts';
import { buildCase, buildConfig, buildCriterion, buildPolicy, erroredOutcome } from '../support/builders.ts';
import {
  answered,
  fakeAgent,
  fakeJudge,
  judged,
  memoryStore,
  NOTHING_EARLIER,
  panelOf,
} from '../support/fakes.ts';

const policy = buildPolicy({ criteria: [buildCriterion({ name: 'a' }), buildCriterion({ name: 'b' })] });

const NEVER = new AbortController().signal;

function buildCases(count: number): Case[] {
  return Array.from({ length: count }, (_, position) =>
    buildCase({ position, prompt: `prompt ${position}` }),
  );
}

interface Scenario {
  readonly cases: readonly Case[];
  readonly trials?: number;
  readonly concurrency?: number;
  readonly agent?: Agent;
  readonly judge?: Judge;
  readonly signal?: AbortSignal;
  readonly caseFinished?: (result: CaseResult) => void;
}

/** Runs it with fakes around and tells what came out, live and from the store. */
async function execute({ cases, trials = 1, concurrency = 4, ...given }: Scenario) {
  const store = memoryStore();
  const config = buildConfig({ gate: policy });
  const record = { id: 'run-1', toolVersion: '0', startedAt: 0, config, provenance: {} };
  store.startRun(record, cases);
  const finished: CaseResult[] = [];
  const returned = await executeRun(
    cases,
    policy,
    { trials, concurrency },
    {
      agentFor: () => given.agent ?? fakeAgent(),
      evaluateChecks,
      ...NOTHING_EARLIER,
      panel: panelOf(given.judge ?? fakeJudge()),
      saveTrial: (trial) => store.saveTrial(record.id, trial),
      saveJudgement: (judgement) => store.saveJudgement(record.id, judgement),
      caseFinished(result) {
        finished.push(result);
        given.caseFinished?.(result);
      },
    },
    createRunEnding(given.signal ?? NEVER),
  );
  return { finished, returned, stored: [...streamResults(store, record, cases)] };
}

const byPosition = (results: readonly CaseResult[]) =>
  results.toSorted((a, b) => a.case.position - b.case.position);

async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await tick();
}

describe('executeRun', () => {
  it('finishes every case exactly once, whatever takes how long and whatever fails', async () => {
    const arbitrary = fc.record({
      count: fc.integer({ min: 0, max: 8 }),
      trials: fc.integer({ min: 1, max: 3 }),
      concurrency: fc.integer({ min: 1, max: 6 }),
      delays: fc.infiniteStream(fc.nat({ max: 3 })),
      breaks: fc.infiniteStream(fc.nat({ max: 5 }).map((n) => n === 0)),
      abortAfter: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ count, trials, concurrency, delays, breaks, abortAfter }) => {
        const run = new AbortController();
        let calls = 0;
        async function step<T>(good: T, bad: T): Promise<T> {
          calls += 1;
          if (calls === abortAfter) run.abort();
          await turns(delays.next().value ?? 0);
          return breaks.next().value ? bad : good;
        }
        const cases = buildCases(count);
        const { finished, returned, stored } = await execute({
          cases,
          trials,
          concurrency,
          signal: run.signal,
          agent: fakeAgent(() => step(answered('x'), { outcome: erroredOutcome('broken') })),
          judge: fakeJudge(() => step(judged(8), { outcome: erroredOutcome('broken') })),
        });
        assert.equal(finished.length, count);
        assert.deepEqual(
          byPosition(finished).map((result) => result.case),
          cases,
        );
        assert.deepEqual([byPosition(finished), returned], [stored, stored.map(assembleFigures)]);
        for (const result of finished) {
          const numbers = result.trials.map(({ number }) => number);
          assert.deepEqual(
            numbers,
            Array.from({ length: trials }, (_, index) => index + 1),
          );
        }
      }),
      { numRuns: 80 },
    );
  });

  it('judges an answer while other agents are still at work', async () => {
    const judging = Promise.withResolvers<void>();
    const agent = fakeAgent(async ({ id }) => {
      if (id === 'case-2') await judging.promise;
      return answered('x');
    });
    const judge = fakeJudge(() => {
      judging.resolve();
      return judged(8);
    });
    const { finished } = await execute({ cases: buildCases(2), agent, judge });
    assert.deepEqual(
      finished.map((result) => result.case.id),
      ['case-1', 'case-2'],
    );
  });

  it('tells of a case as soon as its last trial is judged', async () => {
    const told = Promise.withResolvers<void>();
    const agent = fakeAgent(async ({ id }) => {
      if (id === 'case-2') await told.promise;
      return answered('x');
    });
    await execute({ cases: buildCases(2), trials: 2, agent, caseFinished: () => told.resolve() });
  });

  it('has at most as many trials under way as it may', async () => {
    let underWay = 0;
    let most = 0;
    const agent = fakeAgent(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await turns(2);
      return answered('x');
    });
    const judge = fakeJudge(async ({ criterion }) => {
      await turns(2);
      if (criterion.name === 'b') underWay -= 1;
      return judged(8);
    });
    await execute({ cases: buildCases(10), concurrency: 3, agent, judge });
    assert.equal(most, 3);
  });

  it('accounts for every case after an abort: those not started are errored and say why', async () => {
    const run = new AbortController();
    const started: string[] = [];
    const agent = fakeAgent(async ({ id }, signal) => {
      started.push(id);
      await turns(1);
      if (started.length === 3) run.abort();
      return signal.aborted ? { outcome: erroredOutcome('the run was cancelled.') } : answered('x');
    });
    const cases = buildCases(7);
    const { finished, stored } = await execute({ cases, concurrency: 1, agent, signal: run.signal });
    assert.deepEqual(started, ['case-1', 'case-2', 'case-3']);
    assert.deepEqual(
      byPosition(finished).map(({ status }) => status),
      ['passed', 'passed', 'errored', 'errored', 'errored', 'errored', 'errored'],
    );
    assert.deepEqual(byPosition(finished), stored);
    assert.match(stored[2]?.reason ?? '', /the run was cancelled/);
    assert.match(stored[6]?.reason ?? '', /not run: the run was cancelled/);
    assert.equal(stored[6]?.trials[0]?.outcome.status, 'errored');
  });

  it('calls no agent at all when it was aborted before, and still accounts for every case', async () => {
    const agent = fakeAgent(() => assert.fail('no agent must run'));
    const signal = AbortSignal.abort();
    const { stored } = await execute({ cases: buildCases(3), trials: 2, agent, signal });
    assert.deepEqual(
      stored.map(({ status }) => status),
      ['errored', 'errored', 'errored'],
    );
    assert.deepEqual(
      stored.map(({ trials }) => trials.length),
      [2, 2, 2],
    );
  });
});
