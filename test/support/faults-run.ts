import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { WrittenReport } from '../../src/domain/report.ts';
import { readComparable } from './comparable-report.ts';
import { type Ended, runBundle } from './run-bundle.ts';

export const CASES = 2_000;
/** Agent and judge. */
export const CALLS = 2 * CASES;

/** Writes the dataset of all scenarios. */
export function writeCases(folder: string, count = CASES): void {
  const lines = Array.from({ length: count }, (_, index) => JSON.stringify({ prompt: `Frage ${index + 1}` }));
  writeFileSync(join(folder, 'cases.jsonl'), lines.join('\n'));
}

/** Starts the command on them. */
export function runCases(
  folder: string,
  url: string,
  options: readonly string[],
  timeoutMs = 90_000,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const args = [
    '--dataset=cases.jsonl',
    '--criteria=Clear',
    '--threshold=6',
    '--concurrency=50',
    '--openai-api-key=sk-test-0123456789',
    `--base-url=${url}`,
    ...options,
  ];
  return runBundle({ cwd: folder, args, timeoutMs, env });
}

export function readReport(folder: string, directory: string): WrittenReport {
  return JSON.parse(readFileSync(join(folder, directory, 'report.json'), 'utf8'));
}

/** Keys and hashes of what is asked have the service's port in them. */
const OF_A_RUN = new Set(['attempts', 'contentKey', 'promptHash']);

/** What a run came to, however often it had to ask: verdict, figures and every case. */
export function readOutcome(folder: string, directory: string) {
  const { config: _config, ...report } = readComparable(join(folder, directory, 'report.json')) as Record<
    string,
    unknown
  >;
  return JSON.parse(
    JSON.stringify(report, (key, value) => (OF_A_RUN.has(key) ? undefined : value)),
  ) as Record<string, unknown>;
}

/** The first difference, where there is one: a diff of thousands of cases would take minutes. */
export function findDifference(actual: Record<string, unknown>, expected: Record<string, unknown>): string {
  for (const key of new Set([...Object.keys(actual), ...Object.keys(expected)])) {
    const [one, other] = [actual[key], expected[key]];
    if (isDeepStrictEqual(one, other)) continue;
    if (!Array.isArray(one) || !Array.isArray(other)) return `${key}: ${write(one)}, not ${write(other)}`;
    const at = one.findIndex((item, index) => !isDeepStrictEqual(item, other[index]));
    return `${key} ${at} of ${one.length}: ${write(one[at])}, not ${write(other[at])}`;
  }
  return '';
}

function write(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 1_500) ?? 'nothing';
}
