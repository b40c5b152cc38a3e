import type { CriterionSummary, RunSummary } from '../domain/result.ts';
import { countOf, formatAgainst, formatCount, formatPercent, formatThreshold } from './format.ts';
import type { TextMarks } from './text-marks.ts';

// The words of a run's figures, for reports of whatever kind.

/** Of each kind of answer there is one line. */
const MOST_REPEATED = 3;

/** More of them would push the failing cases out of sight. */
const MOST_MISSING = 5;

/** A criterion's figure and what it needed. */
export function describeFigure({ score, threshold, binary }: CriterionSummary): [string, string] {
  const measured = score === undefined ? '–' : (binary ? formatPercent : formatAgainst)(score, threshold);
  return [measured, `${formatThreshold(threshold)}${binary ? '%' : ''}`];
}

/** That cases with different prompts got one answer; nothing where none did. */
export function describeRepeated({ repeated }: RunSummary): string[] {
  return (repeated?.answers ?? []).slice(0, MOST_REPEATED).map(({ cases, examples }) => {
    const left = cases - examples.length;
    const ids = [...examples, ...(left > 0 ? [`and ${formatCount(left)} more`] : [])].join(', ');
    return `${countOf(cases, 'case')} with prompts that have little in common got the same answer: ${ids}`;
  });
}

/**
 * What makes the figures doubtful, each in a sentence: judges that gave less than was asked, answers that repeat. Ids are
 * taken for prose.
 */
export function describeDoubts(summary: RunSummary, { code, prose }: TextMarks): string[] {
  const short = summary.judges.filter(({ missing }) => missing > 0);
  const left = short.length - MOST_MISSING;
  return [
    ...short
      .slice(0, MOST_MISSING)
      .map(
        ({ judge, judgements, missing, reason = '' }) =>
          `${code(judge, 80)} gave no judgement ${formatCount(missing)} of ${countOf(judgements, 'time')}; ` +
          `what else was judged decided. First: ${prose(reason, 300)}`,
      ),
    ...(left > 0 ? [`and ${countOf(left, 'more judge')} gave less than was asked`] : []),
    ...describeRepeated(summary).map((text) => `${prose(text, 500)}.`),
  ];
}

/** What an earlier run had paid for; nothing where there was none. */
export function describeReused({ reused }: RunSummary): string | undefined {
  const { trials, judgements } = reused;
  if (trials + judgements === 0) return undefined;
  return `${countOf(trials, 'answer')} and ${countOf(judgements, 'judgement')} of them from an earlier run`;
}
