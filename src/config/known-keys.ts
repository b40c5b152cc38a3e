import type { z } from 'zod';

/** The keys an object may have at a path of what a schema takes; none where it takes no object there. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[], received: unknown): string[] {
  return objectsAt(schema as z.core.$ZodTypes, path, received).flatMap(({ _zod }) =>
    Object.keys(_zod.def.shape),
  );
}

function objectsAt(
  schema: z.core.$ZodTypes,
  path: readonly PropertyKey[],
  received: unknown,
): z.core.$ZodObject[] {
  const { def } = schema._zod;
  const inner = (next: z.core.$ZodType, rest = path, value = received) =>
    objectsAt(next as z.core.$ZodTypes, rest, value);
  switch (def.type) {
    case 'optional':
    case 'default':
      return inner(def.innerType);
    case 'pipe':
      // What is changed before it is looked at.
      return inner((def.in as z.core.$ZodTypes)._zod.def.type === 'transform' ? def.out : def.in);
    case 'union':
      return def.options.filter((option) => isMeant(option, received)).flatMap((option) => inner(option));
    default:
  }
  const [part, ...rest] = path;
  if (part === undefined) return def.type === 'object' ? [schema as z.core.$ZodObject] : [];
  const value = (received as Record<PropertyKey, unknown> | null | undefined)?.[part];
  switch (def.type) {
    case 'object': {
      const next = def.shape[String(part)];
      return next === undefined ? [] : inner(next, rest, value);
    }
    case 'array':
      return inner(def.element, rest, value);
    case 'record':
      return inner(def.valueType, rest, value);
    default:
      return [];
  }
}

/** Whether an option of a union can be what was written: an object with another `kind` is another option. */
function isMeant(option: z.core.$ZodType, received: unknown): boolean {
  const { def } = (option as z.core.$ZodTypes)._zod;
  if (def.type !== 'object' || typeof received !== 'object' || received === null) return true;
  return Object.entries(def.shape).every(([key, schema]) => {
    const { def: own } = (schema as z.core.$ZodTypes)._zod;
    return own.type !== 'literal' || own.values.includes((received as Record<string, never>)[key] as never);
  });
}
