import { type Criterion, type CriterionInput, criterionInputSchema } from '../domain/criterion.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { describeIssues } from './problems.ts';
import { parseYamlList } from './yaml-list.ts';

const KNOWN_KEYS = Object.keys(criterionInputSchema.shape);

export interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly ConfigurationProblem[];
}

/** Reads the `criteria` input: one text, or a YAML list of texts or criterion objects. */
export function parseCriteria(text: string): Parsed<readonly Criterion[]> {
  const list = parseYamlList(text);
  switch (list.kind) {
    case 'text':
      return { value: [criterionFromText(text.trim())], problems: [] };
    case 'invalid':
      return {
        value: [],
        problems: [{ where: `criteria, line ${list.line}`, message: `is not valid YAML: ${list.message}.` }],
      };
    case 'list':
      return parseItems(list.items.map(({ value }) => value));
  }
}

function parseItems(items: readonly unknown[]): Parsed<readonly Criterion[]> {
  const criteria: Criterion[] = [];
  const problems: ConfigurationProblem[] = [];
  for (const [index, item] of items.entries()) {
    const where = `criteria[${index}]`;
    const received = typeof item === 'string' ? { description: item } : item;
    const result = criterionInputSchema.safeParse(received);
    if (!result.success) {
      problems.push(...describeIssues(where, received, result.error.issues, KNOWN_KEYS));
      continue;
    }
    const criterion = assembleCriterion(result.data);
    if (criteria.some(({ name }) => name === criterion.name)) {
      problems.push({
        where,
        message: `the name "${criterion.name}" is taken by another criterion; give each its own.`,
      });
    }
    criteria.push(criterion);
  }
  if (items.length === 0)
    problems.push({ where: 'criteria', message: 'received an empty list; at least one is needed.' });
  return { value: criteria, problems };
}

/** A criterion as it was written, with a name in any case. */
export function assembleCriterion({ name, 'tool-calls': toolCalls, ...input }: CriterionInput): Criterion {
  return { ...input, name: name ?? nameFromText(input.description), ...(toolCalls ? { toolCalls } : {}) };
}

export function criterionFromText(description: string): Criterion {
  return { name: nameFromText(description), description, weight: 1, required: false };
}

/** The text itself where it is short, else its first words. */
function nameFromText(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= 60) return line.replace(/\.$/, '');
  const cut = line.slice(0, 60);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 30))}…`;
}

/** Reads the `guidelines` input: one text, or a YAML list of texts. */
export function parseGuidelines(text: string): Parsed<readonly string[]> {
  const list = parseYamlList(text);
  if (list.kind === 'text') return { value: [text.trim()], problems: [] };
  if (list.kind === 'invalid') {
    return {
      value: [],
      problems: [{ where: `guidelines, line ${list.line}`, message: `is not valid YAML: ${list.message}.` }],
    };
  }
  const problems = list.items.flatMap(({ value }, index) =>
    typeof value === 'string' && value.trim() !== ''
      ? []
      : [{ where: `guidelines[${index}]`, message: 'must be a text that is not empty.' }],
  );
  return { value: list.items.map(({ value }) => String(value)), problems };
}
