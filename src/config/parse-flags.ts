import { parseArgs } from 'node:util';
import type { ConfigurationProblem } from '../errors.ts';
import { OPTION_NAMES, OPTIONS, type OptionDefinition, type OptionName, type RawOptions } from './options.ts';
import { describeUnknownKey } from './problems.ts';

export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly raw: RawOptions; readonly problems: readonly ConfigurationProblem[] };

const flagTypes = Object.fromEntries(
  OPTION_NAMES.map((name) => [name, { type: 'string', multiple: true } as const]),
);

/** Reads the command's flags: `--threshold 9` or `--threshold=9`, names as the action's inputs. */
export function parseFlags(args: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...flagTypes,
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<OptionName, string[]>();
  const problems: ConfigurationProblem[] = [];
  // The word behind an unknown flag was meant as its value.
  let valueOfUnknown = -1;
  for (const token of tokens) {
    if (token.kind === 'option-terminator' || token.index === valueOfUnknown) continue;
    if (token.kind === 'positional') {
      problems.push({
        where: token.value,
        message: `unexpected argument. Everything is a flag; a prompt goes into --prompts "${token.value}".`,
      });
    } else if (token.name === 'help' || token.name === 'version') {
      return { kind: token.name };
    } else if (!(token.name in OPTIONS)) {
      problems.push({ where: token.rawName, message: describeUnknownKey(token.name, OPTION_NAMES, 'flag') });
      if (token.value === undefined) valueOfUnknown = token.index + 1;
    } else if (token.value === undefined) {
      problems.push({ where: token.rawName, message: 'needs a value.' });
    } else {
      const name = token.name as OptionName;
      given.set(name, [...(given.get(name) ?? []), token.value]);
    }
  }
  const raw: Record<string, string> = {};
  for (const [name, values] of given) {
    const definition: OptionDefinition = OPTIONS[name];
    if (values.length > 1 && definition.repeatable !== true) {
      problems.push({ where: `--${name}`, message: `given ${values.length} times; give it once.` });
    }
    raw[name] = values.join('\n');
  }
  return { kind: 'run', raw, problems };
}
