import type { ConfigurationProblem } from '../errors.ts';
import type { OptionDefinition } from './option-definition.ts';
import { OPTION_NAMES, OPTIONS, type OptionName, type RawOptions } from './options.ts';
import { describeUnknownKey } from './problems.ts';

export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly raw: RawOptions; readonly problems: readonly ConfigurationProblem[] };

/**
 * Reads the command's flags: `--threshold 9` or `--threshold=9`, names as the action's inputs. A word that begins with
 * `--` is a value only behind an equals sign.
 */
export function parseFlags(args: readonly string[]): CommandLine {
  const words = args.filter((word) => word !== '--');
  if (words.some((word) => word === '--help' || word === '-h')) return { kind: 'help' };
  if (words.some((word) => word === '--version' || word === '-v')) return { kind: 'version' };

  const given = new Map<OptionName, string[]>();
  const problems: ConfigurationProblem[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (!word.startsWith('-')) {
      const hint = `Everything is a flag; a prompt goes into --prompts "${word}".`;
      problems.push({ where: word, message: `unexpected argument. ${hint}` });
      continue;
    }
    const [, flag = word, name = word, inline] = /^(--([^=]*))(?:=([\s\S]*))?$/.exec(word) ?? [];
    const next = words[index + 1];
    const separate = inline === undefined && next !== undefined && !next.startsWith('--');
    if (separate) index += 1;
    const value = inline ?? (separate ? next : undefined);
    if (!isOptionName(name)) {
      problems.push({ where: flag, message: describeUnknownKey(name, OPTION_NAMES, 'flag') });
    } else if (value === undefined) {
      problems.push({ where: flag, message: 'needs a value.' });
    } else {
      given.set(name, [...(given.get(name) ?? []), value]);
    }
  }
  return { kind: 'run', ...joinRepeated(given, problems) };
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function joinRepeated(
  given: ReadonlyMap<OptionName, readonly string[]>,
  found: readonly ConfigurationProblem[],
) {
  const raw: Record<string, string> = {};
  const problems = [...found];
  for (const [name, values] of given) {
    const { repeatable }: OptionDefinition = OPTIONS[name];
    if (values.length > 1 && repeatable !== true) {
      problems.push({ where: `--${name}`, message: `given ${values.length} times; give it once.` });
    }
    raw[name] = values.join('\n');
  }
  return { raw, problems };
}
