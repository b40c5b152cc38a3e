import type { assembleCheck } from '../checks/assemble-check.ts';
import { uniqueName } from '../checks/check-name.ts';
import type { Check, CheckInput } from '../domain/check.ts';
import { type RenderText, renderCheck } from './render-case.ts';

/** Handed in, because it brings large libraries that most runs do without. */
export type AssembleCheck = typeof assembleCheck;

type Report = (where: string, message: string) => void;

/** The run's checks, assembled once for every case that they are the same for. */
export interface RunChecks {
  readonly written: readonly WrittenCheck[];
  readonly assembled: readonly Check[];
  /** Whether the values of a case may change them. */
  readonly templated: boolean;
  readonly weight: number;
}

interface WrittenCheck {
  readonly check: Check;
  readonly input: CheckInput;
  /** Its place in the list it was written in. */
  readonly index: number;
}

/**
 * @param inputs nothing stands in place of one that is told to be broken already.
 * @param weight of a check that has none of its own.
 */
export function assembleRunChecks(
  inputs: readonly (CheckInput | undefined)[],
  weight: number,
  assemble: AssembleCheck,
  report: Report,
): RunChecks {
  const written = assembleChecks(inputs, 'checks', [], weight, assemble, report);
  const templated = written.some(({ input }) => hasTemplate(input));
  return { written, assembled: written.map(({ check }) => check), templated, weight };
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
  const added = assembleChecks(own, `${where}.checks`, shared, run.weight, assemble, report);
  return [...shared, ...added.map(({ check }) => check)];
}

function rendered(
  run: RunChecks,
  render: RenderText,
  assemble: AssembleCheck,
  report: Report,
): readonly Check[] {
  return run.written.map(({ check, input, index }) => {
    const where = `checks[${index}]`;
    const result = assemble(renderCheck(input, where, render), { weight: run.weight });
    if (result.status === 'assembled') return { ...result.check, name: check.name };
    report(where, result.message);
    return check;
  });
}

/** A name that was not written gets a number when it is taken; one that was written must be free. */
function assembleChecks(
  inputs: readonly (CheckInput | undefined)[],
  where: string,
  before: readonly Check[],
  weight: number,
  assemble: AssembleCheck,
  report: Report,
): readonly WrittenCheck[] {
  const names = new Set(before.map(({ name }) => name));
  return inputs.flatMap((input, index) => {
    if (input === undefined) return [];
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
    return [{ check: name === check.name ? check : { ...check, name }, input, index }];
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
