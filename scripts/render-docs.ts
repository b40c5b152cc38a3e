import type { OptionDefinition } from '../src/config/option-definition.ts';
import { OPTION_NAMES, OPTIONS, type OptionName } from '../src/config/options.ts';
import { OUTPUTS } from '../src/github/outputs.ts';

const HEAD = `name: Agent Judge
description: Runs your AI agent on your prompts, has an LLM judge score every answer, and fails the check below your threshold.
author: agent-judge-action contributors
branding:
  icon: check-square
  color: purple

# Made by "npm run docs" from src/config/options.ts and src/github/outputs.ts. No defaults stand here, because they would
# override a default of the code's; the descriptions state them.
`;

const FOOT = `
runs:
  using: node24
  main: dist/index.js
`;

/** `action.yml`, from the table of options and the table of outputs. */
export function renderActionYml(): string {
  const inputs = Object.entries<OptionDefinition>(OPTIONS).map(([name, { description, shownDefault }]) => {
    const text = shownDefault === undefined ? description : `${description} Default: ${shownDefault}.`;
    const given = name === 'github-token' ? '    default: ${{ github.token }}\n' : '';
    return `  ${name}:\n    description: ${quote(text)}\n    required: false\n${given}`;
  });
  const outputs = Object.entries(OUTPUTS).map(
    ([name, meaning]) => `  ${name}:\n    description: ${quote(meaning)}\n`,
  );
  return `${HEAD}\ninputs:\n${inputs.join('')}\noutputs:\n${outputs.join('')}${FOOT}`;
}

/** What a first gate is made of; `docs/inputs.md` has the others. */
const MAIN_INPUTS: readonly OptionName[] = [
  'prompts',
  'dataset',
  'criteria',
  'checks',
  'threshold',
  'instructions',
  'model',
  'agent-command',
  'agent-url',
  'openai-api-key',
  'max-cost',
  'fail-below-threshold',
];

/** The README, with its table of the main inputs. */
export function renderReadme(readme: string): string {
  return replaceBetween(readme, 'main-inputs', renderInputsTable(MAIN_INPUTS));
}

/** `docs/inputs.md`, with its tables of all inputs and outputs. */
export function renderInputsPage(page: string): string {
  const withInputs = replaceBetween(page, 'inputs', renderInputsTable(OPTION_NAMES));
  return replaceBetween(withInputs, 'outputs', renderOutputsTable());
}

function renderInputsTable(names: readonly OptionName[]): string {
  const rows = names.map((name) => {
    const { description, shownDefault = '' }: OptionDefinition = OPTIONS[name];
    return `| \`${name}\` | ${shownDefault} | ${description} |`;
  });
  return ['| input | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

function renderOutputsTable(): string {
  const rows = Object.entries(OUTPUTS).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`);
  return ['| output | meaning |', '|---|---|', ...rows].join('\n');
}

/** A text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function replaceBetween(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`no ${start} … ${end} in the text`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

// A JSON string is a YAML string.
function quote(text: string): string {
  return JSON.stringify(text);
}
