import type { Check, CheckOutcome, CheckTest } from '../domain/check.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import type { Finding } from './finding.ts';
import { checkJson } from './json-check.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import { quote } from './quote.ts';
import * as text from './text-check.ts';
import { checkToolCalls } from './tool-calls-check.ts';

/** What checks look at. */
export interface CheckedTrial {
  readonly output: string;
  /** How long the agent took, with retries; absent where it is not known. */
  readonly latencyMs?: number | undefined;
  /** What the agent's run cost; absent where no price is known. */
  readonly costUsd?: number | undefined;
  /** Absent where the agent does not tell. */
  readonly toolCalls?: readonly ToolCall[] | undefined;
}

/** One outcome a check, in their order. Never throws, whatever the answer is. */
export function evaluateChecks(checks: readonly Check[], trial: CheckedTrial): readonly CheckOutcome[] {
  return checks.map(({ name, test }) => ({ name, ...evaluate(test, trial) }));
}

function evaluate(test: CheckTest, trial: CheckedTrial): Finding {
  switch (test.kind) {
    case 'equals':
      return text.checkEquals(trial.output, test.value);
    case 'contains':
      return text.checkContains(trial.output, test.value);
    case 'not-contains':
      return text.checkNotContains(trial.output, test.value);
    case 'max-length':
      return text.checkMaxLength(trial.output, test.value);
    case 'matches':
      return checkMatches(trial.output, test);
    case 'json':
      return checkJson(trial.output, test.value);
    case 'max-latency':
      return checkLatency(trial.latencyMs, test.value);
    case 'max-cost':
      return checkCost(trial.costUsd, test.value);
    case 'tool-calls':
      return checkToolCalls(trial.toolCalls, test.value);
  }
}

/** Compiled once a check, not once a trial. */
const patterns = new WeakMap<CheckTest, Pattern>();

function checkMatches(output: string, test: Extract<CheckTest, { kind: 'matches' }>): Finding {
  const pattern = patterns.get(test) ?? compilePattern(test.value);
  patterns.set(test, pattern);
  const shown = quote(test.value, 100);
  if (pattern.status === 'invalid') {
    return { passed: false, message: `${shown} is not a regular expression: ${pattern.message}` };
  }
  if (pattern.test(output)) return { passed: true, message: `the answer matches ${shown}` };
  return { passed: false, message: `the answer does not match ${shown}: ${quote(output)}` };
}

function checkLatency(latencyMs: number | undefined, limit: number): Finding {
  if (!isKnown(latencyMs)) {
    return {
      passed: false,
      message: `how long the answer took is not known; it must be within ${limit} s`,
    };
  }
  const seconds = round(latencyMs / 1000);
  return {
    passed: seconds <= limit,
    message: `the answer took ${seconds} s; at most ${limit} s are allowed`,
  };
}

function checkCost(costUsd: number | undefined, limit: number): Finding {
  if (!isKnown(costUsd)) {
    return {
      passed: false,
      message: `what the answer cost is not known; it must be within $${limit}`,
    };
  }
  const cost = round(costUsd);
  return { passed: cost <= limit, message: `the answer cost $${cost}; at most $${limit} is allowed` };
}

function isKnown(figure: number | undefined): figure is number {
  return figure !== undefined && Number.isFinite(figure);
}

/** Without the rounding of binary fractions: what is shown is what is compared. */
function round(figure: number): number {
  return Number(figure.toPrecision(6));
}
