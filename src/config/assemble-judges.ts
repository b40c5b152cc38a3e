import type { JudgeInput, JudgeSettings } from '../domain/judge-settings.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import type { ConfigurationProblem } from '../errors.ts';
import type { OptionName, OptionValues } from './options.ts';
import type { ParsedOptions } from './parse-options.ts';

export interface Jury {
  readonly judges: readonly JudgeSettings[];
  readonly escalateTo?: JudgeSettings | undefined;
}

/**
 * The judges: those that are listed, or the one that the options for the judge describe. What a judge lacks comes from
 * these options, and then from those for agent and judge. A judge without a name has its model's.
 */
export function assembleJury({ values }: ParsedOptions, service: ModelSettings): Jury {
  const written: readonly JudgeInput[] = values.judges ?? [{}];
  const escalation = values['escalate-to'];
  const taken = new Set([...written, ...(escalation ? [escalation] : [])].flatMap(({ name }) => name ?? []));
  const settings = (input: JudgeInput) => assembleJudge(input, values, service, taken);
  const judges = written.map(settings);
  return escalation === undefined ? { judges } : { judges, escalateTo: settings(escalation) };
}

function assembleJudge(
  input: JudgeInput,
  values: OptionValues,
  service: ModelSettings,
  taken: Set<string>,
): JudgeSettings {
  const model = input.model ?? values['judge-model'] ?? service.model;
  return {
    name: input.name ?? freeName(model, taken),
    model,
    api: input.api ?? values['judge-api'] ?? service.api,
    baseUrl: input['base-url'] ?? values['judge-base-url'] ?? service.baseUrl,
    temperature: input.temperature ?? values['judge-temperature'],
    reasoningEffort: input['reasoning-effort'] ?? values['judge-reasoning-effort'],
    maxOutputTokens: input['max-output-tokens'] ?? values['judge-max-output-tokens'],
    apiKeyEnv: input['api-key-env'],
    instructions: input.instructions ?? values['judge-instructions'],
    repeats: input.repeats ?? values['judge-repeats'] ?? 1,
  };
}

function freeName(model: string, taken: Set<string>): string {
  let name = model;
  for (let number = 2; taken.has(name); number++) name = `${model} (${number})`;
  taken.add(name);
  return name;
}

/** The options for the judge that a listed judge may have itself, by its key. */
const FILLED_IN = [
  ['judge-model', 'model'],
  ['judge-api', 'api'],
  ['judge-base-url', 'base-url'],
  ['judge-temperature', 'temperature'],
  ['judge-reasoning-effort', 'reasoning-effort'],
  ['judge-max-output-tokens', 'max-output-tokens'],
  ['judge-instructions', 'instructions'],
  ['judge-repeats', 'repeats'],
] as const satisfies readonly (readonly [OptionName, keyof JudgeInput])[];

/** What is said of the judges and cannot be meant, or does nothing. */
export function checkJury(options: ParsedOptions, { judges }: Jury): ConfigurationProblem[] {
  const { values, unusable, placeOf } = options;
  if (unusable.has('judges') || unusable.has('escalate-to')) return [];
  const problems: ConfigurationProblem[] = [];
  const names = new Set<string>();
  for (const [name, where] of namedJudges(options)) {
    if (names.has(name)) {
      problems.push({ where, message: `the name "${name}" is taken by another judge; give each its own.` });
    }
    names.add(name);
  }
  const written: readonly JudgeInput[] = [values.judges ?? [], values['escalate-to'] ?? []].flat();
  for (const [option, key] of values.judges === undefined ? [] : FILLED_IN) {
    if (values[option] !== undefined && written.every((judge) => judge[key] !== undefined)) {
      const message = `has no effect: every judge of "judges" has its own. Remove it.`;
      problems.push({ where: placeOf(option), message });
    }
  }
  if (judges.length === 1) {
    const message =
      'has no effect with one judge: its repeats count as their median. Give several "judges", or remove it.';
    if (values.jury === 'majority') problems.push({ where: placeOf('jury'), message });
    if (values['escalate-to'] !== undefined) problems.push({ where: placeOf('escalate-to'), message });
  }
  return problems;
}

function namedJudges({ values, placeOf }: ParsedOptions): [name: string, where: string][] {
  const listed = values.judges ?? [];
  const escalation = values['escalate-to'];
  return [
    ...listed.flatMap(({ name }, index): [string, string][] =>
      name === undefined ? [] : [[name, placeOf('judges', [index, 'name'])]],
    ),
    ...(escalation?.name === undefined
      ? []
      : [[escalation.name, placeOf('escalate-to', ['name'])] satisfies [string, string]]),
  ];
}
