import type { Case } from '../../src/domain/case.ts';
import type { GatePolicy } from '../../src/domain/config.ts';
import type { JudgeSettings } from '../../src/domain/judge-settings.ts';
import type { Judgement } from '../../src/domain/judgement.ts';
import type { JudgedTrial } from '../../src/domain/result.ts';
import { BINARY_SCORING } from '../../src/domain/scoring.ts';
import { draw } from '../../test/support/seeded-draw.ts';
import type { PlannedRun, Scenario } from '../scenario.ts';
import { answerBadly, answerWell } from './answer.ts';
import { ACCURACY, buildRecord, HELPFULNESS, JUDGE, POLICY, placeTopic, TONE } from './suite.ts';
import type { Topic } from './topic.ts';
import { TOPICS } from './topics.ts';
import { buildTrial, failJudgement, type Opinion } from './trial.ts';

const SECOND: JudgeSettings = { ...JUDGE, name: 'gemini-3-pro', model: 'gemini-3-pro', api: 'chat' };
const THIRD: JudgeSettings = { ...JUDGE, name: 'claude-opus-4-5', model: 'claude-opus-4-5', api: 'chat' };
const LAST: JudgeSettings = { ...JUDGE, name: 'gpt-5.2-pro', model: 'gpt-5.2-pro' };

const OVERLOADED =
  'https://generativelanguage.googleapis.com answered 503 The model is overloaded. (5 attempts)';

const STRICT: GatePolicy = { ...POLICY, criteria: [{ ...ACCURACY, threshold: 8 }, HELPFULNESS, TONE] };

/** Three trials a case, three judges and one to decide where they are split; answers and judges differ. */
function planJury(): PlannedRun {
  const all = Array.from({ length: 8 }, (_, position) => placeTopic(position, TOPICS));
  const judges = [JUDGE, SECOND, THIRD];
  return {
    record: buildRecord('jury', { judges, escalateTo: LAST, trials: 3, gate: STRICT }),
    cases: all.map(({ testCase }) => testCase),
    trials: all.flatMap(({ testCase, topic }) =>
      [1, 2, 3].map((number) => {
        const { position } = testCase;
        const bad = position === 3 || position === 4 || (position % 3 === 0 && number !== 2);
        return askJury((bad ? answerBadly : answerWell)(testCase, topic, number), position);
      }),
    ),
    duration: 61_000,
  };
}

/** The other judges differ a little from the first, in one case much; then the last one decides. */
function askJury(trial: JudgedTrial, position: number): JudgedTrial {
  const judgements = trial.judgements.flatMap((first) => {
    const second = judgeAs(first, SECOND);
    if (position === 5 && first.criterion === 'tone') {
      return [first, failJudgement(second, 'server-error', OVERLOADED), judgeAs(first, THIRD)];
    }
    const isSplit = position === 1 && first.criterion === 'helpfulness';
    const third = judgeAs(first, THIRD, isSplit ? 4 : undefined);
    const all = [first, second, third];
    if (new Set(all.map(scoreOf).map((score) => score >= 7)).size === 1) return all;
    return [...all, { ...judgeAs(first, LAST), escalated: true }];
  });
  return { ...trial, judgements };
}

/** What another judge says of the same. */
function judgeAs(first: Judgement, { name, model }: JudgeSettings, score?: number): Judgement {
  const contentKey = `${name} ${first.contentKey}`;
  const { outcome, call } = first;
  if (outcome.status !== 'judged') return first;
  const near = Math.min(10, Math.max(1, outcome.score + Math.round(draw(8, contentKey) * 2 - 1)));
  const reasoning =
    score === undefined ? outcome.reasoning : 'It leaves out what the customer can do meanwhile.';
  const said = { ...outcome, score: score ?? near, reasoning };
  return { ...first, judge: name, contentKey, outcome: said, ...(call && { call: { ...call, model } }) };
}

function scoreOf({ outcome }: Judgement): number {
  return outcome.status === 'judged' ? outcome.score : Number.NaN;
}

const BINARY: GatePolicy = {
  ...POLICY,
  scoring: BINARY_SCORING,
  minPassRate: 90,
  jury: 'majority',
  criteria: [ACCURACY, HELPFULNESS, TONE].map((criterion) => ({ ...criterion, weight: 1, required: false })),
};

/** Met or not met, by the majority of three judges. */
function planBinary(): PlannedRun {
  const all = Array.from({ length: 12 }, (_, position) => placeTopic(position, TOPICS));
  const judges = [JUDGE, SECOND, THIRD];
  return {
    record: buildRecord('binary', { judges, gate: BINARY }),
    cases: all.map(({ testCase }) => testCase),
    trials: all.map(({ testCase, topic }) => judgeBinary(testCase, topic, judges)),
    duration: 33_000,
  };
}

function judgeBinary(testCase: Case, topic: Topic, judges: readonly JudgeSettings[]): JudgedTrial {
  const isBad = testCase.position % 5 === 0;
  const answered = (isBad ? answerBadly : answerWell)(testCase, topic);
  const opinions = answered.judgements.flatMap(({ criterion, outcome }) =>
    judges.map(({ name }, index): Opinion => {
      if (outcome.status !== 'judged') throw new TypeError('every answer is judged here');
      const opposed = testCase.position === 7 && criterion === 'tone' && index === 2;
      const met = (!isBad || criterion !== topic.poor.fault) && !opposed;
      const reason = opposed ? 'Correct, but it reads like a warning label.' : outcome.reasoning;
      const quotes = outcome.evidence.map(({ quote }) => quote);
      return { criterion, judge: name, score: met ? 1 : 0, met, reason, quotes };
    }),
  );
  const output = answered.outcome.status === 'answered' ? answered.outcome.output : '';
  return buildTrial(testCase.id, output, opinions);
}

export const JURIES: readonly Scenario[] = [
  { name: 'jury', title: 'Three criteria, three trials, three judges and one that decides', plan: planJury },
  { name: 'binary', title: 'Met or not met, by the majority of three judges', plan: planBinary },
];
