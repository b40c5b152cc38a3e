import { isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { parseYaml, type YamlProblem, type YamlText } from './parse-yaml.ts';
import { readNode } from './read-node.ts';

/** An item of a YAML list; where a text is meant, it is what was written, so that a prompt such as `1.0` stays. */
export interface ListItem {
  readonly value: unknown;
  /** 1-based line of the text. */
  readonly line: number;
}

type ListResult =
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'invalid'; readonly problems: readonly YamlProblem[] };

export type YamlListResult = ListResult | { readonly kind: 'text' };

/**
 * Reads an input that is either plain text or a YAML list.
 *
 * Text counts as a list when its first line starts with `- `, or when it is one flow list from `[` to `]`; anything
 * else is text. A list that starts like one and does not parse is `invalid`, not text: it was meant as a list.
 * @param schema of the list, where it is one: it tells texts from numbers.
 */
export function parseYamlList(text: string, schema: z.core.$ZodType): YamlListResult {
  const trimmed = text.trim();
  const block = /^-(\s|$)/.test(trimmed);
  const flow = trimmed.startsWith('[') && trimmed.endsWith(']');
  if (!block && !flow) return { kind: 'text' };
  const yaml = parseYaml(text);
  return flow && !yaml.wellFormed ? { kind: 'text' } : listOf(yaml, schema);
}

/** Reads YAML that must be a list, as nothing is. Never answers `text`. */
export function parseYamlSequence(text: string, schema: z.core.$ZodType): ListResult {
  return listOf(parseYaml(text), schema);
}

function listOf(yaml: YamlText, schema: z.core.$ZodType): ListResult {
  const { root, problems } = yaml;
  if (problems.length > 0) return { kind: 'invalid', problems };
  if (root === null || (isScalar(root) && root.value === null)) return { kind: 'list', items: [] };
  if (!isSeq(root)) return { kind: 'invalid', problems: [{ line: 1, message: 'must be a list.' }] };
  const values = readNode(root, schema, yaml) as readonly unknown[];
  return { kind: 'list', items: values.map((value, index) => ({ value, line: yaml.lineOf([index]) })) };
}
