import { isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import { keysAt } from './known-keys.ts';
import type { OptionDefinition } from './option-definition.ts';
import { parseYaml, type YamlProblem, type YamlText } from './parse-yaml.ts';

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
  { keepsScalars, textPlaces = [] }: Pick<OptionDefinition, 'keepsScalars' | 'textPlaces'>,
): unknown {
  if (isScalar(node)) return node.value === null ? null : textOf(node);
  if (keepsScalars === true && isSeq(node)) {
    return node.items.map((item) => (isText(item) ? textOf(item) : yaml.read(item)));
  }
  if (keepsScalars === true && isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [
        isText(key) ? textOf(key) : String(key),
        isText(value) ? textOf(value) : yaml.read(value),
      ]),
    );
  }
  for (const place of textPlaces) for (const found of nodesAt(node, place)) keepTexts(found);
  return yaml.read(node);
}

function nodesAt(node: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key === undefined) return [node];
  if (key === '*') return isSeq(node) ? node.items.flatMap((item) => nodesAt(item, rest)) : [];
  return isMap(node) ? nodesAt(node.get(key, true), rest) : [];
}

/** Below a node, and in itself. */
function keepTexts(node: unknown): void {
  visit(node as Node, {
    Scalar(_key, scalar) {
      if (isText(scalar)) scalar.value = textOf(scalar);
    },
  });
}

/** Whether a text that may be plain is a list or begins with one of the keys it would have as a mapping. */
function looksStructured(text: string, { schema }: OptionDefinition): boolean {
  if (/^\s*(\[|\{|-\s)/.test(text)) return true;
  const key = /^\s*(?:#.*\n\s*)*["']?([\w-]+)["']?\s*:(\s|$)/.exec(text)?.[1];
  return key !== undefined && keysAt(schema, [], {}).includes(key);
}

function isText(node: unknown): node is { value: unknown; source?: string } {
  return isScalar(node) && node.value !== null;
}

function textOf(node: { value: unknown; source?: string }): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
