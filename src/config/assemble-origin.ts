import type { GivenInput, RunOrigin } from '../domain/config.ts';
import type { Mask } from '../report/mask-secrets.ts';
import type { OptionDefinition } from './option-definition.ts';
import { OPTION_NAMES, OPTIONS, type OptionName, type RawOptions } from './options.ts';

/** What a run on somebody's machine does not need, or must not do again. */
const NOT_ASKED_AGAIN: ReadonlySet<OptionName> = new Set([
  ...(['config', 'filter', 'name', 'trust', 'on-fail', 'resume', 'output-directory'] as const),
  ...(['comment', 'comment-key', 'comment-progress', 'fail-below-threshold'] as const),
  ...(['artifact-name', 'artifact-retention-days'] as const),
]);

/** Those whose values reports may show: a workflow can put a secret into a command, an address or a structure. */
const SHOWN: ReadonlySet<OptionName> = new Set([
  ...(['prompts', 'dataset', 'criteria', 'guidelines', 'instructions'] as const),
  ...(['threshold', 'scoring', 'scale', 'min-pass-rate', 'max-errors', 'trials', 'timeout'] as const),
  ...([
    'model',
    'agent-model',
    'judge-model',
    'api',
    'judge-api',
    'agent-protocol',
    'judge-repeats',
  ] as const),
  ...(['concurrency', 'max-cost', 'max-duration', 'jury'] as const),
]);

/** Characters; a command with more is not read, let alone understood. */
const LONGEST_VALUE = 300;

/**
 * How a run was asked for: its config file, and the inputs or flags that say what is run and how it is judged.
 * @param mask takes secrets out of a text; a value that holds one is left out.
 */
export function assembleOrigin(inputs: RawOptions, configFile: string | undefined, mask: Mask): RunOrigin {
  const given = OPTION_NAMES.filter((name) => {
    const { secret }: OptionDefinition = OPTIONS[name];
    return inputs[name] !== undefined && secret !== true && !NOT_ASKED_AGAIN.has(name);
  });
  return {
    ...(configFile === undefined ? {} : { configFile }),
    inputs: given.map((name) => describeInput(name, inputs[name], mask)),
  };
}

function describeInput(name: OptionName, written: unknown, mask: Mask): GivenInput {
  if (typeof written !== 'string' || !SHOWN.has(name)) return { name };
  const value = written.trim();
  return value.length <= LONGEST_VALUE && mask(value) === value ? { name, value } : { name };
}
