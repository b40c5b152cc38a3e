import {
  _,
  Ajv,
  type AnySchemaObject,
  type ErrorObject,
  type FuncKeywordDefinition,
  type Options,
  str,
} from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { messageOf } from '../errors.ts';
import { oneLine, truncate } from '../report/escape-text.ts';
import { compileSource } from './pattern.ts';
import { quoteJson } from './quote.ts';
import { hasDuplicates, sameJson } from './same-json.ts';

export type SchemaObject = Readonly<Record<string, unknown>>;

/** A JSON Schema that values can be held against. */
export type JsonSchema =
  | {
      readonly status: 'compiled';
      /** What is wrong with a value and where; nothing where it is valid. */
      readonly findFault: (value: unknown) => string | undefined;
    }
  | { readonly status: 'invalid'; readonly message: string };

const compiled = new WeakMap<SchemaObject, JsonSchema>();

/** Compiles a schema of draft 2020-12, or of draft-07 where its `$schema` says so; each object once. */
export function compileSchema(schema: SchemaObject): JsonSchema {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const result = compile(schema);
  compiled.set(schema, result);
  return result;
}

// Of the standard's formats those that the library checks. Their expressions were measured to be linear; that of its "url"
// is not, and is no format of the standard.
const FORMATS = [
  'date',
  'time',
  'date-time',
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uri',
  'uri-reference',
  'uri-template',
  'uuid',
  'json-pointer',
  'relative-json-pointer',
  'regex',
] as const;

const OPTIONS: Options = {
  // An unknown keyword is a typing error that would make the check pass.
  strictSchema: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  // `toString` is no property of every object.
  ownProperties: true,
  // The value at fault, for the message.
  verbose: true,
  logger: false,
  formats: Object.fromEntries(FORMATS.map((name) => [name, fullFormats[name]])),
  code: { regExp: Object.assign(linearRegExp, { code: 'linearRegExp' }) },
};

const DRAFTS = {
  '2020-12': { create: (options: Options) => new Ajv2020(options), id: 'draft/2020-12' },
  'draft-07': { create: (options: Options) => new Ajv(options), id: 'draft-07' },
};

/** The metaschema takes 30 ms to compile, so each draft's is kept. */
const metaschemas = new Map<keyof typeof DRAFTS, Ajv>();

function compile(schema: SchemaObject): JsonSchema {
  const draft = draftOf(schema);
  if (draft === undefined) {
    return invalid(`its "$schema" is ${quoteJson(schema['$schema'])}; known are draft 2020-12 and draft-07`);
  }
  try {
    const meta = metaschemas.get(draft) ?? DRAFTS[draft].create(OPTIONS);
    metaschemas.set(draft, meta);
    // An `$async` schema gives promises, which would pass whatever they hold.
    if (schema['$async'] !== undefined) return invalid('"$async" is not available');
    if (meta.validateSchema(schema as AnySchemaObject) !== true)
      return invalid(describe(meta.errors?.slice(0, 1)));
    // One instance each: schemas may share an "$id".
    const ajv = DRAFTS[draft].create({ ...OPTIONS, meta: false, validateSchema: false });
    for (const own of [UNIQUE_ITEMS, CONST, ENUM, MULTIPLE_OF])
      ajv.removeKeyword(own.keyword).addKeyword(own);
    const validate = ajv.compile(schema as AnySchemaObject);
    return {
      status: 'compiled',
      findFault: (value) => {
        try {
          return validate(value) ? undefined : describe(validate.errors);
        } catch (error) {
          if (error instanceof RangeError) return 'it is nested too deeply to be held against the schema';
          throw error;
        }
      },
    };
  } catch (error) {
    return invalid(describeCompileError(error));
  }
}

type OwnKeyword = FuncKeywordDefinition & { readonly keyword: string };

/** The library's own compares every item with every other one. */
const UNIQUE_ITEMS: OwnKeyword = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  validate: (unique: boolean, items: readonly unknown[]) => !unique || !hasDuplicates(items),
  error: { message: 'must not have the same item twice' },
};

// The library's own ask a value for its `toString`, which an answer may have as a key like any other.
const CONST: OwnKeyword = {
  keyword: 'const',
  validate: (allowed: unknown, value: unknown) => sameJson(allowed, value),
  error: {
    message: 'must be equal to constant',
    params: ({ schemaCode }) => _`{allowedValue: ${schemaCode}}`,
  },
};

const ENUM: OwnKeyword = {
  keyword: 'enum',
  schemaType: 'array',
  validate: (allowed: readonly unknown[], value: unknown) => allowed.some((one) => sameJson(one, value)),
  error: {
    message: 'must be equal to one of the allowed values',
    params: ({ schemaCode }) => _`{allowedValues: ${schemaCode}}`,
  },
};

/** The library's own finds 19.99 to be no multiple of 0.01: it takes the rounding of binary fractions for a difference. */
const MULTIPLE_OF: OwnKeyword = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  validate: isMultiple,
  error: { message: ({ schemaCode }) => str`must be multiple of ${schemaCode}` },
};

function isMultiple(divisor: number, value: number): boolean {
  if (value % divisor === 0) return true;
  if (Number.isInteger(value) && Number.isInteger(divisor)) return false;
  // Value, divisor and quotient are each rounded by at most half an epsilon of their size.
  const quotient = value / divisor;
  return Math.abs(quotient - Math.round(quotient)) <= 2 * Number.EPSILON * Math.abs(quotient);
}

function linearRegExp(source: string): { test: (text: string) => boolean; toString: () => string } {
  const pattern = compileSource(source);
  if (pattern.status === 'invalid') throw new SyntaxError(`pattern ${quoteJson(source)}: ${pattern.message}`);
  return { test: pattern.test, toString: () => source };
}

function draftOf({ $schema }: SchemaObject): keyof typeof DRAFTS | undefined {
  if ($schema === undefined) return '2020-12';
  if (typeof $schema !== 'string') return undefined;
  return (['2020-12', 'draft-07'] as const).find((draft) => $schema.includes(DRAFTS[draft].id));
}

/** `at /items/0/price: must be number, received "12"` */
function describe(errors: readonly ErrorObject[] | null | undefined): string {
  // The last sums up what its branches said; but "if" says only which branch was taken.
  const error = errors?.findLast(({ keyword }) => keyword !== 'if') ?? errors?.at(-1);
  if (error === undefined) return 'it is not valid';
  const { instancePath, params, data } = error;
  const place = instancePath === '' ? 'at the top' : `at ${truncate(oneLine(instancePath), 120)}`;
  const key = params['additionalProperty'] ?? params['unevaluatedProperty'];
  const named = key === undefined ? '' : ` (${quoteJson(key, 60)})`;
  const allowed = params['allowedValues'] ?? params['allowedValue'];
  const values = allowed === undefined ? '' : ` ${quoteJson(allowed)}`;
  return `${place}: ${error.message ?? error.keyword}${named}${values}, received ${quoteJson(data)}`;
}

function describeCompileError(error: unknown): string {
  const message = messageOf(error).replace(/^strict mode: /, '');
  if (/^can't resolve reference/.test(message))
    return `${message}; references to other documents are not followed`;
  return message.replace(
    /^(unknown format ".*") ignored in schema at path (.*)$/s,
    `$1 at $2; known are ${FORMATS.join(', ')}`,
  );
}

function invalid(message: string): JsonSchema {
  return { status: 'invalid', message: oneLine(message) };
}
