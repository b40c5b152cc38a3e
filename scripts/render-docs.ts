import type { OptionDefinition } from '../src/config/option-definition.ts';
import { OPTIONS } from '../src/config/options.ts';
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

/** The README's table of inputs. */
export function renderInputsTable(): string {
  const rows = Object.entries<OptionDefinition>(OPTIONS).map(
    ([name, { description, shownDefault = '' }]) => `| \`${name}\` | ${shownDefault} | ${description} |`,
  );
  return ['| input | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

/** The README's table of outputs. */
export function renderOutputsTable(): string {
  const rows = Object.entries(OUTPUTS).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`);
  return ['| output | meaning |', '|---|---|', ...rows].join('\n');
}

/** A text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
export function replaceBetween(text: string, name: string, content: string): string {
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
