import type { ToolCall } from '../domain/tool-call.ts';
import type { AgentRun, TrialOutcome } from '../domain/trial.ts';
import type { Mask } from '../report/mask-secrets.ts';
import { mapTexts } from './map-texts.ts';

/** All that an agent said about a case, without secrets: it is stored, and shown. Numbers are left alone. */
export function maskRun({ outcome, call, toolCalls }: AgentRun, mask: Mask): AgentRun {
  return {
    outcome: maskOutcome(outcome, mask),
    ...(call && { call: { ...call, ...(call.model !== undefined && { model: mask(call.model) }) } }),
    ...(toolCalls && { toolCalls: toolCalls.map((each) => maskToolCall(each, mask)) }),
  };
}

function maskOutcome(outcome: TrialOutcome, mask: Mask): TrialOutcome {
  if (outcome.status === 'answered') return { ...outcome, output: mask(outcome.output) };
  const { code, message } = outcome.failure;
  return { status: 'errored', failure: { code, message: mask(message) } };
}

function maskToolCall(call: ToolCall, mask: Mask): ToolCall {
  return {
    ...call,
    name: mask(call.name),
    arguments: mapTexts(call.arguments, mask, mask),
    ...(call.result !== undefined && { result: mask(call.result) }),
    ...(call.error !== undefined && { error: mask(call.error) }),
  };
}
