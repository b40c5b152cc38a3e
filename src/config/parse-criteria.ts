import type { z } from 'zod';
import { isScalar } from '../domain/case.ts';
import { type Criterion, type CriterionInput, criterionInputSchema } from '../domain/criterion.ts';
import { wholeText } from '../domain/text.ts';
import type { ConfigurationProblem } from '../errors.ts';
import type { YamlProblem } from './parse-yaml.ts';
import { describeIssues, type PlaceOf, renderPath } from './problems.ts';
import { writtenCriteria, writtenGuidelines } from './written-lists.ts';
import { parseYamlList } from './yaml-list.ts';

export interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly ConfigurationProblem[];
}

export interface ParsedCriteria extends Parsed<readonly Criterion[]> {
  /** Where each stands in what was written: one that is broken is not among them. */
  readonly places: readonly number[];
}

/**
 * Reads the criteria of an input or a file: one text, or a list of texts or criterion objects, in an input as YAML.
 * @param placeOf names a place in messages, by its path below the criteria.
 */
export function parseCriteria(
  written: string | readonly unknown[],
  placeOf: PlaceOf = (path) => `criteria${renderPath(path)}`,
): ParsedCriteria {
  const list = listOf(written, writtenCriteria);
  switch (list.kind) {
    case 'text':
      return { value: [criterionFromText(list.text)], places: [0], problems: [] };
    case 'invalid':
      return { value: [], places: [], problems: placeProblems(placeOf([]), list.problems) };
    case 'list':
      return parseItems(list.items, placeOf);
  }
}

function parseItems(items: readonly unknown[], placeOf: PlaceOf): ParsedCriteria {
  const criteria: Criterion[] = [];
  const places: number[] = [];
  const problems: ConfigurationProblem[] = [];
  for (const [index, item] of items.entries()) {
    const received = isScalar(item) ? { description: item } : item;
    const result = criterionInputSchema.safeParse(received);
    if (!result.success) {
      const place: PlaceOf = (path, key) => placeOf([index, ...path], key);
      problems.push(...describeIssues(place, received, result.error.issues, criterionInputSchema));
      continue;
    }
    const criterion = assembleCriterion(result.data);
    if (criteria.some(({ name }) => name === criterion.name)) {
      problems.push({
        where: placeOf([index]),
        message: `the name "${criterion.name}" is taken by another criterion; give each its own.`,
      });
    }
    criteria.push(criterion);
    places.push(index);
  }
  if (items.length === 0)
    problems.push({ where: placeOf([]), message: 'received an empty list; at least one is needed.' });
  return { value: criteria, places, problems };
}

/** A criterion as it was written, with a name in any case. */
export function assembleCriterion({ name, 'tool-calls': toolCalls, ...input }: CriterionInput): Criterion {
  return { ...input, name: name ?? nameFromText(input.description), ...(toolCalls ? { toolCalls } : {}) };
}

function criterionFromText(description: string): Criterion {
  return { name: nameFromText(description), description, weight: 1, required: false };
}

/** The text itself where it is short, else its first words. */
function nameFromText(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= 60) return line.replace(/\.$/, '');
  const cut = line.slice(0, 60);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 30));
  // Not the half of what is cut in two.
  return `${words.replace(/\p{Cs}$/u, '')}…`;
}

/** Reads the guidelines of an input or a file: one text, or a list of texts, in an input as YAML. */
export function parseGuidelines(
  written: string | readonly unknown[],
  placeOf: PlaceOf = (path) => `guidelines${renderPath(path)}`,
): Parsed<readonly string[]> {
  const list = listOf(written, writtenGuidelines);
  if (list.kind === 'text') return { value: [list.text], problems: [] };
  if (list.kind === 'invalid') return { value: [], problems: placeProblems(placeOf([]), list.problems) };
  const problems = list.items.flatMap((value, index) =>
    typeof value === 'string' && value.trim() !== ''
      ? []
      : [{ where: placeOf([index]), message: 'must be a text that is not empty.' }],
  );
  return { value: list.items.map((item) => wholeText(String(item))), problems };
}

type TextOrList =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly unknown[] }
  | { readonly kind: 'invalid'; readonly problems: readonly YamlProblem[] };

function listOf(written: string | readonly unknown[], schema: z.ZodType): TextOrList {
  if (typeof written !== 'string') return { kind: 'list', items: written };
  const list = parseYamlList(written, schema);
  if (list.kind === 'text') return { kind: 'text', text: written.trim() };
  return list.kind === 'invalid' ? list : { kind: 'list', items: list.items.map(({ value }) => value) };
}

function placeProblems(place: string, problems: readonly YamlProblem[]): ConfigurationProblem[] {
  return problems.map(({ line, message }) => ({ where: `${place}, line ${line}`, message }));
}
