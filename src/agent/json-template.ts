import type { Case } from '../domain/case.ts';
import { mapTexts } from './map-texts.ts';

/** What stands for each name: a text, or another value that JSON can hold. */
export type TemplateValues = ReadonlyMap<string, unknown>;

const PLACEHOLDER = /\{\{\s*([^{}\s](?:[^{}]*[^{}\s])?)\s*\}\}/g;

/**
 * The names a template may use for a case: `prompt`, `id`, `messages` (the conversation with the prompt as its last turn)
 * and its variables, as `vars.NAME` and, where that is not one of the others, as `NAME`.
 */
export function assembleTemplateValues({ id, prompt, messages = [], vars = {} }: Case): TemplateValues {
  const conversation = [...messages, { role: 'user', content: prompt }];
  const variables = Object.entries(vars);
  return new Map<string, unknown>([
    ...variables,
    ...variables.map(([name, value]) => [`vars.${name}`, value] as const),
    ['prompt', prompt],
    ['id', id],
    ['messages', conversation.map(({ role, content }) => ({ role, content }))],
  ]);
}

/** The names in a template that nothing stands for, each once, in the order of the template. */
export function listUnknownNames(template: unknown, known: { has(name: string): boolean }): string[] {
  const names = new Set<string>();
  mapTexts(template, (text) => {
    for (const [, name = ''] of text.matchAll(PLACEHOLDER)) if (!known.has(name)) names.add(name);
  });
  return [...names];
}

/**
 * A JSON template with the values in its texts. A text that is nothing but one name becomes the value itself, so that
 * `"{{messages}}"` is a list; within a longer text it is put as its JSON. What was put in is not looked at again, and a
 * name that nothing stands for stays as it is.
 */
export function fillTemplate(template: unknown, values: TemplateValues): unknown {
  return mapTexts(template, (text) => {
    const [only] = text.matchAll(PLACEHOLDER);
    if (only?.[0] === text && values.has(only[1] ?? '')) return values.get(only[1] ?? '');
    return fillText(text, values, (value) => value);
  });
}

/** A URL with the values in it, each percent-encoded, so that none can be more than a part of the path or the query. */
export function fillUrl(url: string, values: TemplateValues): string {
  return fillText(url, values, (value) => encodeURIComponent(value.toWellFormed()));
}

function fillText(text: string, values: TemplateValues, encode: (value: string) => string): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = values.get(name);
    if (value === undefined) return placeholder;
    return encode(typeof value === 'string' ? value : JSON.stringify(value));
  });
}
