import { describeUnknownKey } from '../config/problems.ts';
import type { CaseInput } from '../domain/case.ts';
import type { CheckInput } from '../domain/check.ts';
import { renderTemplate, type Variables } from './render-template.ts';

/** Puts the values into one text. @param where the text was written, for messages. */
export type RenderText = (text: string, where: string, emptiness?: 'may-be-empty') => string;

/**
 * @param id of the case, for the messages.
 * @param report is told of every name without a value, and of every text that its values leave empty where it must not
 *   be.
 */
export function createRenderText(
  id: string,
  vars: Variables,
  report: (where: string, message: string) => void,
): RenderText {
  return (written, where, emptiness) => {
    const { text, unknown } = renderTemplate(written, vars);
    for (const name of unknown) report(where, describeUnknown(name, id, Object.keys(vars)));
    if (emptiness === undefined && text.trim() === '' && written.trim() !== '') {
      report(where, `is empty once the values of case "${id}" stand in it.`);
    }
    return text;
  };
}

function describeUnknown(name: string, id: string, known: readonly string[]): string {
  return `case "${id}" has an ${describeUnknownKey(name, known, 'variable')} For the text {{${name}}} itself, write {{{{${name}}}}}.`;
}

/** Everything of a case that may hold templates, with the values in it. A recorded answer holds none. */
export function renderCase(input: CaseInput, where: string, render: RenderText): CaseInput {
  const { prompt, expected, messages, criteria, checks } = input;
  return {
    ...input,
    prompt: render(prompt, `${where}.prompt`),
    ...(expected === undefined ? {} : { expected: render(expected, `${where}.expected`, 'may-be-empty') }),
    ...(messages && {
      messages: messages.map(({ role, content }, index) => ({
        role,
        content: render(content, `${where}.messages[${index}].content`, 'may-be-empty'),
      })),
    }),
    ...(criteria && {
      criteria: criteria.map((criterion, index) => ({
        ...criterion,
        description: render(criterion.description, `${where}.criteria[${index}].description`),
      })),
    }),
    ...(checks && {
      checks: checks.map((check, index) => renderCheck(check, `${where}.checks[${index}]`, render)),
    }),
  };
}

/** The texts that an answer is compared with. A regular expression and a JSON Schema have braces of their own. */
export function renderCheck(check: CheckInput, where: string, render: RenderText): CheckInput {
  const { equals, contains, 'not-contains': notContains } = check;
  return {
    ...check,
    ...(equals === undefined ? {} : { equals: render(equals, `${where}.equals`, 'may-be-empty') }),
    ...(contains && { contains: contains.map((text) => render(text, `${where}.contains`)) }),
    ...(notContains && { 'not-contains': notContains.map((text) => render(text, `${where}.not-contains`)) }),
  };
}
