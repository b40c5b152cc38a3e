import type { Config } from '../domain/config.ts';
import type { Report } from '../domain/report.ts';
import type { Spend } from '../domain/result.ts';
import { LIST_PRICES_OF } from '../model/list-prices.ts';
import { countOf, formatCost, formatCount } from './format.ts';

/** By which prices a cost is reckoned, to follow a sum: `at list price of 2026-11-23`. */
export function describePrices({ prices }: Pick<Config, 'prices'>): string {
  const list = `list price of ${LIST_PRICES_OF}`;
  return prices === undefined ? `at ${list}` : `at own price, else ${list}`;
}

/** `$0.84 of $1.00 (max-cost) booked`, calls whose cost nobody knows included; nothing without a limit. */
export function describeBudget({ budget }: Pick<Report, 'budget'>): string | undefined {
  if (budget === undefined) return undefined;
  return `${formatCost(budget.bookedUsd)} of ${formatCost(budget.limitUsd)} (max-cost) booked`;
}

/** Agent and judge each on a line: `10 calls, 1,000 tokens in (200 cached), 90 out, $0.0042`. */
export function renderSpendLines({ summary: { agent, judge } }: Report): [string, string][] {
  const sides: [string, Spend][] = [
    ['agent', agent],
    ['judge', judge],
  ];
  return sides.flatMap(([name, spend]): [string, string][] =>
    spend.calls === 0 ? [] : [[name, describeSpend(spend)]],
  );
}

function describeSpend({ calls, usage, costUsd }: Spend): string {
  const { inputTokens, cachedInputTokens, outputTokens } = usage;
  const cached = cachedInputTokens === 0 ? '' : ` (${formatCount(cachedInputTokens)} cached)`;
  const cost = costUsd === undefined ? 'cost not known' : formatCost(costUsd);
  return `${countOf(calls, 'call')}, ${countOf(inputTokens, 'token')} in${cached}, ${formatCount(outputTokens)} out, ${cost}`;
}

/** Calls, tokens and cost of agent and judge in a paragraph, with what was booked of `max-cost`; nothing where nothing was called. */
export function renderSpend(report: Report): string | undefined {
  const lines = renderSpendLines(report);
  if (lines.length === 0) return undefined;
  const sides = lines.map(([name, spend]) => `${name} ${spend}`);
  const parts = [...sides, describeBudget(report) ?? []].flat();
  // As code: what stands between two dollar signs is mathematics to GitHub.
  const text = parts.join(' · ').replace(/\$[\d.e-]+/g, '`$&`');
  const { agent, judge } = report.summary;
  const known = [agent, judge].some(({ calls, costUsd }) => calls > 0 && costUsd !== undefined);
  return known ? `Cost ${describePrices(report.config)}: ${text}` : `Calls: ${text}`;
}
