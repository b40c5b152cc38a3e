import type { ConfigurationProblem } from '../errors.ts';
import { inlineText } from './escape-markdown.ts';

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
