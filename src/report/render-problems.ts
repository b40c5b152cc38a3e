import type { ConfigurationProblem } from '../errors.ts';
import { codeSpan, fence, inlineText } from './escape-markdown.ts';
import { oneLine, truncate } from './escape-text.ts';
import { fitToBudget } from './fit-to-budget.ts';

/** UTF-8 bytes; GitHub refuses a job summary of more than 1 MiB. */
const BUDGET = 900_000;

/** The job summary of a run that could not start. */
export function renderConfigurationProblems(problems: readonly ConfigurationProblem[]): string {
  const blocks = [
    '### ⚠️ agent-judge could not start',
    'The configuration has to be mended first; nothing was run and nothing was paid.',
    problems
      .map(
        ({ where, message }) =>
          `- **${unbroken(truncate(oneLine(where), 200))}**: ${renderSentence(message)}`,
      )
      .join('\n'),
    '',
  ];
  return fitToBudget([() => blocks], BUDGET);
}

/** A message in which what stands in quotes is not cut by the marks of code. */
function renderSentence(message: string): string {
  return truncate(oneLine(message), 1_000)
    .split(/(?<=^| )("[^"]*"[.,:;?!]*)(?= |$)/)
    .map((part, index) => (index % 2 === 1 ? unbroken(part) : inlineText(part)))
    .filter((part) => part !== '')
    .join(' ');
}

/** Prose or code, as a whole. */
function unbroken(text: string): string {
  const prose = inlineText(text);
  return prose.includes('`') ? codeSpan(text) : prose;
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
