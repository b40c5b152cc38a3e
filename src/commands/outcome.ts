import type { ConfigurationProblem } from '../errors.ts';
import { escapeLogLine } from '../report/escape-text.ts';

/** What the exit code says. */
export const EXIT_CODES = {
  passed: 0,
  failed: 1,
  inconclusive: 1,
  errored: 3,
  configuration: 2,
  internal: 3,
} as const;

/** Tells what is wrong with what was given. @returns the exit code. */
export function reportProblems(
  problems: readonly ConfigurationProblem[],
  title = 'Configuration: nothing was run.',
  help = 'agent-judge --help',
): number {
  const lines = problems.map(({ where, message }) => `  ${escapeLogLine(`${where}: ${message}`)}`);
  process.stderr.write(`${title}\n${lines.join('\n')}\nSee ${help}.\n`);
  return EXIT_CODES.configuration;
}
