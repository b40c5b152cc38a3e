import type { Case } from '../domain/case.ts';
import { type Criterion, scoringOf } from '../domain/criterion.ts';
import type { Scale, Scoring } from '../domain/scoring.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { boundOneKind } from './bound-problems.ts';
import type { ParsedCriteria } from './parse-criteria.ts';
import type { ParsedOptions } from './parse-options.ts';
import { placeOfCase } from './place-of-case.ts';
import { renderPath } from './problems.ts';

/** The run's threshold and scale beside its way of scoring. */
export function checkScoring(
  { values, unusable, placeOf }: ParsedOptions,
  { kind, scale, threshold }: Scoring,
): ConfigurationProblem[] {
  if (unusable.has('scoring')) return [];
  if (kind === 'binary') {
    return (['threshold', 'scale'] as const).flatMap((name) =>
      values[name] === undefined && !unusable.has(name)
        ? []
        : [
            {
              where: placeOf(name),
              message:
                'has no meaning with "scoring: binary", where an answer meets a criterion or not. ' +
                'Remove it, or use "min-pass-rate" to say how many cases must pass.',
            },
          ],
    );
  }
  if (unusable.has('scale') || unusable.has('threshold') || isWithin(threshold, scale)) return [];
  const received =
    values.threshold === undefined ? `the default ${threshold} is used` : `received ${threshold}`;
  return [{ where: placeOf('threshold'), message: `${received}; ${mustBeOn(scale)}` }];
}

/** The thresholds of cases and criteria, and the scores of examples, each on the scale it is meant for. */
export function checkScales(
  { unusable, placeOf }: ParsedOptions,
  scoring: Scoring,
  criteria: ParsedCriteria,
  cases: readonly Case[],
): ConfigurationProblem[] {
  if (unusable.has('scoring') || unusable.has('scale')) return [];
  return [
    ...criteria.value.flatMap((criterion, index) =>
      checkCriterion(criterion, scoring, (path) =>
        placeOf('criteria', [criteria.places[index] ?? index, ...path]),
      ),
    ),
    ...boundOneKind(
      cases.flatMap((testCase) => [
        ...checkCase(testCase, scoring),
        ...(testCase.criteria ?? []).flatMap((criterion) =>
          checkCriterion(criterion, scoring, (path) => placeOfOwn(testCase, criterion) + renderPath(path)),
        ),
      ]),
    ),
    ...boundOneKind(checkSharedNames(cases, scoring)),
  ];
}

function placeOfOwn(testCase: Case, { name }: Criterion): string {
  return `${placeOfCase(testCase)}, criterion "${name}"`;
}

/** The run's figures take criteria of one name together, so their scores must mean the same. */
function checkSharedNames(cases: readonly Case[], run: Scoring): ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = [];
  const seen = new Map<string, { readonly testCase: Case; readonly ways: Set<string> }>();
  const wayOf = (criterion: Criterion) => {
    const { kind, scale } = scoringOf(criterion, run);
    return kind === 'binary' ? 'met or not' : `scored ${rangeOf(scale)}`;
  };
  for (const testCase of cases) {
    for (const criterion of testCase.criteria ?? []) {
      const way = wayOf(criterion);
      const known = seen.get(criterion.name);
      if (known === undefined) seen.set(criterion.name, { testCase, ways: new Set([way]) });
      // Each other way is told once, not for every case; in one case the name alone is a problem already.
      else if (!known.ways.has(way) && known.testCase !== testCase) {
        const [first] = known.ways;
        known.ways.add(way);
        const message = `is ${way}, and in ${placeOfCase(known.testCase)}, one of the same name is ${first}. Score both alike, or give one another name.`;
        problems.push({ where: placeOfOwn(testCase, criterion), message });
      }
    }
  }
  return problems;
}

function checkCase(testCase: Case, scoring: Scoring): ConfigurationProblem[] {
  const { threshold } = testCase;
  if (threshold === undefined) return [];
  const where = placeOfCase(testCase);
  if (scoring.kind === 'binary')
    return [{ where, message: 'has a threshold, which has no meaning with "scoring: binary".' }];
  if (isWithin(threshold, scoring.scale)) return [];
  return [{ where, message: `received the threshold ${threshold}; ${mustBeOn(scoring.scale)}` }];
}

function checkCriterion(
  criterion: Criterion,
  run: Scoring,
  placeOf: (path: readonly PropertyKey[]) => string,
): ConfigurationProblem[] {
  const { kind, scale } = scoringOf(criterion, run);
  const problems: ConfigurationProblem[] = [];
  const complain = (path: readonly PropertyKey[], message: string) =>
    problems.push({ where: placeOf(path), message });
  if (kind === 'binary') {
    for (const key of ['threshold', 'scale'] as const) {
      if (criterion[key] !== undefined) complain([key], 'has no meaning with "scoring: binary". Remove it.');
    }
  } else if (criterion.threshold === undefined && run.kind === 'binary') {
    const message = `needs a "threshold" of its own, ${rangeOf(scale)}: with "scoring: binary" the run has none.`;
    complain([], message);
  } else if (criterion.threshold !== undefined && !isWithin(criterion.threshold, scale)) {
    complain(['threshold'], `received ${criterion.threshold}; ${mustBeOn(scale)}`);
  }
  for (const [index, { score, verdict }] of (criterion.examples ?? []).entries()) {
    if (score === undefined && verdict === undefined) {
      const needed = kind === 'binary' ? '"verdict: met" or "not_met"' : `a "score", ${rangeOf(scale)}`;
      complain(['examples', index], `says not what the answer deserves; give it ${needed}.`);
    } else if (score !== undefined && kind === 'binary') {
      const message = 'has no meaning with "scoring: binary"; say "verdict: met" or "verdict: not_met".';
      complain(['examples', index, 'score'], message);
    } else if (score !== undefined && !isWithin(score, scale)) {
      complain(['examples', index, 'score'], `received ${score}; ${mustBeOn(scale)}`);
    }
  }
  return problems;
}

function mustBeOn(scale: Scale): string {
  return `must be on the scale, ${rangeOf(scale)}.`;
}

function rangeOf({ min, max }: Scale): string {
  return `from ${min} to ${max}`;
}

function isWithin(value: number, { min, max }: Scale): boolean {
  return value >= min && value <= max;
}
