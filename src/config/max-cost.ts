import type { AgentSettings } from '../domain/agent-settings.ts';
import type { Case } from '../domain/case.ts';
import type { Config } from '../domain/config.ts';
import { type Criterion, scoringOf } from '../domain/criterion.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import type { OwnPrices } from '../domain/price.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { renderJudgeInstructions } from '../judge/judge-prompt.ts';
import { boundCost, findPrice } from '../model/price.ts';
import { formatCost, formatCount } from '../report/format.ts';
import type { Jury } from './assemble-judges.ts';
import type { OptionValues } from './options.ts';
import type { ParsedOptions } from './parse-options.ts';

/** Tokens an answer may have where nobody says so and cost is limited: without any cap a call has no highest cost. */
const OUTPUT_CAP = 16_384;

export function assemblePrices(written: OptionValues['prices']): OwnPrices | undefined {
  if (written === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(written).map(([model, { input, 'cached-input': cachedInput = input, output }]) => [
      model,
      { input, cachedInput, output },
    ]),
  );
}

/** With `max-cost`, an agent that is a model has a cap on its output tokens. */
export function limitAgent(agent: AgentSettings, values: OptionValues): AgentSettings {
  return agent.kind === 'openai' && values['max-cost'] !== undefined ? cap(agent) : agent;
}

/** The same for the judges. */
export function limitJury(jury: Jury, values: OptionValues): Jury {
  if (values['max-cost'] === undefined) return jury;
  const { judges, escalateTo } = jury;
  const capped = judges.map(cap);
  return escalateTo === undefined ? { judges: capped } : { judges: capped, escalateTo: cap(escalateTo) };
}

function cap<T extends ModelSettings>(settings: T): T {
  return { ...settings, maxOutputTokens: settings.maxOutputTokens ?? OUTPUT_CAP };
}

/** A model that is called, with as little as any of its calls sends. */
interface Called {
  readonly settings: ModelSettings;
  readonly leastBytes: number;
  /** The option for its output tokens. */
  readonly option: string;
}

/** What makes it impossible to keep to `max-cost`. */
export function checkMaxCost(
  { unusable, placeOf }: ParsedOptions,
  config: Config,
  cases: readonly Case[],
): ConfigurationProblem[] {
  const { agent, maxCostUsd, prices } = config;
  if (maxCostUsd === undefined) return [];
  const problems = new Map<string, ConfigurationProblem>();
  const complain = (message: string, where = placeOf('max-cost')) =>
    problems.set(where + message, { where, message });
  if (agent.kind === 'openai' && agent.hostedTools.length > 0) {
    const what = 'what they read and charge is known only afterwards. Remove them, or "max-cost"';
    complain(`cannot be held to "max-cost": ${what}.`, placeOf('agent', ['hosted-tools']));
  }
  for (const { settings, leastBytes, option } of listCalled(config, cases)) {
    const { model, baseUrl, maxOutputTokens = OUTPUT_CAP } = settings;
    const price = findPrice(settings, prices);
    if (price === undefined) {
      const place = baseUrl === undefined ? '' : ` at ${baseUrl}`;
      const lines = `prices: { ${JSON.stringify(model)}: { input: …, output: … } }`;
      const mend = `Give it, in US dollars per million tokens: ${lines}`;
      const message = `the price of the model "${model}"${place} is not known. ${mend}, or remove "max-cost".`;
      if (!unusable.has('prices')) complain(message);
      continue;
    }
    const least = boundCost(price, leastBytes, maxOutputTokens);
    if (least <= maxCostUsd) continue;
    const why = `${formatCount(maxOutputTokens)} output tokens at $${price.output} per million`;
    const message = `received ${maxCostUsd}; not even one call to "${model}" fits, which may cost ${formatCost(least)} (${why}). Raise it, or lower "${option}".`;
    complain(message);
  }
  return [...problems.values()];
}

function listCalled({ agent, gate, judges, escalateTo }: Config, cases: readonly Case[]): Called[] {
  const asked = cases.filter(({ output }) => output === undefined);
  const called: Called[] = [];
  if (agent.kind === 'openai' && asked.length > 0) {
    const instructions = bytesOf(agent.instructions ?? '');
    const leastBytes = instructions + least(asked.map(({ prompt }) => bytesOf(prompt)));
    called.push({ settings: agent, leastBytes, option: 'agent-max-output-tokens' });
  }
  const criteria = [...gate.criteria, ...cases.flatMap((one) => one.criteria ?? [])];
  const prompt = least(cases.map((one) => bytesOf(one.prompt)));
  for (const judge of escalateTo === undefined ? judges : [...judges, escalateTo]) {
    const instructionsOf = (criterion: Criterion) =>
      renderJudgeInstructions(criterion, scoringOf(criterion, gate.scoring), [], judge.instructions);
    const instructions = least([...new Set(criteria)].map((one) => bytesOf(instructionsOf(one))));
    called.push({ settings: judge, leastBytes: instructions + prompt, option: 'judge-max-output-tokens' });
  }
  return called;
}

function least(sizes: readonly number[]): number {
  return sizes.reduce((a, b) => Math.min(a, b), sizes[0] ?? 0);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
