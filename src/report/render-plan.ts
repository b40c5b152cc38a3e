import { describeAgent, describeCommand } from '../domain/agent-settings.ts';
import type { Case } from '../domain/case.ts';
import type { Config } from '../domain/config.ts';
import type { JudgeSettings } from '../domain/judge-settings.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { escapeLogLine, oneLine, truncate } from './escape-text.ts';
import {
  ANSWER_TOKENS,
  CHARACTERS_PER_TOKEN,
  type Estimate,
  estimateRun,
  JUDGEMENT_TOKENS,
  totalOf,
} from './estimate-run.ts';
import { countOf, formatCost, formatCount, formatThreshold } from './format.ts';
import { describePrices } from './render-spend.ts';

const MOST_NAMES = 8;

/**
 * What a run would do, for `agent-judge validate`.
 * @param missing keys a run will need that are not here now.
 */
export function renderPlan(
  config: Config,
  cases: readonly Case[],
  missing: readonly ConfigurationProblem[],
): string {
  const facts: [string, string][] = [
    ['Cases', `${formatCount(cases.length)} (${renderSources(cases)})`],
    ['Trials', `${config.trials} a case`],
    ['Agent', `${config.agent.kind}: ${describeAgent(config.agent)}`],
    ['Judges', renderJudges(config)],
    ['Criteria', renderCriteria(config, cases)],
    ['Checks', renderNames(cases.flatMap(({ checks = [] }) => checks.map(({ name }) => name)))],
    ['Gate', renderGate(config)],
    ...renderLimits(config),
    ...renderSurroundings(config),
  ];
  return [
    escapeLogLine(`${config.name}: the configuration is good; nothing was run.`),
    '',
    ...facts.map(([name, value]) => `${`${name}:`.padEnd(10)}${escapeLogLine(value)}`),
    '',
    ...renderEstimate(config, cases),
    ...(missing.length === 0 ? [] : ['', 'Before it can run']),
    ...missing.map(({ where, message }) => `  ${escapeLogLine(`${where}: ${message}`)}`),
  ].join('\n');
}

function renderSurroundings({ setup, teardown }: Config): [string, string][] {
  const facts: [string, string][] = [];
  if (setup !== undefined) {
    const until = setup.waitFor === undefined ? 'until it ends' : `until ${setup.waitFor} answers`;
    facts.push(['Setup', `${describeCommand(setup.command)}, ${until}, at most ${setup.timeoutSeconds} s`]);
  }
  if (teardown !== undefined) facts.push(['Teardown', describeCommand(teardown)]);
  return facts;
}

function renderLimits({ timeoutSeconds, maxDurationSeconds, maxCostUsd }: Config): [string, string][] {
  const limits = [
    `${timeoutSeconds} s for one agent run or judge call`,
    ...(maxDurationSeconds === undefined ? [] : [`${maxDurationSeconds} s for the whole run`]),
    ...(maxCostUsd === undefined ? [] : [`${formatCost(maxCostUsd)} for all model calls`]),
  ];
  return [['Limits', limits.join(', ')]];
}

function renderSources(cases: readonly Case[]): string {
  const counts = new Map<string, number>();
  for (const { source } of cases) {
    const file = source?.file ?? 'prompts';
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  const files = [...counts].slice(0, MOST_NAMES).map(([file, count]) => `${formatCount(count)} from ${file}`);
  return files.join(', ') + more(counts.size);
}

function renderJudges({ judges, escalateTo, gate }: Config): string {
  if (judges.length === 0) return 'none: there is no criterion';
  const several = judges.length > 1 || judges.some(({ repeats }) => repeats > 1);
  const rule = several ? `; the ${gate.jury} decides` : '';
  const escalation = escalateTo === undefined ? '' : `; where they are split, ${describeJudge(escalateTo)}`;
  return judges.map(describeJudge).join(', ') + rule + escalation;
}

function describeJudge({ name, model, repeats }: JudgeSettings): string {
  return `${name}${name.startsWith(model) ? '' : ` (${model})`}${repeats > 1 ? ` × ${repeats}` : ''}`;
}

function renderCriteria({ gate }: Config, cases: readonly Case[]): string {
  const own = cases.reduce((count, { criteria = [] }) => count + criteria.length, 0);
  const names = renderNames(gate.criteria.map(({ name }) => name));
  return own === 0 ? names : `${names}; ${formatCount(own)} of single cases`;
}

function renderNames(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  if (distinct.length === 0) return 'none';
  const shown = distinct.slice(0, MOST_NAMES).map((name) => truncate(oneLine(name), 60));
  return `${distinct.length} (${shown.join('; ')}${more(distinct.length)})`;
}

function more(count: number): string {
  return count > MOST_NAMES ? `, and ${count - MOST_NAMES} more` : '';
}

function renderGate({ gate: { scoring, minPassRate, maxErrors } }: Config): string {
  const { kind, threshold, scale } = scoring;
  const rate = minPassRate ?? (kind === 'binary' ? 100 : undefined);
  return [
    ...(kind === 'numeric'
      ? [`score at least ${formatThreshold(threshold)} on ${scale.min} to ${scale.max}`]
      : []),
    ...(rate === undefined ? [] : [`pass rate at least ${rate}%`]),
    `at most ${countOf(maxErrors, 'errored case')}`,
  ].join(', ');
}

function renderEstimate(config: Config, cases: readonly Case[]): string[] {
  const estimate = estimateRun(config, cases);
  const rows: [string, Estimate][] = [
    ['agent', estimate.agent],
    ...estimate.judges.map(({ judge, estimate }): [string, Estimate] => [`judge ${judge.name}`, estimate]),
    ['together', totalOf(estimate)],
  ];
  if (estimate.escalation !== undefined) {
    const { judge, estimate: most } = estimate.escalation;
    rows.push([`escalation ${judge.name}, at most`, most]);
  }
  const table = [
    ['Estimated', 'calls', 'tokens in', 'tokens out', 'cost'],
    ...rows.map(([name, { calls, inputTokens, outputTokens, costUsd }]) => [
      `  ${truncate(escapeLogLine(name), 40)}`,
      formatCount(calls),
      calls === 0 ? '0' : renderTokens(inputTokens),
      calls === 0 ? '0' : renderTokens(outputTokens),
      calls === 0 ? '$0' : costUsd === undefined ? 'price not known' : formatCost(costUsd),
    ]),
  ];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return [
    ...table.map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    ),
    `A token is taken as ${CHARACTERS_PER_TOKEN} characters, an unknown answer as ${ANSWER_TOKENS} tokens and a judgement as ${JUDGEMENT_TOKENS};`,
    "retries, hidden reasoning and the service's prompt cache are not counted.",
    `Costs are ${describePrices(config)}.`,
    ...renderDoubts(config, totalOf(estimate).costUsd),
  ];
}

/** What the limit on cost does not do, or will. */
function renderDoubts({ agent, maxCostUsd }: Config, costUsd: number | undefined): string[] {
  if (maxCostUsd === undefined) return [];
  const doubts: string[] = [];
  if (agent.kind === 'command' || agent.kind === 'http') {
    doubts.push(
      'What the agent itself spends is not bounded by max-cost: it makes its calls by itself. What it tells of them counts.',
    );
  }
  if (costUsd !== undefined && costUsd > maxCostUsd) {
    doubts.push(
      `The estimate is above max-cost ${formatCost(maxCostUsd)}: the run will end early, with the rest not run.`,
    );
  }
  return doubts;
}

function renderTokens(tokens: number | undefined): string {
  return tokens === undefined ? 'not known' : formatCount(tokens);
}
