import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Schema = Record<string, unknown>;

export const REPORT_SCHEMA_FILE = resolve(import.meta.dirname, '../../report.schema.json');

const reportSchema = JSON.parse(readFileSync(REPORT_SCHEMA_FILE, 'utf8')) as Schema;

/** The published schema, and one that knows no field but those it names. */
export const validators = { open: compile(reportSchema), closed: compile(close(reportSchema) as Schema) };

function compile(schema: Schema): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, close(value)]));
  return 'properties' in schema && 'type' in schema ? { additionalProperties: false, ...inner } : inner;
}

/** What does not follow the schema, or has no place in it. */
export function problemsOfReport(report: unknown): string[] {
  return [validators.open, validators.closed].flatMap((validate) =>
    validate(report) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`),
  );
}

export function assertFollowsSchema(report: unknown): void {
  assert.deepEqual(problemsOfReport(report), []);
}
