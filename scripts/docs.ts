// Writes action.yml, the README's tables and the config file's JSON Schema from the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderActionYml, renderInputsTable, renderOutputsTable, replaceBetween } from './render-docs.ts';
import { renderConfigSchema } from './render-schema.ts';

writeFileSync('action.yml', renderActionYml());
writeFileSync('agent-judge.schema.json', renderConfigSchema());
const readme = readFileSync('README.md', 'utf8');
const withInputs = replaceBetween(readme, 'inputs', renderInputsTable());
writeFileSync('README.md', replaceBetween(withInputs, 'outputs', renderOutputsTable()));
