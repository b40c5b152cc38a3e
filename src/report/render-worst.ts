import type { Report } from '../domain/report.ts';
import type { CaseResult, CriterionResult } from '../domain/result.ts';
import { describeMeasured, describeNotes, describeScore } from './describe-case.ts';
import { codeSpan, inlineText } from './escape-markdown.ts';
import { type Explanation, explainCase } from './explain-case.ts';
import { countOf, formatCount } from './format.ts';
import { renderCollapsed } from './markdown-blocks.ts';
import { renderCaseBody } from './render-case-details.ts';
import { STATUS_SIGN } from './render-cases.ts';
import { sourceLink } from './repository-links.ts';

/** So many are read; the others are in the table and the summary. */
const MOST_WORST = 5;

/** Reasons for which cases are errored, and ids to each. */
const MOST_REASONS = 5;
const MOST_IDS = 5;

/** Failed checks of one case; all of them are in the whole case. */
const MOST_CHECKS = 5;

/** Quotes of one case; a judge gives the best first. */
const MOST_QUOTES = 2;

/** How much of the texts is shown, in characters. */
export interface TextLengths {
  /** None where 0. */
  readonly prompt: number;
  readonly reason: number;
  /** None where 0. */
  readonly quote: number;
  /** Each text of the whole case, which is collapsed below; none where 0. */
  readonly whole: number;
}

/** The failed cases that are shown at once, the worst first. */
export function selectLeading({ shown }: Report): readonly CaseResult[] {
  return shown.worst.filter(({ status }) => status === 'failed').slice(0, MOST_WORST);
}

/** The cases that failed, the worst first: criterion, score, the judge's reason, and the words of the answer it rests on. */
export function renderWorst(report: Report, lengths: TextLengths): string | undefined {
  const shown = selectLeading(report);
  if (shown.length === 0) return undefined;
  const all = report.summary.failed;
  const heading =
    all === shown.length
      ? countOf(all, 'failed case')
      : `The worst ${shown.length} of ${formatCount(all)} failed cases`;
  const items = shown.map((result) => renderFailed(result, report, lengths));
  return `#### ${heading}\n\n${items.join('\n').trimEnd()}`;
}

function renderFailed(result: CaseResult, report: Report, lengths: TextLengths): string {
  const { gate } = report.config;
  const numeric = gate.scoring.kind === 'numeric';
  const explained = explainCase(result);
  const notes = describeNotes(result, numeric, explained?.criterion);
  const told = [describeScore(result, numeric), ...notes.map((note) => inlineText(note, 120))].join('; ');
  const asked = lengths.prompt === 0 ? '' : inlineText(result.case.prompt, lengths.prompt);
  const lines = [
    `- ${STATUS_SIGN[result.status]} ${renderCaseId(result, report)} ${told}`,
    asked === '' ? '' : `Prompt: ${asked}`,
    ...renderReason(result, explained, numeric, lengths.reason),
  ];
  const item = lines.filter((line) => line !== '').join('\\\n  ');
  const quotes = lengths.quote === 0 ? [] : (explained?.quotes ?? []).slice(0, MOST_QUOTES);
  const quoted = quotes.map((text) => `“${inlineText(text, lengths.quote)}”`).join('\\\n  > ');
  const shown = quoted === '' ? item : `${item}\n  > ${quoted}`;
  if (lengths.whole === 0) return shown;
  const whole = renderCollapsed(
    'The whole case',
    renderCaseBody(result, gate, lengths.whole, report.provenance),
  );
  // Within the item of the list.
  return `${shown}\n\n${whole.replace(/^(?=.)/gm, '  ')}\n`;
}

/** Lines: the criterion and what its judge says, or the checks that failed. */
function renderReason(
  { reason, criteria, checks }: CaseResult,
  explained: Explanation | undefined,
  numeric: boolean,
  length: number,
): string[] {
  const failed = checks.filter(({ passed }) => !passed);
  if (explained === undefined && failed.length > 0) {
    const shown = failed.slice(0, MOST_CHECKS);
    const left = failed.length - shown.length;
    return [
      ...shown.map(
        ({ name, message }) => `**check ${inlineText(name, 80)}**: ${inlineText(message, length)}`,
      ),
      ...(left > 0 ? [`and ${countOf(left, 'more check')} that failed`] : []),
    ];
  }
  const criterion =
    explained === undefined ? '' : describeCriterion(explained.criterion, criteria.length, numeric);
  return [[criterion, inlineText(reason, length)].filter((part) => part !== '').join(': ')];
}

/** Its name, and what it came to where that is not the case's. @param criteria how many the case has. */
function describeCriterion(criterion: CriterionResult, criteria: number, numeric: boolean): string {
  const title = `**${inlineText(criterion.name, 80)}**`;
  if (criteria === 1 && numeric !== criterion.binary) return title;
  return `${title} ${describeMeasured(criterion)}`;
}

/** Linked to the line of the dataset it stands in, where that is known. */
function renderCaseId({ case: { id, source } }: CaseResult, { provenance }: Report): string {
  const link = source === undefined ? undefined : sourceLink(provenance, source);
  return link === undefined ? codeSpan(id, 80) : `[${codeSpan(id, 80)}](${link})`;
}

/** Why cases could not be run or judged, those with the same reason together. Those that were not run the counts have. */
export function renderErrored(report: Report, reasonLength: number): string | undefined {
  const { summary, shown } = report;
  const all = summary.errored - summary.notRun;
  const errored = shown.worst.filter(({ status }) => status === 'errored');
  const groups = [...Map.groupBy(errored, ({ reason }) => reason)].slice(0, MOST_REASONS);
  const items = groups.map(([reason, cases]) => {
    const named = cases.slice(0, MOST_IDS).map((result) => renderCaseId(result, report));
    const more = cases.length - named.length;
    const ids = `${named.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
    const why = inlineText(reason, reasonLength);
    return `- ${STATUS_SIGN.errored} ${why === '' ? ids : `${why}\\\n  ${ids}`}`;
  });
  const left = all - groups.reduce((count, [, cases]) => count + cases.length, 0);
  if (left > 0) items.push(`- ${STATUS_SIGN.errored} ${countOf(left, 'more case')}`);
  return items.length === 0 ? undefined : `#### ${countOf(all, 'errored case')}\n\n${items.join('\n')}`;
}
