import type { GatePolicy } from '../domain/config.ts';
import type { EarlyEnd } from '../domain/early-end.ts';
import type { CaseFigures, RunSummary } from '../domain/result.ts';
import { reachesThreshold } from '../domain/scoring.ts';
import type { Requirement, Verdict } from '../domain/verdict.ts';
import { countOf, formatAgainst, formatCount, formatPercent, formatThreshold } from '../report/format.ts';
import { BINARY_MIN_PASS_RATE } from './summarize-run.ts';

/**
 * Decides the run. Errored cases beyond `maxErrors`, or a run in which nothing could be scored, make it `errored`: what
 * could not be measured is neither good nor bad. The cases of a run that ended early count like any other errored ones;
 * one that somebody cancelled is errored in any case.
 *
 * No rule makes a run `inconclusive` yet; the state is there for a verdict with an interval.
 */
export function evaluateGate(
  summary: RunSummary,
  policy: GatePolicy,
  results: readonly CaseFigures[] = [],
  earlyEnd?: EarlyEnd,
): Verdict {
  const measurable = [requireCases(summary), requireFewErrors(summary, policy), requireScores(summary)];
  const good = [
    ...requireScore(summary, policy),
    ...requirePassRate(summary, policy),
    ...requireCriteria(summary),
    ...requireChecks(summary, policy),
    ...requireOwnAnswers(summary),
  ];
  const requirements = [...measurable, ...good].filter((requirement) => requirement !== undefined);

  if (earlyEnd?.code === 'cancelled' || earlyEnd?.code === 'killed') {
    const { cases, notRun } = summary;
    const done = cases - notRun;
    const [measured, needed] = [formatCount(done), formatCount(cases)];
    const finished = { name: 'finished cases', measured, needed, met: false };
    return {
      state: 'errored',
      message: `${earlyEnd.code === 'killed' ? 'killed, or still going on,' : 'cancelled'} after ${formatCount(done)} of ${countOf(cases, 'case')}.`,
      requirements: [finished, ...requirements],
    };
  }
  const told = (decisive: readonly Requirement[]) => {
    const figures = describe(decisive, summary);
    if (earlyEnd === undefined) return figures;
    return `${describeEarlyEnd(summary, earlyEnd)} ${figures.charAt(0).toUpperCase()}${figures.slice(1)}`;
  };
  const unmeasured = unmet(measurable);
  if (unmeasured.length > 0) {
    const example = results.find(({ status, notRun }) => status === 'errored' && !notRun);
    const cause = example === undefined ? '' : ` First: ${example.case.id}: ${example.reason}`;
    return { state: 'errored', message: told(unmeasured) + cause, requirements };
  }
  const missed = unmet(good);
  if (missed.length > 0) return { state: 'failed', message: told(missed), requirements };
  return { state: 'passed', message: told(good), requirements };
}

function describeEarlyEnd({ cases, notRun }: RunSummary, earlyEnd: EarlyEnd): string {
  const were = cases === 1 ? 'was' : 'were';
  const left = notRun === 0 ? '' : `, ${formatCount(notRun)} of ${countOf(cases, 'case')} ${were} not run`;
  return `ended early${left}: ${earlyEnd.message}`;
}

function requireCases({ cases }: RunSummary): Requirement {
  return { name: 'cases', measured: formatCount(cases), needed: 'at least 1', met: cases > 0 };
}

function requireFewErrors({ errored }: RunSummary, { maxErrors }: GatePolicy): Requirement {
  return {
    name: 'errored cases',
    measured: formatCount(errored),
    needed: `at most ${formatCount(maxErrors)}`,
    met: errored <= maxErrors,
  };
}

function requireScores({ cases, errored }: RunSummary): Requirement | undefined {
  if (cases === 0 || errored < cases) return undefined;
  return { name: 'scored cases', measured: '0', needed: 'at least 1', met: false };
}

function requireScore({ score }: RunSummary, { scoring }: GatePolicy): Requirement[] {
  if (scoring.kind === 'binary' || score === undefined) return [];
  return [
    {
      name: 'score',
      measured: formatAgainst(score, scoring.threshold),
      needed: `at least ${formatThreshold(scoring.threshold)}`,
      met: reachesThreshold(score, scoring.threshold),
    },
  ];
}

const PASS_RATE = 'pass rate';

function requirePassRate({ passRate }: RunSummary, { scoring, minPassRate }: GatePolicy): Requirement[] {
  const needed = minPassRate ?? (scoring.kind === 'binary' ? BINARY_MIN_PASS_RATE : undefined);
  if (needed === undefined || passRate === undefined) return [];
  return [
    {
      name: PASS_RATE,
      measured: formatPercent(passRate, needed),
      needed: `at least ${formatThreshold(needed)}%`,
      met: reachesThreshold(passRate, needed),
    },
  ];
}

function requireCriteria({ criteria }: RunSummary): Requirement[] {
  return criteria
    .filter(({ required, score }) => required && score !== undefined)
    .map(({ name, binary, score, threshold, met }) => ({
      name: `required criterion "${name}"`,
      measured: (binary ? formatPercent : formatAgainst)(score ?? Number.NaN, threshold),
      needed: `at least ${formatThreshold(threshold)}${binary ? '%' : ''}`,
      met,
    }));
}

/** Errored cases are not among those that have it: they are counted by themselves. */
function requireChecks({ checks }: RunSummary, { minPassRate }: GatePolicy): Requirement[] {
  const needed = minPassRate ?? BINARY_MIN_PASS_RATE;
  return checks
    .filter(({ required, cases }) => required && cases > 0)
    .map(({ name, cases, casesPassed }) => {
      const share = (casesPassed / cases) * 100;
      return {
        name: `required check ${name}`,
        measured: formatPercent(share, needed),
        needed: `at least ${formatThreshold(needed)}%`,
        met: reachesThreshold(share, needed),
      };
    });
}

/** Only where the guard is to fail the run. */
function requireOwnAnswers({ repeated }: RunSummary): Requirement[] {
  if (repeated?.effect !== 'fail') return [];
  const most = repeated.answers[0]?.cases ?? 0;
  return [
    {
      name: 'cases with the same answer',
      measured: formatCount(most),
      needed: 'none whose prompts have little in common',
      met: most === 0,
    },
  ];
}

function unmet(requirements: readonly (Requirement | undefined)[]): Requirement[] {
  return requirements.filter((requirement) => requirement !== undefined).filter(({ met }) => !met);
}

function describe(
  requirements: readonly Requirement[],
  { cases, failed, errored, passRate }: RunSummary,
): string {
  const measured = requirements.map(({ name, measured, needed }) => `${name} ${measured}, needed ${needed}`);
  const isTold = requirements.some(({ name }) => name === PASS_RATE);
  const rate = passRate === undefined || isTold ? '' : `, pass rate ${formatPercent(passRate)}`;
  const counts = `${countOf(cases, 'case')}, ${formatCount(failed)} failed, ${formatCount(errored)} errored`;
  return `${measured.join('; ')} (${counts}${rate}).`;
}
