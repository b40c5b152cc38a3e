import type { CaseResult } from '../../src/domain/result.ts';
import { createOnFailHook, type OnFailOptions } from '../../src/hooks/on-fail-command.ts';
import { createMask } from '../../src/report/mask-secrets.ts';
import { buildResult } from '../support/builders.ts';

/** A hook, and what it logs and warns of. */
export function openHook(options: Partial<OnFailOptions>, signal = new AbortController().signal) {
  const lines: string[] = [];
  const warnings: string[] = [];
  const hook = createOnFailHook(
    {
      command: 'true',
      runId: 'run-1',
      suite: 'suite',
      timeoutSeconds: 10,
      environment: process.env,
      mask: createMask([]),
      log: (line) => void lines.push(line),
      warn: (message) => void warnings.push(message),
      ...options,
    },
    signal,
  );
  return { hook, lines, warnings };
}

/** Runs the command for these cases, or for one, and waits for its end. */
export async function failCases(options: Partial<OnFailOptions>, ...results: readonly CaseResult[]) {
  const { hook, lines, warnings } = openHook(options);
  for (const result of results.length > 0 ? results : [buildResult(3)]) hook.caseFailed(result);
  await hook.settled();
  return { lines, warnings };
}
