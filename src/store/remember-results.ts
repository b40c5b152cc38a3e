import type { CaseResult } from '../domain/result.ts';
import { sum } from '../statistics/descriptive.ts';
import type { RunStore } from './store.ts';

/** Characters of answers, prompts and reasons that may be remembered. */
const ROOM = 3_000_000;

/**
 * The same store, which remembers the results that it is given while there is room, so that a run of an ordinary size need
 * not be read back at its end. Of a larger one it forgets all: then they are read.
 */
export function rememberResults(store: RunStore, room: number = ROOM): RunStore {
  const remembered = new Map<string, Map<number, CaseResult>>();
  let left = room;

  return {
    ...store,
    saveCase(runId, result) {
      store.saveCase(runId, result);
      left -= lengthOf(result);
      if (left < 0) {
        remembered.clear();
        return;
      }
      const own = remembered.get(runId) ?? new Map<number, CaseResult>();
      remembered.set(runId, own);
      own.set(result.case.position, result);
    },
    readResults(run, positions) {
      const own = remembered.get(run.id);
      const known = positions.flatMap((position) => own?.get(position) ?? []);
      return known.length === positions.length ? known : store.readResults(run, positions);
    },
  };
}

function lengthOf({ case: { prompt, expected = '' }, trials }: CaseResult): number {
  const texts = trials.flatMap(({ outcome, toolCalls = [], judgements }) => [
    outcome.status === 'answered' ? outcome.output : outcome.failure.message,
    ...toolCalls.map(({ result = '' }) => result),
    ...judgements.map(({ outcome: made }) =>
      made.status === 'judged' ? made.reasoning : made.failure.message,
    ),
  ]);
  return sum([prompt, expected, ...texts].map(({ length }) => length));
}
