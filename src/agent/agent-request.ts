import type { Case } from '../domain/case.ts';

/**
 * A case as a program is told of it. Never with the expected answer, or with what will be checked: an agent that knows
 * them is not tested.
 */
export function describeCase({ id, prompt, messages = [], tags, vars = {} }: Case) {
  return { id, prompt, messages, tags, vars };
}

/**
 * The line a long-lived worker is given: `id` is the request's, `case` the case's. Only a line feed ends it, but what some
 * languages read lines with (Node's readline, Python's splitlines) also breaks at other characters: those are escaped.
 */
export function renderWorkerLine(requestId: string, testCase: Case): string {
  const { id, ...rest } = describeCase(testCase);
  const json = JSON.stringify({ id: requestId, case: id, ...rest });
  return `${json.replace(/[\u0085\u2028\u2029]/g, escapeCharacter)}\n`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
