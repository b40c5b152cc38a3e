import type { CaseResult, RunSummary } from '../domain/result.ts';
import { describeCase, describeNotes, describeSpread } from './describe-case.ts';
import { codeSpan, inlineText } from './escape-markdown.ts';
import { countOf, formatAgainst, formatCount } from './format.ts';
import { renderTable } from './markdown-blocks.ts';

export const STATUS_SIGN: Readonly<Record<CaseResult['status'], string>> = {
  passed: '✅',
  failed: '❌',
  errored: '⚠️',
};

/** A case as a list item: its sign, id, score, what else is to be known, and the reason. */
export function renderCaseItem(result: CaseResult, numeric: boolean, reasonLength: number): string {
  const title = `${STATUS_SIGN[result.status]} ${codeSpan(result.case.id, 80)} ${describeCase(result, numeric, (note) => inlineText(note, 120))}`;
  const reason = inlineText(result.reason, reasonLength);
  return reason === '' ? `- ${title}` : `- ${title}\n  ${reason}`;
}

/** What stands above a table of the cases that were run: `All 12 cases`, `First 600 of 9,000 cases that were run`. */
export function renderCasesTitle(
  shown: number,
  { cases, notRun }: Pick<RunSummary, 'cases' | 'notRun'>,
): string {
  const all = `${countOf(cases - notRun, 'case')}${notRun === 0 ? '' : ' that were run'}`;
  return shown === cases - notRun ? `All ${all}` : `First ${formatCount(shown)} of ${all}`;
}

/** All cases, or the first of them, a row each; with a column for notes where there are any. */
export function renderCasesTable(cases: readonly CaseResult[], numeric: boolean, snippet: number): string {
  const score = ({ score, threshold, spread }: CaseResult) =>
    score === undefined
      ? '–'
      : `${formatAgainst(score, threshold)}${spread === undefined ? '' : describeSpread(spread)}`;
  const notes = cases.map((result) => describeNotes(result, numeric));
  const noted = notes.some((own) => own.length > 0);
  return renderTable(
    ['', 'Case', ...(numeric ? ['Score'] : []), ...(noted ? ['Note'] : []), 'Prompt', 'Reason'],
    cases.map((result, index) => [
      STATUS_SIGN[result.status],
      codeSpan(result.case.id, 60),
      ...(numeric ? [score(result)] : []),
      ...(noted ? [inlineText(notes[index]?.join('; ') ?? '', snippet * 2)] : []),
      inlineText(result.case.prompt, snippet),
      inlineText(result.reason, snippet * 2),
    ]),
  );
}
