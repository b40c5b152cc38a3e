import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { JudgedTrial } from '../../src/domain/result.ts';
import { openConnection } from '../../src/store/connection.ts';
import { type EarlierRuns, openEarlierResults } from '../../src/store/earlier-results.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import type { RunRecord } from '../../src/store/store.ts';
import { buildCase, buildJudgement, buildTrial, erroredOutcome, judgedOutcome } from '../support/builders.ts';
import { buildFullTrial, fullCase } from './full-case.ts';
import { buildRecord, databaseIn, finishStoredRun, saveTrials } from './stored-run.ts';

const ALL: EarlierRuns = { which: 'all' };
const UNFINISHED: EarlierRuns = { which: 'unfinished', name: 'agent-judge', agentAt: 'any' };

/** A trial with one judgement, of these keys. */
function trialOf(key: string, output = `answer ${key}`, score = 9): JudgedTrial {
  const outcome = { status: 'answered', output, finishReason: 'stop' } as const;
  const judgement = buildJudgement({ contentKey: `judged ${key}`, outcome: judgedOutcome(score) });
  return buildTrial({ contentKey: key, outcome, judgements: [judgement] });
}

interface Run extends Partial<RunRecord> {
  readonly id: string;
  readonly trial: JudgedTrial;
  /** A run that is not finished was killed. */
  readonly finished?: boolean;
}

/** A database with these runs, oldest first. */
function store(test: TestContext, runs: readonly Run[]): string {
  const path = databaseIn(test);
  for (const [index, { trial, finished = false, ...record }] of runs.entries()) {
    const run = buildRecord({ startedAt: index, ...record });
    const database = openSqliteStore(path);
    database.startRun(run, [buildCase()]);
    saveTrials(database, run.id, [trial]);
    if (finished) finishStoredRun(database, run, [buildCase()]);
    database.close();
  }
  return path;
}

function openFor(test: TestContext, path: string, runs: EarlierRuns) {
  const earlier = openEarlierResults(path, runs);
  test.after(() => earlier.close());
  return earlier;
}

function outputOf(found: ReturnType<ReturnType<typeof openFor>['findTrial']>): string | undefined {
  return found?.outcome.status === 'answered' ? found.outcome.output : undefined;
}

