import type { Report } from '../domain/report.ts';
import { inlineText } from './escape-markdown.ts';
import { formatAgainst, formatCount, formatPercent } from './format.ts';
import { renderTable } from './markdown-blocks.ts';
import { MOST_ROWS } from './render-figures.ts';

/** What became of the cases of each tag, counted as in the figures; nothing where there are no tags. @param most rows. */
export function renderTags({ summary, config }: Report, most = MOST_ROWS): string | undefined {
  const { tags } = summary;
  if (tags.length === 0) return undefined;
  const { scoring } = config.gate;
  const numeric = scoring.kind === 'numeric';
  const whole = summary.notRun === 0;
  const left = tags.length - most;
  const table = renderTable(
    [
      'Tag',
      ...(numeric ? ['Average'] : []),
      ...['Pass rate', 'Cases', 'Passed', 'Failed', 'Errored'],
      ...(whole ? [] : ['Not run']),
    ],
    tags
      .slice(0, most)
      .map(({ tag, cases, passed, failed, errored, notRun, score }) => [
        inlineText(tag, 80),
        ...(numeric ? [score === undefined ? '–' : formatAgainst(score, scoring.threshold)] : []),
        cases === 0 ? '–' : formatPercent((passed / cases) * 100),
        ...[cases, passed, failed, errored - notRun, ...(whole ? [] : [notRun])].map(formatCount),
      ]),
  );
  return left > 0 ? `${table}\n\nand ${formatCount(left)} more tags` : table;
}
