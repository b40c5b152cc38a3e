import { assembleCriterion } from '../config/parse-criteria.ts';
import type { Case, CaseInput } from '../domain/case.ts';
import type { Criterion } from '../domain/criterion.ts';
import { type AssembleCheck, assembleCaseChecks, type RunChecks } from './case-checks.ts';
import type { SourcedCase } from './parse-cases.ts';
import { createRenderText, renderCase } from './render-case.ts';
import type { Variables } from './render-template.ts';

/** What every case of a run has. */
export interface RunWide {
  /** A case's own go before them. */
  readonly vars: Variables;
  readonly criteria: readonly Criterion[];
  /** For the cases that have criteria, the run's or their own; and for those that have none. */
  readonly checks: { readonly besideCriteria: RunChecks; readonly alone: RunChecks };
  readonly assembleCheck: AssembleCheck;
}

const NO_TAGS: readonly string[] = [];

/**
 * A case with its values in its texts, its criteria and all its checks. What no value changes is shared between cases.
 *
 * Where neither the case nor the run has variables, `{{` means nothing: the texts arrive as they were written.
 * @param place its id, and its 0-based place in the dataset.
 */
export function assembleCase(
  { input: written, where, source }: SourcedCase,
  place: { readonly id: string; readonly position: number },
  run: RunWide,
  report: (where: string, message: string) => void,
): Case {
  const vars = variablesOf(written, run.vars);
  const render = vars && createRenderText(place.id, vars, report);
  const input = render === undefined ? written : renderCase(written, where, render);
  const criteria = input.criteria?.map(assembleCriterion);
  if (criteria !== undefined) reportTakenNames(criteria, run.criteria, where, report);
  const judged = run.criteria.length > 0 || criteria !== undefined;
  const runChecks = judged ? run.checks.besideCriteria : run.checks.alone;
  const checks = assembleCaseChecks(runChecks, input.checks ?? [], where, render, run.assembleCheck, report);
  const { prompt, expected, output, tags, threshold, messages, timeout } = input;
  return {
    ...place,
    prompt,
    ...(expected === undefined ? {} : { expected }),
    ...(output === undefined ? {} : { output }),
    tags: tags.length === 0 ? NO_TAGS : tags,
    ...(threshold === undefined ? {} : { threshold }),
    ...(messages && { messages }),
    ...(vars && { vars }),
    ...(criteria && { criteria }),
    ...(checks.length > 0 && { checks }),
    ...(timeout === undefined ? {} : { timeoutSeconds: timeout }),
    source,
  };
}

function variablesOf({ vars: own }: CaseInput, ofRun: Variables): Variables | undefined {
  const runHasSome = Object.keys(ofRun).length > 0;
  if (own === undefined) return runHasSome ? ofRun : undefined;
  return runHasSome ? { ...ofRun, ...own } : own;
}

function reportTakenNames(
  criteria: readonly Criterion[],
  ofRun: readonly Criterion[],
  where: string,
  report: (where: string, message: string) => void,
): void {
  const names = new Set(ofRun.map(({ name }) => name));
  for (const [index, { name }] of criteria.entries()) {
    if (names.has(name)) {
      const message = `the name "${name}" is taken by another criterion; give each its own.`;
      report(`${where}.criteria[${index}]`, message);
    }
    names.add(name);
  }
}
