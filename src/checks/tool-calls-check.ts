import type { ToolCall } from '../domain/tool-call.ts';
import { truncate } from '../report/escape-text.ts';
import type { Finding } from './finding.ts';
import { type ExpectedCalls, matchInAnyOrder, matchInOrder } from './match-calls.ts';
import { quote, quoteJson } from './quote.ts';

/** Whether the expected calls were made. A call that failed counts neither for the check nor against it. */
export function checkToolCalls(toolCalls: readonly ToolCall[] | undefined, expected: ExpectedCalls): Finding {
  if (toolCalls === undefined) {
    return { passed: false, message: 'the agent does not tell which tools it called' };
  }
  const clean = toolCalls.filter(({ error }) => error === undefined);
  const failed = describeFailed(toolCalls.filter(({ error }) => error !== undefined));
  const matches = (expected.ordered ? matchInOrder : matchInAnyOrder)(expected.calls, clean);
  const missing = matches.indexOf(undefined);
  if (missing >= 0) {
    const call = show(expected.calls[missing]);
    const after = expected.ordered && missing > 0 ? ` after ${show(expected.calls[missing - 1])}` : '';
    return {
      passed: false,
      message: `needed a call of ${call}${after}; ${describeCalls('ran cleanly', clean)}${failed}`,
    };
  }
  const extra = clean.filter((_, index) => !matches.includes(index));
  if (!expected.additional && extra.length > 0) {
    return { passed: false, message: `${describeCalls('not expected', extra)}${failed}` };
  }
  const found = expected.calls.length === 0 ? 'no other call was made' : 'the expected calls were made';
  return { passed: true, message: `${found}${failed}` };
}

/** More than these would say no more. */
const SHOWN = 4;

function describeCalls(word: string, calls: readonly ToolCall[]): string {
  if (calls.length === 0) return 'no call ran cleanly';
  const more = calls.length > SHOWN ? ` and ${calls.length - SHOWN} more` : '';
  return `${word}: ${calls.slice(0, SHOWN).map(show).join(', ')}${more}`;
}

/** `; 2 calls of "search" failed` */
function describeFailed(calls: readonly ToolCall[]): string {
  const names = [...new Set(calls.map(({ name }) => name))];
  const parts = names.slice(0, SHOWN).map((name) => {
    const count = calls.filter((call) => call.name === name).length;
    return `${count} ${count === 1 ? 'call' : 'calls'} of ${quote(name, 40)} failed`;
  });
  return parts.map((part) => `; ${part}`).join('');
}

/** `search({"q":"x"})` */
function show(call: Pick<ToolCall, 'name' | 'arguments'> | undefined): string {
  if (call === undefined) return '';
  const name = /^[\w.:/-]+$/.test(call.name) ? truncate(call.name, 40) : quote(call.name, 40);
  const args = quoteJson(call.arguments, 60);
  return args === '{}' ? name : `${name}(${args})`;
}
