import { isMap, isScalar, isSeq } from 'yaml';
import { z } from 'zod';
import type { YamlText } from './parse-yaml.ts';

type Schema = z.core.$ZodType;

/**
 * A node as what a schema takes at its place. A number, `true` or the like is the text it was written as where the schema
 * makes a text of it, or something else than of the value: an id `007` and a variable `1.10` stay, a threshold is a
 * number. Where the schema says nothing of a node, it is plain data.
 */
export function readNode(node: unknown, schema: Schema, yaml: YamlText): unknown {
  return readAs(node, [schema], yaml);
}

function readAs(written: unknown, schemas: readonly Schema[], yaml: YamlText): unknown {
  const node = yaml.resolve(written);
  if (schemas.length === 0 || schemas.some(isOpen)) return yaml.read(node);
  if (isSeq(node)) {
    const items = schemas.flatMap((schema) => schemasInside(schema));
    return node.items.map((item) => readAs(item, items, yaml));
  }
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key: keyNode, value }) => {
        const key = isScalar(keyNode) ? sourceOf(keyNode) : String(keyNode);
        return [
          key,
          readAs(
            value,
            schemas.flatMap((schema) => schemasInside(schema, key)),
            yaml,
          ),
        ];
      }),
    );
  }
  if (!isScalar(node) || node.value === null || typeof node.value === 'string') return yaml.read(node);
  const source = sourceOf(node);
  return schemas.some((schema) => isText(schema, source, node.value)) ? source : node.value;
}

/** What a scalar that is no text was written as. */
export function sourceOf({ value, source }: { value: unknown; source?: string }): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

/** What the values of a list may be, or of a mapping at one of its keys. */
function schemasInside(schema: Schema, key?: string): readonly Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return schemasInside(def.innerType, key);
    case 'pipe':
      return [def.in, def.out].flatMap((side) => schemasInside(side, key));
    case 'union':
      return def.options.flatMap((option) => schemasInside(option, key));
    case 'array':
      return key === undefined ? [def.element] : [];
    case 'object':
      return key !== undefined && Object.hasOwn(def.shape, key) ? [def.shape[key] as Schema] : [];
    case 'record':
      return key === undefined ? [] : [def.valueType];
    default:
      return [];
  }
}

function isOpen(schema: Schema): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' ? isOpen(def.innerType) : def.type === 'unknown';
}

function isText(schema: Schema, source: string, value: unknown): boolean {
  const ofText = z.safeParse(schema, source);
  if (!ofText.success) return false;
  if (typeof ofText.data === 'string') return true;
  const ofValue = z.safeParse(schema, value);
  return !ofValue.success || !Object.is(ofValue.data, ofText.data);
}
