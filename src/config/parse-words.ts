import type { ConfigurationProblem } from '../errors.ts';
import { describeUnknownKey } from './problems.ts';

/** What a command takes beside the options of a run. */
export interface WordRules {
  /** Of the things that are named without a flag, in their order. */
  readonly places: readonly string[];
  /** Flags that have a value, and those that have none. */
  readonly values: readonly string[];
  readonly switches: readonly string[];
  /** How the command is used, for whoever does not know. */
  readonly usage: string;
  /** What else somebody may have meant by a flag that there is not; a sentence. */
  readonly unknownFlag?: string;
}

export interface ParsedWords {
  readonly places: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
  readonly problems: readonly ConfigurationProblem[];
}

/** Reads the words of a command that is no run. What follows `--` is no flag. */
export function parseWords(words: readonly string[], rules: WordRules): ParsedWords {
  const places: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  const problems: ConfigurationProblem[] = [];
  const complain = (where: string, message: string) => problems.push({ where, message });
  let flagsEnded = false;

  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--' && !flagsEnded) {
      flagsEnded = true;
    } else if (flagsEnded || !word.startsWith('-') || word === '-') {
      if (places.length < rules.places.length) places.push(word);
      else complain(word, `unexpected argument. ${rules.usage}`);
    } else {
      const [, flag = word, name = word, inline] = /^(--([^=]*))(?:=([\s\S]*))?$/.exec(word) ?? [];
      const next = words[index + 1];
      if (rules.switches.includes(name)) {
        if (inline === undefined) switches.add(name);
        else complain(flag, 'takes no value.');
      } else if (!rules.values.includes(name)) {
        const unknown = describeUnknownKey(name, [...rules.values, ...rules.switches], 'flag');
        complain(flag, rules.unknownFlag === undefined ? unknown : `${unknown} ${rules.unknownFlag}`);
        if (inline === undefined && next !== undefined && !next.startsWith('-')) index += 1;
      } else {
        const separate = inline === undefined && next !== undefined && !next.startsWith('--');
        if (separate) index += 1;
        const value = inline ?? (separate ? next : undefined);
        if (value === undefined || value === '') complain(flag, 'needs a value.');
        else if (values[name] !== undefined) complain(flag, 'given more than once; give it once.');
        else values[name] = value;
      }
    }
  }
  return { places, values, switches, problems };
}
