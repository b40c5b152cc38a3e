import type { Case } from '../../src/domain/case.ts';
import type { Judgement } from '../../src/domain/judgement.ts';
import type { JudgedTrial } from '../../src/domain/result.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { finishStoredRun, saveTrials } from '../store/stored-run.ts';
import {
  buildCall,
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgement,
  buildJudgeSettings,
  buildPolicy,
  buildTrial,
  erroredOutcome,
  judgedOutcome,
} from './builders.ts';

const JUDGES = ['strict', 'mild'];

/** A run of the suite: the scores of each case's trials, by its id; `undefined` is an answer that did not come. */
interface Told {
  readonly id: string;
  readonly commit: string;
  readonly startedAt: number;
  readonly scores: Readonly<Record<string, readonly (number | undefined)[]>>;
}

const HOUR = 3_600_000;
const RUNS: readonly Told[] = [
  {
    id: 'run-1',
    commit: 'aaa',
    startedAt: HOUR,
    scores: { 'case-1': [9, 9], 'case-2': [8, 8], 'case-3': [9, 9], 'case-4': [9, 9] },
  },
  {
    id: 'run-2',
    commit: 'bbb',
    startedAt: 2 * HOUR,
    scores: { 'case-1': [9, 9], 'case-2': [3, 2], 'case-3': [9, 9], 'case-4': [9, 9] },
  },
  {
    id: 'run-3',
    commit: 'bbb',
    startedAt: 3 * HOUR,
    scores: { 'case-1': [4, 4], 'case-2': [8, 8], 'case-3': [9, 2], 'case-4': [9, undefined] },
  },
];

/** A database with three runs of one suite, in which there is something of everything to be found. */
export function storeManyRuns(path: string): void {
  const store = openSqliteStore(path);
  for (const told of RUNS) storeRun(store, told);
  store.close();
}

function storeRun(store: ReturnType<typeof openSqliteStore>, { id, commit, startedAt, scores }: Told): void {
  const criteria = ['clarity', 'tone'].map((name) => buildCriterion({ name }));
  const config = buildConfig({
    name: 'answers',
    gate: buildPolicy({ criteria }),
    judges: JUDGES.map((name) => buildJudgeSettings({ name, model: `${name}-model` })),
    trials: 2,
  });
  const record = { id, toolVersion: '1.2.3', startedAt, config, provenance: { commit } };
  const cases = Object.keys(scores).map(assembleCase);
  store.startRun(record, cases);
  for (const { id: caseId } of cases) {
    const own = scores[caseId] ?? [];
    saveTrials(
      store,
      id,
      own.map((score, index) => assembleTrial(caseId, index + 1, score, id)),
    );
  }
  finishStoredRun(store, record, cases);
}

function assembleCase(id: string, position: number): Case {
  return buildCase({
    id,
    position,
    prompt: `What is ${id}?`,
    tags: position % 2 === 0 ? ['maths', 'easy'] : ['maths'],
    source: { file: 'data/cases.jsonl', line: position + 1 },
    checks: [{ name: 'short', required: false, weight: 0, test: { kind: 'max-length', value: 20 } }],
  });
}

function assembleTrial(caseId: string, number: number, score: number | undefined, run: string): JudgedTrial {
  const trial = { caseId, number };
  const call = buildCall({ latencyMs: 100 * number, costUsd: 0.01, attempts: number });
  if (score === undefined) {
    return buildTrial({
      ...trial,
      outcome: erroredOutcome('the service did not answer.'),
      call,
      judgements: [],
    });
  }
  return buildTrial({
    ...trial,
    call,
    // The last run took the second trials of the first case from the one before.
    ...(run === 'run-3' && caseId === 'case-1' && number === 2 ? { reusedFrom: 'run-2' } : {}),
    checks: [
      { name: 'short', passed: score > 4, message: score > 4 ? 'has 8 characters.' : 'has 40 characters.' },
    ],
    toolCalls: [
      { name: 'search', arguments: { q: caseId }, result: 'found', durationMs: 5 },
      { name: 'book', arguments: {}, error: 'it is closed.' },
    ],
    judgements: JUDGES.flatMap((judge) =>
      ['clarity', 'tone'].map((criterion) =>
        assembleJudgement({ caseId, trial: number, judge, criterion }, score),
      ),
    ),
  });
}

type Asked = Pick<Judgement, 'caseId' | 'trial' | 'judge' | 'criterion'>;

/** The mild judge finds half of what is good good enough; so the judges are split where the score is low. */
function assembleJudgement(asked: Asked, score: number): Judgement {
  const given = asked.judge === 'mild' && asked.criterion === 'tone' ? Math.min(10, score + 4) : score;
  const outcome = judgedOutcome(given);
  const guards = [{ name: 'refusal', effect: 'flag', message: 'the answer refuses.' }] as const;
  return buildJudgement({
    ...asked,
    call: buildCall({ model: `${asked.judge}-model`, costUsd: 0.002 }),
    outcome:
      outcome.status === 'judged'
        ? { ...outcome, evidence: [{ quote: 'It is 4.', supports: given >= 7 ? 'met' : 'violated' }] }
        : outcome,
    ...(asked.caseId === 'case-1' ? { guards } : {}),
  });
}
