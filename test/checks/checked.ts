import assert from 'node:assert/strict';
import { assembleCheck } from '../../src/checks/assemble-check.ts';
import { type CheckedTrial, evaluateChecks } from '../../src/checks/evaluate-check.ts';
import { type Check, type CheckInput, type CheckOutcome, checkInputSchema } from '../../src/domain/check.ts';

/** A check as users write it, validated. */
export function input(written: Readonly<Record<string, unknown>>): CheckInput {
  return checkInputSchema.parse(written);
}

export function assembled(written: Readonly<Record<string, unknown>>): Check {
  const result = assembleCheck(input(written), { weight: 0 });
  assert.equal(result.status, 'assembled', result.status === 'invalid' ? result.message : '');
  return result.check;
}

/** What one check, as users write it, makes of one trial. */
export function outcomeOf(
  written: Readonly<Record<string, unknown>>,
  trial: Partial<CheckedTrial>,
): CheckOutcome {
  const [outcome] = evaluateChecks([assembled(written)], { output: '', ...trial });
  assert.ok(outcome);
  return outcome;
}

/** Why a check that was written cannot be used. */
export function problemOf(written: Readonly<Record<string, unknown>>): string {
  const result = assembleCheck(input(written), { weight: 0 });
  return result.status === 'invalid' ? result.message : 'no problem';
}

/** Every check that can be used, and where the others stand. */
export function assembleAll(inputs: readonly CheckInput[], defaults: { readonly weight: number }) {
  const checks: Check[] = [];
  const problems: { index: number; message: string }[] = [];
  for (const [index, one] of inputs.entries()) {
    const result = assembleCheck(one, defaults);
    if (result.status === 'assembled') checks.push(result.check);
    else problems.push({ index, message: result.message });
  }
  return { checks, problems };
}
