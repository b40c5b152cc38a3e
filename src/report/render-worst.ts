import type { Report } from '../domain/report.ts';
import type { CaseResult, CriterionResult } from '../domain/result.ts';
import { describeNotes, describeScore } from './describe-case.ts';
import { codeSpan, inlineText } from './escape-markdown.ts';
import { explainCase } from './explain-case.ts';
import { countOf, formatAgainst, formatCount, formatThreshold } from './format.ts';
import { STATUS_SIGN } from './render-cases.ts';
import { sourceLink } from './repository-links.ts';

/** So many are read; the others are in the table and the summary. */
const MOST_WORST = 5;

/** Reasons for which cases are errored, and ids to each. */
const MOST_REASONS = 5;
const MOST_IDS = 5;

/** Quotes of one case; a judge gives the best first. */
const MOST_QUOTES = 2;

/** How much of the texts is shown, in characters. */
export interface TextLengths {
  /** None where 0. */
  readonly prompt: number;
  readonly reason: number;
  /** None where 0. */
  readonly quote: number;
}

/** The cases that failed, the worst first: criterion, score, the judge's reason, and the words of the answer it rests on. */
export function renderWorst(report: Report, lengths: TextLengths): string | undefined {
  const failed = report.shown.worst.filter(({ status }) => status === 'failed');
  const shown = failed.slice(0, MOST_WORST);
  if (shown.length === 0) return undefined;
  const all = report.summary.failed;
  const heading =
    all === shown.length
      ? countOf(all, 'failed case')
      : `The worst ${shown.length} of ${formatCount(all)} failed cases`;
  const items = shown.map((result) => renderFailed(result, report, lengths));
  return `#### ${heading}\n\n${items.join('\n')}`;
}

function renderFailed(result: CaseResult, report: Report, { prompt, reason, quote }: TextLengths): string {
  const numeric = report.config.gate.scoring.kind === 'numeric';
  const explained = explainCase(result);
  const notes = describeNotes(result, numeric, explained?.criterion);
  const told = [describeScore(result, numeric), ...notes.map((note) => inlineText(note, 120))].join('; ');
  const words = inlineText(result.reason, reason);
  const criterion =
    explained === undefined ? '' : describeCriterion(explained.criterion, result.criteria.length, numeric);
  const why = [criterion, words].filter((part) => part !== '').join(': ');
  const quotes = quote === 0 ? [] : (explained?.quotes ?? []).slice(0, MOST_QUOTES);
  const title = `- ${STATUS_SIGN[result.status]} ${renderCaseId(result, report)} ${told}`;
  const asked = prompt === 0 ? '' : inlineText(result.case.prompt, prompt);
  const item = [title, asked === '' ? '' : `Prompt: ${asked}`, why]
    .filter((line) => line !== '')
    .join('\\\n  ');
  if (quotes.length === 0) return item;
  return `${item}\n  > ${quotes.map((text) => `“${inlineText(text, quote)}”`).join('\\\n  > ')}`;
}

/** Its name, and its score where it is not the case's. @param criteria how many the case has. */
function describeCriterion(
  { name, score, threshold, met, binary }: CriterionResult,
  criteria: number,
  numeric: boolean,
): string {
  const title = `**${inlineText(name, 80)}**`;
  if (criteria === 1 && numeric !== binary) return title;
  if (binary) return `${title} ${met ? 'met' : 'not met'}`;
  return `${title} ${formatAgainst(score, threshold)}, needed ${formatThreshold(threshold)}`;
}

/** Linked to the line of the dataset it stands in, where that is known. */
function renderCaseId({ case: { id, source } }: CaseResult, { provenance }: Report): string {
  const link = source === undefined ? undefined : sourceLink(provenance, source);
  return link === undefined ? codeSpan(id, 80) : `[${codeSpan(id, 80)}](${link})`;
}

/** Why cases could not be run or judged, those with the same reason together, and how many were not run at all. */
export function renderErrored(report: Report, reasonLength: number): string | undefined {
  const { summary, shown } = report;
  const errored = shown.worst.filter(({ status }) => status === 'errored');
  const groups = [...Map.groupBy(errored, ({ reason }) => reason)];
  const items = groups.slice(0, MOST_REASONS).map(([reason, cases]) => {
    const named = cases.slice(0, MOST_IDS).map((result) => renderCaseId(result, report));
    const left = cases.length - named.length;
    const ids = `${named.join(', ')}${left > 0 ? ` and ${formatCount(left)} more` : ''}`;
    const why = inlineText(reason, reasonLength);
    return `- ${STATUS_SIGN.errored} ${ids} errored${why === '' ? '' : `: ${why}`}`;
  });
  const told = groups.slice(0, MOST_REASONS).reduce((count, [, cases]) => count + cases.length, 0);
  const left = summary.errored - summary.notRun - told;
  if (left > 0) items.push(`- ${STATUS_SIGN.errored} and ${countOf(left, 'more errored case')}`);
  if (summary.notRun > 0) items.push(`- ${countOf(summary.notRun, 'case')} not run`);
  return items.length === 0 ? undefined : `#### Not judged\n\n${items.join('\n')}`;
}
