import type { assembleCheck } from '../checks/assemble-check.ts';
import { uniqueName } from '../checks/check-name.ts';
import type { Check, CheckInput } from '../domain/check.ts';
import { type RenderText, renderCheck } from './render-case.ts';

/** Handed in, because it brings large libraries that most runs do without. */
export type AssembleCheck = typeof assembleCheck;

type Report = (where: string, message: string) => void;

/** The run's checks, assembled once for every case that they are the same for. */
export interface RunChecks {
  readonly inputs: readonly CheckInput[];
  readonly assembled: readonly Check[];
  /** Whether the values of a case may change them. */
  readonly templated: boolean;
  readonly weight: number;
}

/** @param weight of a check that has none of its own. */
export function assembleRunChecks(
  inputs: readonly CheckInput[],
  weight: number,
  assemble: AssembleCheck,
  report: Report,
): RunChecks {
  const assembled = assembleChecks(inputs, 'checks', [], weight, assemble, report);
  return { inputs, assembled, templated: inputs.some(hasTemplate), weight };
}

/**
 * The run's checks and a case's own, whose values stand in them already. A check of the run keeps the name it has
 * everywhere, whatever a case's values make of it.
 * @param render puts the case's values in; absent where it has none.
 */
export function assembleCaseChecks(
  run: RunChecks,
  own: readonly CheckInput[],
  where: string,
  render: RenderText | undefined,
  assemble: AssembleCheck,
  report: Report,
): readonly Check[] {
  const shared =
    render !== undefined && run.templated ? rendered(run, render, assemble, report) : run.assembled;
  if (own.length === 0) return shared;
  return [...shared, ...assembleChecks(own, `${where}.checks`, shared, run.weight, assemble, report)];
}

function rendered(
  run: RunChecks,
  render: RenderText,
  assemble: AssembleCheck,
  report: Report,
): readonly Check[] {
  return run.assembled.map((check, index) => {
    const where = `checks[${index}]`;
    const result = assemble(renderCheck(run.inputs[index] as CheckInput, where, render), {
      weight: run.weight,
    });
    if (result.status === 'assembled') return { ...result.check, name: check.name };
    report(where, result.message);
    return check;
  });
}

/** A name that was not written gets a number when it is taken; one that was written must be free. */
function assembleChecks(
  inputs: readonly CheckInput[],
  where: string,
  before: readonly Check[],
  weight: number,
  assemble: AssembleCheck,
  report: Report,
): readonly Check[] {
  const names = new Set(before.map(({ name }) => name));
  return inputs.flatMap((input, index) => {
    const result = assemble(input, { weight });
    if (result.status === 'invalid') {
      report(`${where}[${index}]`, result.message);
      return [];
    }
    const { check } = result;
    if (input.name !== undefined && names.has(check.name)) {
      report(`${where}[${index}]`, `the name "${check.name}" is taken by another check; give each its own.`);
    }
    const name = uniqueName(check.name, names);
    names.add(name);
    return [name === check.name ? check : { ...check, name }];
  });
}

function hasTemplate(check: CheckInput): boolean {
  let found = false;
  renderCheck(check, '', (text) => {
    found ||= text.includes('{{');
    return text;
  });
  return found;
}
