// Writes action.yml and the README's tables from the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderActionYml, renderInputsTable, renderOutputsTable, replaceBetween } from './render-docs.ts';

writeFileSync('action.yml', renderActionYml());
const readme = readFileSync('README.md', 'utf8');
const withInputs = replaceBetween(readme, 'inputs', renderInputsTable());
writeFileSync('README.md', replaceBetween(withInputs, 'outputs', renderOutputsTable()));
