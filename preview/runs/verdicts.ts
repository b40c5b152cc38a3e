import type { GatePolicy } from '../../src/domain/config.ts';
import { draw } from '../../test/support/seeded-draw.ts';
import type { PlannedRun, Scenario } from '../scenario.ts';
import { answerBadly, answerWell } from './answer.ts';
import { buildRecord, POLICY, placeTopic } from './suite.ts';
import { TOPICS } from './topics.ts';

/** A run of as many cases, of which those are answered badly whose places `isPoor` names. */
export function planRun(
  name: string,
  size: number,
  isPoor: (position: number) => boolean,
  gate: GatePolicy = POLICY,
): PlannedRun {
  const all = Array.from({ length: size }, (_, position) => placeTopic(position, TOPICS));
  return {
    record: buildRecord(name, { gate }),
    cases: all.map(({ testCase }) => testCase),
    trials: all.map(({ testCase, topic }) =>
      (isPoor(testCase.position) ? answerBadly : answerWell)(testCase, topic),
    ),
    duration: 19_000 + size * 210,
  };
}

const STRICT: GatePolicy = { ...POLICY, scoring: { ...POLICY.scoring, threshold: 7.5 } };

/** Not every second one: tags are to differ, and the worst have different faults. */
const HALF: ReadonlySet<number> = new Set([0, 1, 2, 4, 5, 6, 7, 13, 14, 15, 16, 22]);

/** Runs that end as they should, from good to bad. */
export const VERDICTS: readonly Scenario[] = [
  {
    name: 'all-pass',
    title: 'All 24 cases pass',
    dark: true,
    plan: () => planRun('all-pass', 24, () => false),
  },
  {
    name: 'passed-with-failure',
    title: 'The gate passes although one of 24 cases fails',
    plan: () => planRun('passed-with-failure', 24, (position) => position === 7),
  },
  {
    name: 'one-of-a-hundred',
    title: 'One of a hundred cases fails, and all are needed',
    plan: () =>
      planRun('one-of-a-hundred', 100, (position) => position === 61, { ...POLICY, minPassRate: 100 }),
  },
  {
    name: 'half-fail',
    title: 'Half of 24 cases fail',
    dark: true,
    plan: () => planRun('half-fail', 24, (position) => HALF.has(position), STRICT),
  },
  {
    name: 'one-case',
    title: 'One case, one criterion',
    plan: () => planOne(),
  },
  {
    name: 'thousands',
    title: '5,000 cases, of which some one in twenty fails',
    plan: () =>
      planRun('thousands', 5_000, (position) => draw(9, position) < 0.05, {
        ...POLICY,
        minPassRate: 98,
      }),
  },
];

function planOne(): PlannedRun {
  const criteria = POLICY.criteria.slice(1, 2);
  const { trials, ...run } = planRun('one-case', 1, () => false, { ...POLICY, criteria });
  const names = new Set(criteria.map(({ name }) => name));
  return {
    ...run,
    trials: trials.map((trial) => ({
      ...trial,
      judgements: trial.judgements.filter(({ criterion }) => names.has(criterion)),
    })),
  };
}
