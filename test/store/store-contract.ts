import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { Case } from '../../src/domain/case.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import type { RunStore } from '../../src/store/store.ts';
import { buildCase, buildJudgement, buildTrial, erroredOutcome, judgedOutcome } from '../support/builders.ts';
import { buildFullTrial, fullCase } from './full-case.ts';
import {
  buildRecord,
  buildTrialOf,
  finishStoredRun,
  plain,
  policy,
  readAll,
  saveTrials,
} from './stored-run.ts';

/** What every store of runs must do. */
export function describeStore(name: string, open: (test: TestContext) => RunStore): void {
  function openWith(test: TestContext, cases: readonly Case[], record = buildRecord()): RunStore {
    const store = open(test);
    store.startRun(record, cases);
    return store;
  }

  describe(`${name} as a store of runs`, () => {
    it('gives back everything that can stand in a case, a trial and a judgement', (test) => {
      const trial = buildFullTrial();
      const store = openWith(test, [fullCase]);
      saveTrials(store, 'run-1', [trial]);
      const [result] = store.readResults(buildRecord(), [0]);
      assert.deepEqual(plain(result), plain(summarizeCase(fullCase, [trial], policy)));
      assert.deepEqual(plain(result?.case), fullCase);
      assert.deepEqual(plain(result?.trials), [trial]);
    });

    it('gives back as absent what was absent', (test) => {
      const testCase = buildCase({ source: { file: 'cases.yml' } });
      const bare = { model: 'm', latencyMs: 0, attempts: 1, startedAt: 0 };
      const [a, b] = buildTrialOf('case-1').judgements.map(({ call: _, ...judgement }) => judgement);
      assert.ok(a !== undefined && b !== undefined);
      const trial = { ...buildTrialOf('case-1'), call: bare, judgements: [a, { ...b, call: bare }] };
      const store = openWith(test, [testCase]);
      saveTrials(store, 'run-1', [trial]);
      const [result] = store.readResults(buildRecord(), [0]);
      assert.deepEqual(plain(result?.case), testCase);
      assert.deepEqual(plain(result?.trials), [trial]);
      for (const field of ['usage', 'costUsd', 'responseId'] as const)
        assert.equal(result?.trials[0]?.call?.[field], undefined);
      assert.equal(result?.trials[0]?.judgements[0]?.call, undefined);
    });

    it('tells zero, nothing and empty text apart', (test) => {
      const usage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
      const call = {
        model: '',
        modelReported: '',
        usage,
        costUsd: 0,
        latencyMs: 0,
        attempts: 0,
        startedAt: 0,
      };
      const testCase = buildCase({ expected: '', output: '', threshold: 0 });
      const answered = { status: 'answered', output: '', finishReason: '' } as const;
      const trial = { ...buildTrialOf('case-1', 1, [0, 0]), call, outcome: answered };
      const store = openWith(test, [testCase]);
      saveTrials(store, 'run-1', [trial]);
      const [result] = store.readResults(buildRecord(), [0]);
      assert.deepEqual(plain(result?.case), testCase);
      assert.deepEqual(plain(result?.trials), [trial]);
      assert.equal(result?.score, 0);
    });

    it('tells an agent that called no tool from one that does not tell', (test) => {
      const trials = [{ ...buildTrialOf('case-1', 1), toolCalls: [] }, buildTrialOf('case-1', 2)];
      const store = openWith(test, [buildCase()]);
      saveTrials(store, 'run-1', trials);
      const [result] = store.readResults(buildRecord(), [0]);
      assert.deepEqual(plain(result?.trials), trials);
    });

    it('gives back what went wrong, and what the judge had said', (test) => {
      const errored = buildTrial({ number: 1, outcome: erroredOutcome('no answer'), judgements: [] });
      const { call: _, ...notRun } = buildTrial({
        number: 2,
        outcome: erroredOutcome('not run'),
        judgements: [],
      });
      const unjudged = buildTrialOf('case-1', 3);
      const judgements = unjudged.judgements.map((judgement) => ({
        ...judgement,
        outcome: erroredOutcome('no JSON'),
        rawAnswer: '{"score": 1',
      }));
      const trials = [errored, notRun, { ...unjudged, judgements }];
      const store = openWith(test, [buildCase()]);
      saveTrials(store, 'run-1', trials);
      const [result] = store.readResults(buildRecord(), [0]);
      assert.deepEqual(plain(result?.trials), trials);
      assert.equal(result?.status, 'errored');
      assert.equal(result?.score, undefined);
    });

    it('keeps any text as it is', (test) => {
      const texts = [
        `it's "quoted" \\ \`; DROP TABLE runs; --`,
        'nul \u0000 in the middle',
        '\u0000',
        '😀👩‍👩‍👧‍👦 \u202e\u200b\ufeff',
        '\r\n\t \u001b[31m',
        '$1 ?1 :name @p %s {x}',
        'x'.repeat(1024 * 1024),
      ];
      const cases = texts.map((text, position) =>
        buildCase({
          position,
          id: `${position} ${text.slice(0, 40)}`,
          prompt: text,
          expected: text,
          tags: [text],
        }),
      );
      const store = openWith(test, cases);
      const trials = cases.map(({ id, prompt }) => {
        const outcome = { ...judgedOutcome(9, prompt), evidence: [{ quote: prompt, supports: 'met' }] };
        const judgement = buildJudgement({
          caseId: id,
          criterion: 'a',
          outcome,
          rawAnswer: prompt,
        } as object);
        const answered = { status: 'answered', output: prompt, finishReason: 'stop' } as const;
        return buildTrial({ caseId: id, outcome: answered, judgements: [judgement] });
      });
      saveTrials(store, 'run-1', trials);
      finishStoredRun(store, buildRecord(), cases);
      const results = readAll(store, buildRecord(), cases);
      assert.deepEqual(plain(results.map((result) => result.case)), cases);
      assert.deepEqual(plain(results.flatMap((result) => result.trials)), trials);
    });

    it('keeps the order of the dataset, the trials and the criteria, whichever came first', (test) => {
      const cases = [0, 1, 2].map((position) => buildCase({ position, id: `z-${9 - position}` }));
      const store = openWith(test, cases);
      const trials = cases.flatMap(({ id }) => [1, 2, 10].map((number) => buildTrialOf(id, number)));
      const backwards = trials
        .toReversed()
        .map((trial) => ({ ...trial, judgements: trial.judgements.toReversed() }));
      saveTrials(store, 'run-1', backwards);
      const results = readAll(store, buildRecord(), cases);
      assert.deepEqual(plain(results.map((result) => result.case)), cases);
      assert.deepEqual(plain(results.flatMap((result) => result.trials)), trials);
    });

    it('gives the cases that are asked for, in that order', (test) => {
      const cases = Array.from({ length: 120 }, (_, at) => buildCase({ position: at * 3, id: `c${at}` }));
      const store = openWith(test, cases);
      saveTrials(store, 'run-1', [buildTrialOf('c2', 1, [2, 2]), buildTrialOf('c119', 1, [9, 9])]);
      const results = store.readResults(buildRecord(), [357, 6, 0]);
      assert.deepEqual(
        results.map((result) => [result.case.id, result.score]),
        [
          ['c119', 9],
          ['c2', 2],
          ['c0', undefined],
        ],
      );
      assert.deepEqual(
        readAll(store, buildRecord(), cases).map((result) => result.case.id),
        cases.map(({ id }) => id),
      );
      assert.deepEqual(store.readResults(buildRecord(), []), []);
    });

    it('reads a run that is not finished: what is there, and the rest as errored', (test) => {
      const cases = [buildCase({ position: 0 }), buildCase({ position: 1 })];
      const store = openWith(test, cases);
      saveTrials(store, 'run-1', [buildTrialOf('case-1')]);
      const statuses = readAll(store, buildRecord(), cases).map(({ status }) => status);
      assert.deepEqual(statuses, ['passed', 'errored']);
    });

    it('keeps runs apart', (test) => {
      const other = buildRecord({ id: 'run-2' });
      const store = openWith(test, [buildCase()]);
      store.startRun(other, [buildCase(), buildCase({ position: 1 })]);
      saveTrials(store, 'run-1', [buildTrialOf('case-1', 1, [9, 9])]);
      saveTrials(store, 'run-2', [buildTrialOf('case-1', 1, [2, 2]), buildTrialOf('case-2')]);
      assert.deepEqual(
        store.readResults(buildRecord(), [0]).map(({ score }) => score),
        [9],
      );
      assert.deepEqual(
        store.readResults(other, [0, 1]).map(({ score }) => score),
        [2, 8.5],
      );
    });

    it('refuses what belongs to nothing, and what is there already', (test) => {
      const store = openWith(test, [buildCase()]);
      const { judgements, ...trial } = buildTrialOf('case-1');
      assert.throws(() => store.saveTrial('run-1', { ...trial, caseId: 'no such case' }));
      assert.throws(() => store.saveTrial('no such run', trial));
      for (const judgement of judgements) assert.throws(() => store.saveJudgement('run-1', judgement));
      store.saveTrial('run-1', trial);
      assert.throws(() => store.saveTrial('run-1', trial));
      assert.throws(() => store.startRun(buildRecord(), [buildCase()]));
    });

    it('reduces what it stored to what the gate made of it live, for any scores', (test) => {
      const score = fc.double({ min: 1, max: 10, noNaN: true });
      const arbitrary = fc.array(fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 3 }), {
        maxLength: 5,
      });
      const store = open(test);
      let run = 0;
      fc.assert(
        fc.property(arbitrary, (scores) => {
          const record = buildRecord({ id: `run ${++run}` });
          const cases = scores.map((_, position) => buildCase({ position }));
          const live = cases.map((testCase, index) => {
            const trials = (scores[index] ?? []).map((pair, at) => buildTrialOf(testCase.id, at + 1, pair));
            return summarizeCase(testCase, trials, policy);
          });
          store.startRun(record, cases);
          for (const { trials } of live.toReversed()) saveTrials(store, record.id, trials);
          assert.deepEqual(plain(readAll(store, record, cases)), plain(live));
        }),
        { numRuns: 30 },
      );
    });
  });
}
