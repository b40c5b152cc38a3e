import type { CaseResult } from '../domain/result.ts';
import { isNotRun } from '../gate/not-run.ts';
import { describeCase, describeNotes, describeSpread } from './describe-case.ts';
import { codeSpan, inlineText } from './escape-markdown.ts';
import { countOf, formatAgainst, formatCount } from './format.ts';
import { renderTable } from './markdown-blocks.ts';

export const STATUS_SIGN: Readonly<Record<CaseResult['status'], string>> = {
  passed: '✅',
  failed: '❌',
  errored: '⚠️',
};

/** The cases that did not pass: the lowest score first, then the errored, last those that were not run; then the dataset's order. */
export function selectWorst(cases: readonly CaseResult[]): readonly CaseResult[] {
  return cases
    .filter(({ status }) => status !== 'passed')
    .toSorted((a, b) => rank(a) - rank(b) || a.case.position - b.case.position);
}

function rank(result: CaseResult): number {
  return result.score ?? (isNotRun(result) ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER);
}

/** Cases that passed although their trials or judges disagree, in the dataset's order. */
export function selectDoubtful(cases: readonly CaseResult[]): readonly CaseResult[] {
  return cases.filter(
    ({ status, unstable, criteria }) =>
      status === 'passed' && (unstable || criteria.some(({ split }) => split)),
  );
}

/** A case as a list item: its sign, id, score, what else is to be known, and the reason. */
export function renderCaseItem(result: CaseResult, numeric: boolean, reasonLength: number): string {
  const title = `${STATUS_SIGN[result.status]} ${codeSpan(result.case.id, 80)} ${describeCase(result, numeric, (note) => inlineText(note, 120))}`;
  const reason = inlineText(result.reason, reasonLength);
  return reason === '' ? `- ${title}` : `- ${title}\n  ${reason}`;
}

/** What stands above a table of cases: `All 12 cases`, `First 600 of 10,000 cases`. */
export function renderCasesTitle(shown: number, all: number): string {
  if (shown === all) return `All ${countOf(all, 'case')}`;
  return `First ${formatCount(shown)} of ${countOf(all, 'case')}`;
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
