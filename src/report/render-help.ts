import type { OptionDefinition } from '../config/option-definition.ts';
import { OPTIONS } from '../config/options.ts';
import type { CommandName } from '../config/parse-flags.ts';
import { FORMAT_NAMES } from './report-formats.ts';

const HEAD = `agent-judge: runs an AI agent on prompts, has a judge score every answer, and
says whether the scores pass.

Usage
  agent-judge --prompts "Explain machine learning in simple terms" \\
    --criteria "Clear, beginner-friendly, free of jargon" --threshold 9
  agent-judge --dataset cases.jsonl --criteria "The answer is correct"

  agent-judge     (with the settings of .github/agent-judge.yml)

Commands ("agent-judge COMMAND --help" tells more)
  run        the default
  validate   checks configuration and datasets without a paid call, and shows what
             a run would do and cost
  report     renders a stored run again, in any format; lists the stored runs
  show       shows one case of a stored run whole
  init       writes a config file and a workflow to start from

Options of a run (--name value, or --name=value)
`;

const FOOT = `  --json
      Prints the report on standard output as JSON, as report.json has it, and
      nothing else; messages go to standard error.
  --help, --version

Exit codes
  0 passed   1 failed   2 the configuration cannot be run
  3 errored, or a fault of this program
`;

const WIDTH = 80;

const HELP_OF: Readonly<Record<Exclude<CommandName, 'run'>, string>> = {
  validate: `agent-judge validate [options of a run]

Checks configuration and datasets without a paid call, and shows what a run would
do and cost. It takes the options of a run, which "agent-judge --help" lists, and
needs no key.

Exit codes
  0 the configuration is good   2 it is not
`,
  init: `agent-judge init [--force]

Writes .github/agent-judge.yml and .github/workflows/agent-judge.yml to start from.
Where one of them is there already, nothing is written, unless --force is given.
`,
  report: `agent-judge report [DATABASE] [--run ID] [--format FORMAT] [--output FILE]
agent-judge report [DATABASE] [--run ID] --all
agent-judge report [DATABASE] --list

Renders a stored run again; nothing is judged, and no key is needed.

  DATABASE
      The results.sqlite of a run, or its folder. Default: agent-judge-results.
  --run ID
      The run, or how its id begins. Default: the newest.
  --format FORMAT
${wrap(`One of ${FORMAT_NAMES.join(', ')}. Default: what the name of the output file asks for, else terminal.`, '      ')}
  --output FILE
      Where to write it. Default: standard output.
  --all
      Tells of every case that did not pass in full, not of the worst alone.
  --list
      The runs of the database, a line each.

Exit codes
  0 rendered, whatever the verdict is   2 there is no such run   3 a fault
`,
  show: `agent-judge show [DATABASE] CASE [--run ID]

Shows one case whole: what was asked and answered, tool calls, checks, judgements
with their reasons, the words of the answer that they quote, and what it cost.

  DATABASE
      The results.sqlite of a run, or its folder. Default: agent-judge-results.
  CASE
      The id of the case. One that begins with a dash goes behind "--".
  --run ID
      The run, or how its id begins. Default: the newest.

Exit codes
  0 shown, whatever came of the case   2 there is no such case   3 a fault
`,
};

/** What \`agent-judge --help\` prints, or what it prints of a command. */
export function renderHelp(command: CommandName = 'run'): string {
  if (command !== 'run') return HELP_OF[command];
  const options = Object.entries<OptionDefinition>(OPTIONS).map(([name, { description, shownDefault }]) => {
    const suffix = shownDefault === undefined ? '' : ` Default: ${shownDefault}.`;
    return `  --${name}\n${wrap(`${description}${suffix}`.replaceAll('`', ''), '      ')}\n`;
  });
  return HEAD + options.join('') + FOOT;
}

function wrap(text: string, indent: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if ((lines[last] ?? '').length + word.length + 1 > WIDTH - indent.length) lines.push(word);
    else lines[last] = lines[last] === '' ? word : `${lines[last]} ${word}`;
  }
  return lines.map((line) => indent + line).join('\n');
}
