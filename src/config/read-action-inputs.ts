import type { ConfigurationProblem } from '../errors.ts';
import { OPTION_NAMES, type OptionName, type RawOptions } from './options.ts';
import { describeUnknownKey } from './problems.ts';

/**
 * Picks the action's inputs out of the environment the runner made (`INPUT_<NAME>`, upper case, hyphens kept).
 *
 * An input that was not given arrives as an empty string, as one given empty does. A name we do not know is a problem:
 * the runner only warns of it, and a gate with a mistyped threshold would go on with the default.
 */
export function readActionInputs(environment: NodeJS.ProcessEnv): {
  raw: RawOptions;
  problems: readonly ConfigurationProblem[];
} {
  const byVariable = new Map<string, OptionName>(
    OPTION_NAMES.map((name) => [`INPUT_${name.toUpperCase()}`, name]),
  );
  const raw: Record<string, unknown> = {};
  const problems: ConfigurationProblem[] = [];
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith('INPUT_') || value === undefined) continue;
    const name = byVariable.get(variable);
    if (name === undefined) {
      const given = variable.slice('INPUT_'.length).toLowerCase();
      problems.push({ where: given, message: describeUnknownKey(given, OPTION_NAMES, 'input') });
    } else if (value.trim() !== '') {
      raw[name] = value;
    }
  }
  return { raw, problems };
}
