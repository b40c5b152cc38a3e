import type { Finding } from './finding.ts';
import { compileSchema, type SchemaObject } from './json-schema.ts';
import { quote } from './quote.ts';

/** Whether the whole answer is one JSON value, and valid against the schema where there is one. */
export function checkJson(output: string, schema: true | SchemaObject): Finding {
  const parsed = parse(output);
  if (!parsed.ok) return { passed: false, message: parsed.message };
  if (schema === true) return { passed: true, message: 'the answer is JSON' };
  const compiled = compileSchema(schema);
  if (compiled.status === 'invalid') {
    return { passed: false, message: `the JSON Schema cannot be used: ${compiled.message}` };
  }
  const fault = compiled.findFault(parsed.value);
  if (fault === undefined) return { passed: true, message: 'the answer is JSON as the schema asks for' };
  return { passed: false, message: `the JSON is not what the schema asks for: ${fault}` };
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

function parse(output: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(output) };
  } catch {
    if (output.trim() === '') return { ok: false, message: 'the answer is empty; one JSON value is needed' };
    const fenced = /^\s*(```|~~~)/.test(output);
    const why = fenced
      ? 'the JSON must not stand in a code fence'
      : 'the answer is not one JSON value and nothing else';
    return { ok: false, message: `${why}: ${quote(output)}` };
  }
}
