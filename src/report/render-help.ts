import type { OptionDefinition } from '../config/option-definition.ts';
import { OPTIONS } from '../config/options.ts';

const HEAD = `agent-judge: runs an AI agent on prompts, has a judge score every answer, and says whether the scores pass.

Usage
  agent-judge --prompts "Explain machine learning in simple terms" \\
    --criteria "Clear, beginner-friendly, free of jargon" --threshold 9
  agent-judge --dataset cases.jsonl --criteria "The answer is correct"

  agent-judge     (with the settings of .github/agent-judge.yml)

Commands
  run        the default
  validate   checks configuration and datasets without a paid call, and shows what a run
             would do and cost; it takes the same options, and needs no key
  init       writes .github/agent-judge.yml and .github/workflows/agent-judge.yml;
             --force writes over what is there

Options (--name value, or --name=value)
`;

const FOOT = `  --help, --version

Exit codes
  0 passed   1 failed   2 the configuration cannot be run   3 errored, or a fault of this program
`;

/** What \`agent-judge --help\` prints. */
export function renderHelp(): string {
  const options = Object.entries<OptionDefinition>(OPTIONS).map(([name, { description, shownDefault }]) => {
    const suffix = shownDefault === undefined ? '' : ` Default: ${shownDefault}.`;
    return `  --${name}\n${wrap(`${description}${suffix}`.replaceAll('`', ''), 92, '      ')}\n`;
  });
  return HEAD + options.join('') + FOOT;
}

function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if ((lines[last] ?? '').length + word.length + 1 > width - indent.length) lines.push(word);
    else lines[last] = lines[last] === '' ? word : `${lines[last]} ${word}`;
  }
  return lines.map((line) => indent + line).join('\n');
}
