// Writes action.yml, the README's tables, the JSON Schemas and the bundled page of report.html from the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderActionYml, renderInputsTable, renderOutputsTable, replaceBetween } from './render-docs.ts';
import { renderPageAssets } from './render-page.ts';
import { renderConfigSchema, renderReportSchema } from './render-schema.ts';

writeFileSync('action.yml', renderActionYml());
writeFileSync('agent-judge.schema.json', renderConfigSchema());
writeFileSync('report.schema.json', renderReportSchema());
const readme = readFileSync('README.md', 'utf8');
const withInputs = replaceBetween(readme, 'inputs', renderInputsTable());
writeFileSync('README.md', replaceBetween(withInputs, 'outputs', renderOutputsTable()));
writeFileSync('src/report/html/page-assets.ts', await renderPageAssets());
