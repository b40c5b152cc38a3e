import { z } from 'zod';
import type { OptionDefinition } from '../src/config/option-definition.ts';
import { FILE_KEYS, OPTIONS } from '../src/config/options.ts';
import { reportSchema } from '../src/domain/report-schema/report.ts';

/** The config file's JSON Schema, by which editors complete and check it; of a draft that all of them know. */
export function renderConfigSchema(): string {
  const keys = FILE_KEYS.map((name) => {
    const { schema, editorSchema = schema, description, shownDefault }: OptionDefinition = OPTIONS[name];
    const text = shownDefault === undefined ? description : `${description} Default: ${shownDefault}.`;
    return [name, editorSchema.optional().describe(text)] as const;
  });
  const schemaKey = z.string().optional().describe('Where this schema is, for editors.');
  const schema = z.toJSONSchema(z.strictObject({ $schema: schemaKey, ...Object.fromEntries(keys) }), {
    io: 'input',
    target: 'draft-7',
    reused: 'inline',
  });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'Settings of agent-judge', ...rest }, undefined, 2)}\n`;
}

/**
 * The JSON Schema of `report.json`, of the newest draft: programs make their types of it. Objects are open, so that a
 * report with a field more, which needs no new `schemaVersion`, still follows it.
 */
export function renderReportSchema(): string {
  const schema = z.toJSONSchema(reportSchema, { io: 'input', target: 'draft-2020-12', reused: 'inline' });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'report.json of agent-judge', ...rest }, undefined, 2)}\n`;
}
