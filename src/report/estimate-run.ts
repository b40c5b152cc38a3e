import type { Case } from '../domain/case.ts';
import type { Config } from '../domain/config.ts';
import type { Criterion } from '../domain/criterion.ts';
import { scoringOf } from '../domain/criterion.ts';
import type { JudgeSettings } from '../domain/judge-settings.ts';
import type { Price } from '../domain/price.ts';
import { renderCaseMessage } from '../judge/case-message.ts';
import { renderJudgeInstructions } from '../judge/judge-prompt.ts';
import { findPrice, priceCall } from '../model/price.ts';

/** A common rule of thumb for English text. */
export const CHARACTERS_PER_TOKEN = 4;

/** What is assumed of an answer nobody has seen yet: some 400 words. */
export const ANSWER_TOKENS = 500;

/** A judgement: at most 80 words of reasoning, and quotes. */
export const JUDGEMENT_TOKENS = 250;

/** What one part of a run would come to. */
export interface Estimate {
  readonly calls: number;
  /** Absent where nothing is known of them: an agent that is a command or a service of its own. */
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  /** US dollars; absent where a price is not known, and of what is not a model. */
  readonly costUsd?: number | undefined;
}

export interface RunEstimate {
  readonly agent: Estimate;
  /** Each judge in the order of the configuration. */
  readonly judges: readonly { readonly judge: JudgeSettings; readonly estimate: Estimate }[];
  /** If every judgement were split. */
  readonly escalation?: { readonly judge: JudgeSettings; readonly estimate: Estimate } | undefined;
}

/** What a run would send and receive, before anything is sent: an estimate, without retries and repairs. */
export function estimateRun(config: Config, cases: readonly Case[]): RunEstimate {
  const judge = (settings: JudgeSettings) => ({
    judge: settings,
    estimate: estimateJudge(settings, config, cases),
  });
  return {
    agent: estimateAgent(config, cases),
    judges: config.judges.map(judge),
    escalation: config.escalateTo === undefined ? undefined : judge(config.escalateTo),
  };
}

/** All of it; a figure is absent where one of its parts is. */
export function totalOf({ agent, judges }: RunEstimate): Estimate {
  const parts = [agent, ...judges.map(({ estimate }) => estimate)].filter(({ calls }) => calls > 0);
  const sum = (key: 'inputTokens' | 'outputTokens' | 'costUsd') =>
    parts.reduce<number | undefined>((total, part) => {
      const value = part[key];
      return total === undefined || value === undefined ? undefined : total + value;
    }, 0);
  return {
    calls: parts.reduce((total, { calls }) => total + calls, 0),
    inputTokens: sum('inputTokens'),
    outputTokens: sum('outputTokens'),
    costUsd: sum('costUsd'),
  };
}

function estimateAgent({ agent, trials, prices }: Config, cases: readonly Case[]): Estimate {
  const asked = agent.kind === 'recorded' ? [] : cases.filter(({ output }) => output === undefined);
  const calls = asked.length * trials;
  if (agent.kind !== 'openai') return { calls };
  const characters = asked.reduce((total, { prompt, messages = [] }) => {
    const history = messages.reduce((sum, { content }) => sum + content.length, 0);
    return total + (agent.instructions ?? '').length + history + prompt.length;
  }, 0);
  const answer = Math.min(ANSWER_TOKENS, agent.maxOutputTokens ?? ANSWER_TOKENS);
  return priced(findPrice(agent, prices), calls, characters * trials, answer * calls);
}

function estimateJudge(judge: JudgeSettings, config: Config, cases: readonly Case[]): Estimate {
  const lengths = new Map<Criterion, number>();
  const instructionsOf = (criterion: Criterion) => {
    const known = lengths.get(criterion);
    if (known !== undefined) return known;
    const scoring = scoringOf(criterion, config.gate.scoring);
    const text = renderJudgeInstructions(criterion, scoring, config.guidelines);
    const length = text.length + (judge.instructions ?? '').length;
    lengths.set(criterion, length);
    return length;
  };
  const times = config.trials * judge.repeats;
  let calls = 0;
  let characters = 0;
  for (const testCase of cases) {
    const { prompt, messages, expected, output = ASSUMED_ANSWER } = testCase;
    for (const criterion of [...config.gate.criteria, ...(testCase.criteria ?? [])]) {
      const message = renderCaseMessage({ criterion, prompt, messages, expected, output }, () => NONCE);
      calls += times;
      characters += (instructionsOf(criterion) + message.length) * times;
    }
  }
  const judgement = Math.min(JUDGEMENT_TOKENS, judge.maxOutputTokens ?? JUDGEMENT_TOKENS);
  return priced(findPrice(judge, config.prices), calls, characters, judgement * calls);
}

// As long as the real ones.
const ASSUMED_ANSWER = 'a'.repeat(ANSWER_TOKENS * CHARACTERS_PER_TOKEN);
const NONCE = '0123456789abcdef0123456789abcdef';

function priced(price: Price | undefined, calls: number, characters: number, outputTokens: number): Estimate {
  const inputTokens = Math.ceil(characters / CHARACTERS_PER_TOKEN);
  const costUsd = priceCall(price, { inputTokens, cachedInputTokens: 0, outputTokens });
  return { calls, inputTokens, outputTokens, costUsd };
}
