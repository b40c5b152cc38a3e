import type { ConfigurationProblem } from '../errors.ts';
import type { OptionDefinition } from './option-definition.ts';
import { OPTION_NAMES, OPTIONS, type OptionName, type RawOptions } from './options.ts';
import {
  parseReport,
  parseShow,
  type ReportWords,
  type ShowWords,
  STORED_VALUES,
} from './parse-stored-flags.ts';
import { parseWords } from './parse-words.ts';
import { describeUnknownKey, suggest } from './problems.ts';

interface Flags {
  readonly raw: RawOptions;
  readonly problems: readonly ConfigurationProblem[];
}

export type CommandLine =
  | { readonly kind: 'help'; readonly command?: CommandName }
  | { readonly kind: 'version' }
  | ({ readonly kind: 'run'; readonly json: boolean } & Flags)
  | ({ readonly kind: 'validate' } & Flags)
  | {
      readonly kind: 'init';
      readonly force: boolean;
      readonly problems: readonly ConfigurationProblem[];
    }
  | ReportWords
  | ShowWords
  | { readonly kind: 'unknown'; readonly problems: readonly ConfigurationProblem[] };

const COMMANDS = ['run', 'validate', 'init', 'report', 'show'] as const;

export type CommandName = (typeof COMMANDS)[number];

/**
 * Reads the command's words: perhaps `run` (the default) or another command, then flags. `--threshold 9` or
 * `--threshold=9`, names as the action's inputs. A word that begins with `--` is a value only behind an equals sign;
 * help and version go before all else, but not where `-h` or `-v` is a value. Behind
 * the first `--` no word is a flag; it may stand before the command, too.
 */
export function parseFlags(args: readonly string[]): CommandLine {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const flagged = args.slice(0, end);
  const [first, second] = args.filter((_, index) => index !== end);
  if (first === 'help') return help(second);
  const flags = flagged.filter((_, index) => !isValue(flagged, index));
  if (flags.some((word) => word === '--help' || word === '-h')) return help(first);
  if (flags.some((word) => word === '--version' || word === '-v')) return { kind: 'version' };
  const kind = findCommand(first);
  const words = kind === undefined ? args : args.toSpliced(end === 0 ? 1 : 0, 1);
  switch (kind) {
    case 'init':
      return parseInit(words);
    case 'report':
      return parseReport(words);
    case 'show':
      return parseShow(words);
    case 'validate': {
      const { json, ...flags } = parseOptionFlags(words);
      const problem = { where: JSON_FLAG, message: 'is for a run alone: nothing is judged here.' };
      return { kind, ...flags, problems: json ? [...flags.problems, problem] : flags.problems };
    }
    case 'run':
    case undefined: {
      const meant = kind === undefined && first !== undefined ? suggest(first, COMMANDS) : undefined;
      if (meant === undefined) return { kind: 'run', ...parseOptionFlags(words) };
      const message = `unknown command. Did you mean "agent-judge ${meant}"?`;
      return { kind: 'unknown', problems: [{ where: first ?? '', message }] };
    }
  }
}

/** Whether a word that may look like a flag is the value of the one before it, `-v` behind `--instructions` for example. */
function isValue(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? '';
  if (!before.startsWith('--') || words[index]?.startsWith('--')) return false;
  const name = before.slice(2);
  return isOptionName(name) || STORED_VALUES.includes(name);
}

/** The report on standard output as JSON; a flag alone, for it is no setting. */
const JSON_FLAG = '--json';

function findCommand(word: string | undefined): CommandName | undefined {
  return COMMANDS.find((command) => command === word);
}

function help(word: string | undefined): CommandLine {
  const command = findCommand(word);
  return command === undefined ? { kind: 'help' } : { kind: 'help', command };
}

function parseInit(words: readonly string[]): CommandLine {
  const { switches, problems } = parseWords(words, {
    places: [],
    values: [],
    switches: ['force'],
    usage: '"agent-judge init" knows --force alone.',
  });
  return { kind: 'init', force: switches.has('force'), problems };
}

function parseOptionFlags(words: readonly string[]): Flags & { readonly json: boolean } {
  const given = new Map<OptionName, string[]>();
  const problems: ConfigurationProblem[] = [];
  let json = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--') {
      problems.push(...words.slice(index + 1).map(refuseWord));
      break;
    }
    if (!word.startsWith('-')) {
      problems.push(refuseWord(word));
      continue;
    }
    const [, flag = word, name = word, inline] = /^(--([^=]*))(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (flag === JSON_FLAG) {
      json = true;
      if (inline !== undefined) problems.push({ where: flag, message: 'takes no value.' });
      continue;
    }
    const next = words[index + 1];
    const separate = inline === undefined && next !== undefined && !next.startsWith('--');
    if (separate) index += 1;
    const value = inline ?? (separate ? next : undefined);
    if (!isOptionName(name)) {
      problems.push({ where: flag, message: describeUnknownKey(name, [...OPTION_NAMES, 'json'], 'flag') });
    } else if (value === undefined) {
      problems.push({ where: flag, message: 'needs a value.' });
    } else {
      given.set(name, [...(given.get(name) ?? []), value]);
    }
  }
  return { ...joinRepeated(given, problems), json };
}

function refuseWord(word: string): ConfigurationProblem {
  const hint = word.startsWith('-')
    ? 'Behind "--" nothing is a flag; leave the "--" out.'
    : `Everything is a flag; a prompt goes into --prompts "${word}".`;
  return { where: word, message: `unexpected argument. ${hint}` };
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
