import type { Case } from '../domain/case.ts';

/**
 * A case as a program is told of it. Never with the expected answer, or with what will be checked: an agent that knows
 * them is not tested.
 */
export function describeCase({ id, prompt, messages = [], tags, vars = {} }: Case) {
  return { id, prompt, messages, tags, vars };
}

/** The line a long-lived worker is given: `id` is the request's, `case` the case's. */
export function renderWorkerLine(requestId: string, testCase: Case): string {
  const { id, ...rest } = describeCase(testCase);
  return `${JSON.stringify({ id: requestId, case: id, ...rest })}\n`;
}
