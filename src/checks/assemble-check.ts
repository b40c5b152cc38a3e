import { CHECK_KINDS, type Check, type CheckInput, type CheckTest } from '../domain/check.ts';
import { nameOf } from './check-name.ts';
import { compileSchema } from './json-schema.ts';
import { compilePattern } from './pattern.ts';

export type AssembledCheck =
  | { readonly status: 'assembled'; readonly check: Check }
  /** The message begins with the key it is about: `matches: …`. */
  | { readonly status: 'invalid'; readonly message: string };

/** @param defaults.weight of a check that has none of its own. */
export function assembleCheck(input: CheckInput, defaults: { readonly weight: number }): AssembledCheck {
  const test = testOf(input);
  const problem = test === undefined ? `must have one of ${CHECK_KINDS.join(', ')}` : findProblem(test);
  if (test === undefined || problem !== undefined) return { status: 'invalid', message: problem ?? '' };
  const { name = nameOf(test), required, weight = defaults.weight } = input;
  return { status: 'assembled', check: { name, required, weight, test } };
}

function testOf(input: CheckInput): CheckTest | undefined {
  const kind = CHECK_KINDS.find((key) => input[key] !== undefined);
  // The kind and its value come from one key of one object, which the type cannot say.
  return kind === undefined ? undefined : ({ kind, value: input[kind] } as CheckTest);
}

/** What the schema of the input cannot tell. */
function findProblem(test: CheckTest): string | undefined {
  switch (test.kind) {
    case 'matches': {
      const pattern = compilePattern(test.value);
      if (pattern.status === 'compiled') return undefined;
      return `matches: received ${test.value}, which is not a regular expression: ${pattern.message}.`;
    }
    case 'json': {
      if (test.value === true) return undefined;
      const schema = compileSchema(test.value);
      if (schema.status === 'compiled') return undefined;
      return `json: the JSON Schema cannot be used: ${schema.message}.`;
    }
    case 'tool-calls': {
      if (test.value.calls.length > 0 || !test.value.additional) return undefined;
      return 'tool-calls: expects no call and allows any, so it cannot fail. Name a tool, or set "additional: false" to allow none.';
    }
    default:
      return undefined;
  }
}
