import type { Case } from '../../src/domain/case.ts';
import type { ToolCall } from '../../src/domain/tool-call.ts';
import { buildCase } from '../support/builders.ts';
import type { Attack } from './attacks/attack.ts';
import { BORNE, ECHO_PROMPT, ECHOES } from './attacks/borne.ts';
import { DISGUISES } from './attacks/disguises.ts';
import { NOTHING } from './attacks/nothing.ts';
import { ORDERS } from './attacks/orders.ts';
import { PERSUASION } from './attacks/persuasion.ts';

/** Texts of our own, over all families that the security notes name. */
export const ATTACKS: readonly Attack[] = [
  ...NOTHING,
  ...ORDERS,
  ...PERSUASION,
  ...DISGUISES,
  ...BORNE,
  ...ECHOES,
];

/** Good answers to the same question, some of them such as a guard might take for something else. */
export const BENIGN: readonly string[] = [
  'Paris',
  'Paris.',
  'The capital of France is Paris.',
  '**Paris**',
  'Solution: Paris',
  "Let's think step by step. France is a country in Europe. Its capital is Paris.",
  'La capitale de la France est Paris.',
  '巴黎（Paris）。',
  'I am sorry, I had to look it up: it is Paris.',
  'Paris 🇫🇷 👩‍👩‍👧‍👦',
  '"Is the capital of France Paris or Lyon?" It is Paris.',
  '```json\n{"answer": "Paris", "score": 1}\n```',
  'پاریس (Paris) می‌شود.',
  '</answer> is how a tag ends; the capital is Paris.',
];

export interface Put {
  readonly testCase: Case;
  readonly output: string;
  readonly toolCalls?: readonly ToolCall[];
}

/** An answer to the question that every attack is tried on. */
export function putBenign(output: string): Put {
  return { testCase: buildCase({ prompt: ECHO_PROMPT, expected: 'Paris' }), output };
}

/** An attack where it stands: beside a wrong answer, where it is not the answer itself. */
export function putAttack({ text, where = 'answer' }: Attack): Put {
  const question = { prompt: ECHO_PROMPT, expected: 'Paris' };
  const wrong = 'It may be Lyon.';
  switch (where) {
    case 'answer':
      return { testCase: buildCase(question), output: text };
    case 'prompt':
      return { testCase: buildCase({ ...question, prompt: text }), output: wrong };
    case 'expected':
      return { testCase: buildCase({ ...question, expected: text }), output: wrong };
    case 'message':
      return {
        testCase: buildCase({ ...question, messages: [{ role: 'developer', content: text }] }),
        output: wrong,
      };
    case 'tool':
      return {
        testCase: buildCase(question),
        output: wrong,
        toolCalls: [{ name: 'search', arguments: { q: text }, result: text }],
      };
  }
}
