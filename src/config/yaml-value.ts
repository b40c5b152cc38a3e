import { isScalar } from 'yaml';
import { keysAt } from './known-keys.ts';
import type { OptionDefinition } from './option-definition.ts';
import { parseYaml, type YamlProblem, type YamlText } from './parse-yaml.ts';
import { readNode, sourceOf } from './read-node.ts';

export type YamlValue =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'invalid'; readonly problems: readonly YamlProblem[] };

/** The value of an option whose input is YAML text. */
export function parseYamlValue(text: string, definition: OptionDefinition): YamlValue {
  if (definition.form === 'yaml-or-text' && !looksStructured(text, definition)) {
    return { kind: 'value', value: text.trim() };
  }
  const yaml = parseYaml(text);
  if (yaml.problems.length > 0) {
    // A shell's `[ -f x ] && y` begins like a list and is none.
    const plain = definition.form === 'yaml-or-text' && text.trim().startsWith('[');
    return plain ? { kind: 'value', value: text.trim() } : { kind: 'invalid', problems: yaml.problems };
  }
  return { kind: 'value', value: readOptionNode(yaml.root, yaml, definition) };
}

/** A node as an option's value: a lone scalar is its text, as it is from an input. */
export function readOptionNode(
  node: unknown,
  yaml: YamlText,
  { schema, editorSchema = schema }: OptionDefinition,
): unknown {
  const only = yaml.resolve(node);
  if (isScalar(only)) return only.value === null ? null : sourceOf(only);
  return readNode(only, editorSchema, yaml);
}

/** Whether a text that may be plain is a list or begins with one of the keys it would have as a mapping. */
function looksStructured(text: string, { schema }: OptionDefinition): boolean {
  if (/^\s*(\[|\{|-\s)/.test(text)) return true;
  const key = /^\s*(?:#.*\n\s*)*["']?([\w-]+)["']?\s*:(\s|$)/.exec(text)?.[1];
  return key !== undefined && keysAt(schema, [], {}).includes(key);
}