describe('earlier results', () => {
  it('are found by their keys, whole, with the run that they are from', (test) => {
    const path = databaseIn(test);
    const database = openSqliteStore(path);
    const trial = buildFullTrial();
    database.startRun(buildRecord(), [fullCase]);
    saveTrials(database, 'run-1', [trial]);
    database.close();
    const earlier = openFor(test, path, ALL);
    const { outcome, call, toolCalls } = trial;
    const found = earlier.findTrial(trial.contentKey);
    assert.deepEqual(found, { outcome, call, toolCalls, reusedFrom: 'run-1' });
    for (const judgement of trial.judgements.filter(({ outcome }) => outcome.status === 'judged')) {
      const assessment = earlier.findJudgement(judgement.contentKey);
      assert.deepEqual(assessment?.outcome, judgement.outcome);
      assert.deepEqual(assessment?.call, judgement.call);
      assert.equal(assessment?.reusedFrom, 'run-1');
    }
    assert.equal(earlier.findTrial('another key'), undefined);
    assert.equal(earlier.findJudgement(trial.contentKey), undefined);
  });

  it('tell an agent that called no tool from one that does not tell', (test) => {
    const silent = { ...trialOf('b'), number: 2, judgements: [] };
    const path = databaseIn(test);
    const database = openSqliteStore(path);
    database.startRun(buildRecord(), [buildCase()]);
    saveTrials(database, 'run-1', [{ ...trialOf('a'), toolCalls: [] }, silent]);
    database.close();
    const earlier = openFor(test, path, ALL);
    assert.deepEqual(earlier.findTrial('a')?.toolCalls, []);
    assert.equal(earlier.findTrial('b')?.toolCalls, undefined);
  });

  it('are those that were paid for and can be used: nothing errored, nothing that cost no call', (test) => {
    const errored = buildTrial({ contentKey: 'a', outcome: erroredOutcome('no answer'), judgements: [] });
    const unjudged = {
      ...trialOf('b'),
      call: undefined,
      judgements: [buildJudgement({ contentKey: 'judged b', outcome: erroredOutcome('no JSON') })],
    };
    const path = store(test, [
      { id: 'run-1', trial: errored },
      { id: 'run-2', trial: unjudged },
    ]);
    const earlier = openFor(test, path, ALL);
    assert.deepEqual([earlier.trials, earlier.judgements], [0, 0]);
    for (const key of ['a', 'b']) assert.equal(earlier.findTrial(key), undefined);
    assert.equal(earlier.findJudgement('judged b'), undefined);
  });

  it('are the newest where several runs have them, and say which run made them', (test) => {
    const path = store(test, [
      { id: 'run-1', trial: trialOf('a', 'old') },
      { id: 'run-2', trial: { ...trialOf('a', 'new'), reusedFrom: 'run-0' } },
    ]);
    const earlier = openFor(test, path, ALL);
    assert.equal(earlier.trials, 1);
    assert.equal(outputOf(earlier.findTrial('a')), 'new');
    assert.equal(earlier.findTrial('a')?.reusedFrom, 'run-0');
    assert.equal(earlier.findJudgement('judged a')?.reusedFrom, 'run-2');
  });

  it('of unfinished runs are those of this suite since the last that finished', (test) => {
    const other = { ...buildRecord().config, name: 'other' };
    const path = store(test, [
      { id: 'run-1', trial: trialOf('before') },
      { id: 'run-2', trial: trialOf('finished'), finished: true },
      { id: 'run-3', trial: trialOf('killed') },
      { id: 'run-4', trial: trialOf('other'), config: other },
      { id: 'run-5', trial: trialOf('killed again') },
    ]);
    const earlier = openFor(test, path, UNFINISHED);
    const keys = ['before', 'finished', 'killed', 'other', 'killed again'];
    assert.deepEqual(
      keys.filter((key) => earlier.findTrial(key) !== undefined),
      ['killed', 'killed again'],
    );
    assert.equal(openFor(test, path, ALL).trials, 5);
  });

  it('of a run that ended early are taken up as those of one that was killed', (test) => {
    const path = store(test, [{ id: 'run-1', trial: trialOf('a'), finished: true }]);
    assert.equal(openFor(test, path, UNFINISHED).trials, 0);
    const connection = openConnection(path);
    connection.update('runs', { ended: 'cancelled' }, { id: 'run-1' });
    connection.close();
    assert.equal(openFor(test, path, UNFINISHED).trials, 1);
  });

  it('of an agent that may have changed are taken from a run of the same commit, judgements from any', (test) => {
    const path = store(test, [
      { id: 'run-1', trial: trialOf('at abc'), provenance: { commit: 'abc' } },
      { id: 'run-2', trial: trialOf('anywhere') },
    ]);
    const found = (agentAt: { commit: string } | undefined) => {
      const earlier = openFor(test, path, { which: 'unfinished', name: 'agent-judge', agentAt });
      return [
        ...['at abc', 'anywhere'].filter((key) => earlier.findTrial(key) !== undefined),
        earlier.judgements,
      ];
    };
    assert.deepEqual(found({ commit: 'abc' }), ['at abc', 2]);
    assert.deepEqual(found({ commit: 'def' }), [2]);
    assert.deepEqual(found(undefined), [2]);
  });

  it('are none in a new file, and an error in one that is no database', (test) => {
    const path = databaseIn(test);
    openSqliteStore(path).close();
    assert.equal(openFor(test, path, UNFINISHED).trials, 0);
    assert.throws(() => openEarlierResults(`${path}.missing`, ALL), { name: 'InternalError' });
  });
});
