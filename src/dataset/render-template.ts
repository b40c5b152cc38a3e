/** What stands for the names in templates. */
export type Variables = Readonly<Record<string, string>>;

/** A letter or `_`, then letters, digits, `_`, `.`, `-` and spaces: what is hardly ever meant but as a name. */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_. -]*$/u;

/** `{{{{name}}}}` is tried first: it is how a text says `{{name}}` itself. */
const TEMPLATE = /\{{4}([^{}\r\n]*)\}{4}|\{\{([^{}\r\n]*)\}\}/g;

/**
 * Puts the values in for every `{{name}}`, and `{{name}}` for every `{{{{name}}}}`. A name is what a variable has, or what
 * looks like a name. Nothing else is touched, and a value is put in as it is: what looks like a template in it stays text.
 * @returns the text, and the names that have no value, each once; their templates stay as they were written.
 */
export function renderTemplate(
  text: string,
  vars: Variables,
): { readonly text: string; readonly unknown: readonly string[] } {
  if (!text.includes('{{')) return { text, unknown: [] };
  const unknown = new Set<string>();
  const rendered = text.replace(TEMPLATE, (written: string, escaped?: string, inside?: string) => {
    const name = (escaped ?? inside ?? '').trim();
    const known = Object.hasOwn(vars, name);
    if (!known && !NAME.test(name)) return written;
    if (escaped !== undefined) return written.slice(2, -2);
    if (known) return vars[name] as string;
    unknown.add(name);
    return written;
  });
  return { text: rendered, unknown: [...unknown] };
}
