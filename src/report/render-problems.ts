import type { ConfigurationProblem } from '../errors.ts';
import { fence, inlineText } from './escape-markdown.ts';

/** The job summary of a run that could not start. */
export function renderConfigurationProblems(problems: readonly ConfigurationProblem[]): string {
  return [
    '### ⚠️ agent-judge could not start',
    'The configuration has to be mended first; nothing was run and nothing was paid.',
    problems
      .map(({ where, message }) => `- **${inlineText(where, 200)}**: ${inlineText(message, 1_000)}`)
      .join('\n'),
    '',
  ].join('\n\n');
}

/** The job summary of a run whose setup command failed. @param output the command's last lines. */
export function renderSetupProblem(message: string, output: string): string {
  return [
    '### ⚠️ agent-judge could not start',
    'The setup command failed; nothing was run and nothing was paid.',
    inlineText(message, 1_000),
    ...(output.trim() === '' ? [] : [`Its last lines:\n\n${fence(output, 4_000)}`]),
    '',
  ].join('\n\n');
}
