// Writes action.yml, the tables of the README and of docs/inputs.md, the JSON Schemas and the bundled page of report.html from the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderActionYml, renderInputsPage, renderReadme } from './render-docs.ts';
import { renderPageAssets } from './render-page.ts';
import { renderConfigSchema, renderReportSchema } from './render-schema.ts';

writeFileSync('action.yml', renderActionYml());
writeFileSync('agent-judge.schema.json', renderConfigSchema());
writeFileSync('report.schema.json', renderReportSchema());
writeFileSync('README.md', renderReadme(readFileSync('README.md', 'utf8')));
writeFileSync('docs/inputs.md', renderInputsPage(readFileSync('docs/inputs.md', 'utf8')));
writeFileSync('src/report/html/page-assets.ts', await renderPageAssets());
