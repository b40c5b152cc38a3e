import type { CallRecord, Failure } from '../domain/call.ts';
import type { Assessment } from '../domain/judgement.ts';
import { wholeText } from '../domain/text.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import type { AgentRun } from '../domain/trial.ts';

// What services and programs say, as it is stored: see `wholeText`. What is judged and reported now must be what a later run
// reads, or it would be judged again and reported otherwise. What is stored as JSON, which keeps all, stays as it is.

export function wholeRun({ outcome, call, toolCalls }: AgentRun): AgentRun {
  return {
    outcome:
      outcome.status === 'errored'
        ? { ...outcome, failure: wholeFailure(outcome.failure) }
        : { ...outcome, output: wholeText(outcome.output), finishReason: wholeText(outcome.finishReason) },
    ...(call && { call: wholeCall(call) }),
    ...(toolCalls && { toolCalls: toolCalls.map(wholeToolCall) }),
  };
}

export function wholeAssessment({ outcome, call, rawAnswer, ...assessment }: Assessment): Assessment {
  return {
    ...assessment,
    outcome:
      outcome.status === 'errored'
        ? { ...outcome, failure: wholeFailure(outcome.failure) }
        : { ...outcome, reasoning: wholeText(outcome.reasoning) },
    ...(call && { call: wholeCall(call) }),
    ...(rawAnswer !== undefined && { rawAnswer: wholeText(rawAnswer) }),
  };
}

function wholeToolCall({ name, result, error, ...call }: ToolCall): ToolCall {
  return {
    ...call,
    name: wholeText(name),
    ...(result !== undefined && { result: wholeText(result) }),
    ...(error !== undefined && { error: wholeText(error) }),
  };
}

function wholeCall({ model, modelReported, responseId, ...call }: CallRecord): CallRecord {
  return {
    ...call,
    ...(model !== undefined && { model: wholeText(model) }),
    ...(modelReported !== undefined && { modelReported: wholeText(modelReported) }),
    ...(responseId !== undefined && { responseId: wholeText(responseId) }),
  };
}

function wholeFailure({ code, message }: Failure): Failure {
  return { code: wholeText(code), message: wholeText(message) };
}
