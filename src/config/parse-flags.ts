import type { ConfigurationProblem } from '../errors.ts';
import type { OptionDefinition } from './option-definition.ts';
import { OPTION_NAMES, OPTIONS, type OptionName, type RawOptions } from './options.ts';
import { describeUnknownKey, suggest } from './problems.ts';

interface Flags {
  readonly raw: RawOptions;
  readonly problems: readonly ConfigurationProblem[];
}

export type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | ({ readonly kind: 'run' } & Flags)
  | ({ readonly kind: 'validate' } & Flags)
  | {
      readonly kind: 'init';
      readonly force: boolean;
      readonly problems: readonly ConfigurationProblem[];
    };

const COMMANDS = ['run', 'validate', 'init'] as const;

/**
 * Reads the command's words: perhaps `run` (the default), `validate` or `init`, then flags. `--threshold 9` or
 * `--threshold=9`, names as the action's inputs. A word that begins with `--` is a value only behind an equals sign.
 */
export function parseFlags(args: readonly string[]): CommandLine {
  const given = args.filter((word) => word !== '--');
  if (given.some((word) => word === '--help' || word === '-h')) return { kind: 'help' };
  if (given.some((word) => word === '--version' || word === '-v')) return { kind: 'version' };
  const kind = COMMANDS.find((command) => command === given[0]);
  const words = kind === undefined ? given : given.slice(1);
  if (kind === 'init') return parseInit(words);
  return { kind: kind ?? 'run', ...parseOptionFlags(words, kind === undefined) };
}

function parseInit(words: readonly string[]): CommandLine {
  const problems = words
    .filter((word) => word !== '--force')
    .map((word) => ({
      where: word,
      message: 'unexpected argument. "agent-judge init" knows --force alone.',
    }));
  return { kind: 'init', force: words.includes('--force'), problems };
}

function parseOptionFlags(words: readonly string[], mayBeCommand: boolean): Flags {
  const given = new Map<OptionName, string[]>();
  const problems: ConfigurationProblem[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (!word.startsWith('-')) {
      const command = mayBeCommand && index === 0 ? suggest(word, COMMANDS) : undefined;
      const hint =
        command === undefined
          ? `Everything is a flag; a prompt goes into --prompts "${word}".`
          : `Did you mean "agent-judge ${command}"?`;
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
  return joinRepeated(given, problems);
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function joinRepeated(
  given: ReadonlyMap<OptionName, readonly string[]>,
  found: readonly ConfigurationProblem[],
): Flags {
  const raw: Record<string, string> = {};
  const problems = [...found];
  for (const [name, values] of given) {
    const { repeatable }: OptionDefinition = OPTIONS[name];
    if (values.length > 1 && repeatable !== true) {
      problems.push({ where: `--${name}`, message: `given ${values.length} times; give it once.` });
    }
    raw[name] = repeatable === true ? values.join('\n') : (values[0] ?? '');
  }
  return { raw, problems };
}
