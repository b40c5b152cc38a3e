import type { GuardFinding } from '../domain/guard.ts';
import type { CaseResult, CriterionResult, JudgedTrial } from '../domain/result.ts';
import { formatAgainst, formatNeeded, formatNumber, formatThreshold } from './format.ts';

/** `scored 3, needed 7`, where trials differ `scored 3 (trials 1 to 5), needed 7`; with binary scoring `not met`. */
export function describeScore({ status, score, threshold, spread }: CaseResult, numeric: boolean): string {
  if (status === 'errored' || score === undefined) return 'errored';
  if (!numeric) return status === 'passed' ? 'met' : 'not met';
  const trials = spread === undefined ? '' : describeSpread(spread, ' (trials ', ')');
  return `scored ${formatAgainst(score, threshold)}${trials}, needed ${formatThreshold(threshold)}`;
}

/**
 * A case's score and what else is to be known, on one line.
 * @param escapeNote is applied to what others may have written.
 */
export function describeCase(
  result: CaseResult,
  numeric: boolean,
  escapeNote: (note: string) => string,
): string {
  return [
    describeScore(result, numeric),
    ...describeNotes(result, numeric).map((note) => escapeNote(note)),
  ].join('; ');
}

/** What a criterion came to: `3, needed 7`; with binary scoring `not met`. */
export function describeMeasured({ score, threshold, met, binary }: CriterionResult): string {
  if (binary) return met ? 'met' : 'not met';
  return formatNeeded(score, threshold);
}

/** ` (3 to 9)`; nothing where the trials do not differ. */
export function describeSpread(
  { min, max }: NonNullable<CaseResult['spread']>,
  before = ' (',
  after = ')',
): string {
  return min === max ? '' : `${before}${formatNumber(min)} to ${formatNumber(max)}${after}`;
}

/** Of each kind; the table of the criteria has them all. */
const MOST_NOTED = 3;

/**
 * What the score does not tell: criteria that failed the case by themselves, trials that disagree, judges that were split,
 * what guards flagged, that a judge suspects an injection.
 * The texts hold names that others wrote; whoever shows them must escape them.
 * @param told a criterion that is told of elsewhere.
 */
export function describeNotes(result: CaseResult, numeric: boolean, told?: CriterionResult): string[] {
  const { criteria, status } = result;
  const unmet = criteria.filter(
    (criterion) =>
      !criterion.met && (criterion.decisive || (!numeric && criteria.length > 1)) && criterion !== told,
  );
  return [
    ...(status === 'failed' ? first(unmet.map(describeUnmet), 'not met') : []),
    ...describeDoubts(result),
  ];
}

/** The same without the criteria that are not met, for where they are told of one by one. */
export function describeDoubts({ criteria, unstable, trials }: CaseResult): string[] {
  return [
    ...(unstable ? ['unstable'] : []),
    ...first(
      criteria.filter(({ split }) => split).map((criterion) => describeSplit(criterion, criteria.length > 1)),
      'split',
    ),
    ...describeFlags(trials),
  ];
}

/** What the guards found in a trial's answer, each once however many criteria it was judged by. */
export function findingsOf({ judgements }: JudgedTrial): GuardFinding[] {
  const all = judgements.flatMap(({ guards = [] }) => guards);
  return [...new Map(all.map((finding) => [`${finding.name} ${finding.message}`, finding])).values()];
}

/** A guard that failed the answer is named by the case's reason already. */
function describeFlags(trials: readonly JudgedTrial[]): string[] {
  const flagged = trials.flatMap(findingsOf).filter(({ effect }) => effect === 'flag');
  const names = [...new Set(flagged.map(({ name }) => name))];
  const suspected = trials.some(({ judgements }) =>
    judgements.some(({ outcome }) => outcome.status === 'judged' && outcome.injectionSuspected),
  );
  return [
    ...(names.length > 0 ? [`flagged: ${names.join(', ')}`] : []),
    ...(suspected ? ['injection suspected'] : []),
  ];
}

function first(notes: readonly string[], what: string): readonly string[] {
  const left = notes.length - MOST_NOTED;
  return left > 0 ? [...notes.slice(0, MOST_NOTED), `${left} more ${what}`] : notes;
}

function describeUnmet(criterion: CriterionResult): string {
  return `${criterion.name} ${criterion.binary ? '' : 'scored '}${describeMeasured(criterion)}`;
}

function describeSplit({ name, judges }: CriterionResult, several: boolean): string {
  const decided = judges.find(({ escalated }) => escalated);
  const topic = several ? ` on ${name}` : '';
  return `judges split${topic}${decided === undefined ? '' : `, ${decided.judge} decided`}`;
}
