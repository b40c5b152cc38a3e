import { CHECK_KINDS, type Check, type CheckInput, type CheckTest } from '../domain/check.ts';
import { type RenderText, renderCheck } from './render-case.ts';

/** Makes a check of what was written, or says what is wrong with it. @param weight where none is written. */
export type AssembleCheck = (
  input: CheckInput,
  defaults: { readonly weight: number },
) => { readonly check: Check } | { readonly problem: string };

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
    if ('check' in result) return { ...result.check, name: check.name };
    report(where, result.problem);
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
    if ('problem' in result) {
      report(`${where}[${index}]`, result.problem);
      return [];
    }
    const { check } = result;
    if (input.name !== undefined && names.has(check.name)) {
      report(`${where}[${index}]`, `the name "${check.name}" is taken by another check; give each its own.`);
    }
    const name = freeName(check.name, names);
    names.add(name);
    return [name === check.name ? check : { ...check, name }];
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return free;
}

function hasTemplate(check: CheckInput): boolean {
  let found = false;
  renderCheck(check, '', (text) => {
    found ||= text.includes('{{');
    return text;
  });
  return found;
}

/** A check as it was written; its name, where it has none, says what it looks for. */
export function checkAsWritten(input: CheckInput, { weight }: { readonly weight: number }): { check: Check } {
  const kind = CHECK_KINDS.find((one) => input[one] !== undefined) ?? 'equals';
  const test = { kind, value: input[kind] } as CheckTest;
  const name = input.name ?? `${kind} ${JSON.stringify(input[kind])}`;
  return { check: { name, required: input.required, weight: input.weight ?? weight, test } };
}
