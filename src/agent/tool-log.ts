import type { ToolCall } from '../domain/tool-call.ts';
import type { ToolOutcome } from '../mcp/render-result.ts';
import type { CalledTool } from './called-tools.ts';
import { parseJson } from './decode-output.ts';
import { mapTexts } from './map-texts.ts';
import { parseArguments } from './tool-calls.ts';

/** The tools used in one trial, in the order in which the model asked for them, whichever was done first. */
export interface ToolLog {
  /** The model asked for them; of those it could not have asked for, the reason stands there at once. */
  asked(calls: readonly CalledTool[]): void;
  /** One of them is done, after so many milliseconds. */
  done(callId: string, outcome: ToolOutcome, durationMs: number): void;
  /** The names of those that are not done. */
  pending(): string[];
  /** All so far; those that are not done have that as their error. */
  list(): ToolCall[];
}

interface Entry {
  /** Absent where nothing is to come. */
  callId: string | undefined;
  call: ToolCall;
}

/**
 * @param known the names of the tools that the model was told of.
 * @param mask takes secrets out of a text: the arguments are stored and shown.
 */
export function createToolLog(known: ReadonlySet<string>, mask: (text: string) => string): ToolLog {
  const entries: Entry[] = [];
  return {
    asked(calls) {
      for (const called of calls) entries.push(entryOf(called, known, mask));
    },
    done(callId, { status, text }, durationMs) {
      const entry = entries.find((candidate) => candidate.callId === callId);
      if (entry === undefined) return;
      entry.callId = undefined;
      entry.call = { ...entry.call, ...(status === 'done' ? { result: text } : { error: text }), durationMs };
    },
    pending: () => entries.flatMap(({ callId, call }) => (callId === undefined ? [] : [call.name])),
    list: () =>
      entries.map(({ callId, call }) =>
        callId === undefined ? call : { ...call, error: 'the trial ended before the tool was done.' },
      ),
  };
}

function entryOf(called: CalledTool, known: ReadonlySet<string>, mask: (text: string) => string): Entry {
  if (called.kind === 'hosted') return { callId: undefined, call: called.call };
  const { name, callId } = called;
  const call = { name, arguments: mapTexts(parseArguments(called.arguments), mask, mask) };
  if (!known.has(name)) {
    return { callId: undefined, call: { ...call, error: `there is no tool named "${name}".` } };
  }
  if (parseJson(called.arguments) === undefined) {
    return { callId: undefined, call: { ...call, error: 'the arguments are not JSON.' } };
  }
  return { callId, call };
}
