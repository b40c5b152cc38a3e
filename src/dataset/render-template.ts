/** What stands for the names in templates. */
export type Variables = Readonly<Record<string, string>>;

/** A letter or `_`, then letters, digits, `_`, `.`, `-` and spaces: the names that columns of a table usually have. */
const NAME = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_. -]*`;

/** `{{{{name}}}}` is tried first: it is how a text says `{{name}}` itself. */
const TEMPLATE = new RegExp(String.raw`\{{4} *${NAME}\}{4}|\{\{ *(${NAME})\}\}`, 'gu');

/**
 * Puts the values in for every `{{name}}`, and `{{name}}` for every `{{{{name}}}}`. Nothing else is touched, and a value
 * is put in as it is: what looks like a template in it stays text.
 * @returns the text, and the names that have no value, each once; their templates stay as they were written.
 */
export function renderTemplate(
  text: string,
  vars: Variables,
): { readonly text: string; readonly unknown: readonly string[] } {
  if (!text.includes('{{')) return { text, unknown: [] };
  const unknown = new Set<string>();
  const rendered = text.replace(TEMPLATE, (written: string, padded: string | undefined) => {
    if (padded === undefined) return written.slice(2, -2);
    const name = padded.trimEnd();
    if (Object.hasOwn(vars, name)) return vars[name] as string;
    unknown.add(name);
    return written;
  });
  return { text: rendered, unknown: [...unknown] };
}
