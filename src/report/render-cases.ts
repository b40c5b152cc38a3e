import type { Report } from '../domain/report.ts';
import type { CaseResult, RunSummary } from '../domain/result.ts';
import { describeNotes, describeSpread } from './describe-case.ts';
import { codeSpan, inlineText } from './escape-markdown.ts';
import { countOf, formatAgainst, formatCount } from './format.ts';
import { renderCollapsed, renderTable } from './markdown-blocks.ts';

export const STATUS_SIGN: Readonly<Record<CaseResult['status'], string>> = {
  passed: '✅',
  failed: '❌',
  errored: '⚠️',
};

/** What stands above a table of the cases that were run: `All 12 cases`, `The one case`, `First 600 of 9,000 cases that were run`. */
function renderCasesTitle(shown: number, { cases, notRun }: Pick<RunSummary, 'cases' | 'notRun'>): string {
  const run = cases - notRun;
  if (run === 1) return `The one case${notRun === 0 ? '' : ' that was run'}`;
  const all = `${countOf(run, 'case')}${notRun === 0 ? '' : ' that were run'}`;
  return shown === run ? `All ${all}` : `First ${formatCount(shown)} of ${all}`;
}

/** The cases that were run, or the first of them, in a collapsed table; nothing of none. */
export function renderAllCases(
  { shown, summary, config }: Report,
  rows: number,
  snippet: number,
): string | undefined {
  const cases = shown.first.slice(0, rows);
  if (cases.length === 0) return undefined;
  const numeric = config.gate.scoring.kind === 'numeric';
  return renderCollapsed(renderCasesTitle(cases.length, summary), renderCasesTable(cases, numeric, snippet));
}

/** All cases, or the first of them, a row each; what is noted of one comes before its reason, for few have any. */
function renderCasesTable(cases: readonly CaseResult[], numeric: boolean, snippet: number): string {
  const score = ({ score, threshold, spread }: CaseResult) =>
    score === undefined
      ? '–'
      : `${formatAgainst(score, threshold)}${spread === undefined ? '' : describeSpread(spread)}`;
  return renderTable(
    ['', 'Case', ...(numeric ? ['Score'] : []), 'Prompt', 'Reason'],
    cases.map((result) => {
      const notes = inlineText(describeNotes(result, numeric).join('; '), snippet * 2);
      const reason = inlineText(result.reason, snippet * 2);
      return [
        STATUS_SIGN[result.status],
        codeSpan(result.case.id, 60),
        ...(numeric ? [score(result)] : []),
        inlineText(result.case.prompt, snippet),
        notes === '' ? reason : `${notes}. ${reason}`,
      ];
    }),
  );
}
