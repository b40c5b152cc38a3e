import type { CallRecord } from '../domain/call.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import type { AgentRun, TrialOutcome } from '../domain/trial.ts';
import type { Mask } from '../report/mask-secrets.ts';
import { mapTexts } from './map-texts.ts';

/** All that an agent said about a case, without secrets: it is stored, and shown. Numbers are left alone. */
export function maskRun(run: AgentRun, mask: Mask): AgentRun {
  const { outcome, call, toolCalls } = run;
  return {
    ...run,
    outcome: maskOutcome(outcome, mask),
    ...(call && { call: maskCall(call, mask) }),
    ...(toolCalls && { toolCalls: toolCalls.map((each) => maskToolCall(each, mask)) }),
  };
}

/** A service says itself which model has answered, and under which id. */
function maskCall(call: CallRecord, mask: Mask): CallRecord {
  const { model, modelReported, responseId } = call;
  return {
    ...call,
    ...(model !== undefined && { model: mask(model) }),
    ...(modelReported !== undefined && { modelReported: mask(modelReported) }),
    ...(responseId !== undefined && { responseId: mask(responseId) }),
  };
}

function maskOutcome(outcome: TrialOutcome, mask: Mask): TrialOutcome {
  if (outcome.status === 'answered') {
    return { ...outcome, output: mask(outcome.output), finishReason: mask(outcome.finishReason) };
  }
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
