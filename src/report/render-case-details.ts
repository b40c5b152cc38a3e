import type { CaseSource } from '../domain/case.ts';
import type { GatePolicy } from '../domain/config.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { CaseResult, CriterionResult, JudgedTrial } from '../domain/result.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import { describeNotes, describeScore, findingsOf } from './describe-case.ts';
import {
  type DescribedJudgement,
  describeJudgement,
  describeSide,
  hasSeveralJudges,
  scoringsOf,
} from './describe-judgement.ts';
import { codeSpan, fence, htmlCode, inlineHtml, inlineText } from './escape-markdown.ts';
import { explainCase, quotesOf } from './explain-case.ts';
import { formatDuration, formatNumber } from './format.ts';
import { joinBlocks, renderCollapsed } from './markdown-blocks.ts';
import { STATUS_SIGN } from './render-cases.ts';
import { sourceLink } from './repository-links.ts';

/** A summary is read by people: more tool calls than these are in the database. */
const MOST_TOOL_CALLS = 20;

/** Characters of the reason beside a case's name. */
const TITLE_REASON = 85;

/** Of a judgement. */
const MOST_QUOTES = 5;

/** A case that is collapsed, with its name and reason as the title. */
export function renderCaseDetails(
  result: CaseResult,
  gate: GatePolicy,
  textLength: number,
  provenance: Provenance = {},
): string {
  const numeric = gate.scoring.kind === 'numeric';
  const notes = describeNotes(result, numeric);
  const parts = [
    notes.length > 0 ? `**Note**: ${inlineText(notes.join('; '), 500)}.` : undefined,
    renderCaseBody(result, gate, textLength, provenance),
  ];
  return renderCollapsed(renderTitle(result, numeric), joinBlocks(parts));
}

/** A case whole: where it stands, conversation, prompt, expected answer, and each trial's answer with what was made of it. */
export function renderCaseBody(
  result: CaseResult,
  gate: GatePolicy,
  textLength: number,
  provenance: Provenance = {},
): string {
  const { case: testCase, trials } = result;
  const { prompt, expected, messages = [], source } = testCase;
  const scoringFor = scoringsOf(result, gate);
  const names = {
    criterion: (name: string) => `**${inlineText(name, 80)}**`,
    judge: (name: string) => codeSpan(name, 80),
    several: hasSeveralJudges(result),
  };
  const parts = [
    ...(source === undefined ? [] : [renderSource(source, provenance)]),
    ...messages.map(({ role, content }) => `**Before, ${role}**\n\n${fence(content, textLength)}`),
    `**Prompt**\n\n${fence(prompt, textLength)}`,
    ...(expected === undefined ? [] : [`**Expected**\n\n${fence(expected, textLength)}`]),
  ];
  for (const trial of trials) {
    const number = trials.length > 1 ? ` (trial ${trial.number})` : '';
    parts.push(...renderTrial(trial, number, textLength));
    const judgements = trial.judgements.map((judgement) => {
      const told = describeJudgement(judgement, scoringFor(judgement.criterion), names);
      return renderJudgement(told) + renderQuotes(judgement, trial);
    });
    if (judgements.length > 0) parts.push(`**Judged${number}**\n\n${judgements.join('\n')}`);
  }
  return joinBlocks([...parts, renderJury(result.criteria)]);
}

/** Which case it is and, in a line's length, why it has the score it has. */
function renderTitle(result: CaseResult, numeric: boolean): string {
  const title = `${STATUS_SIGN[result.status]} ${htmlCode(result.case.id, 80)} ${describeScore(result, numeric)}`;
  const shown = inlineHtml(describeReason(result, numeric), TITLE_REASON);
  return shown === '' ? title : `${title} · ${shown}`;
}

/** Of a case that passed, why it is shown. */
function describeReason(result: CaseResult, numeric: boolean): string {
  if (result.status === 'passed') return describeNotes(result, numeric).join('; ');
  const criterion = result.criteria.length > 1 ? explainCase(result)?.criterion.name : undefined;
  return criterion === undefined ? result.reason : `${criterion}: ${result.reason}`;
}

/** Linked to the line at the commit, where that is known. */
function renderSource(source: CaseSource, provenance: Provenance): string {
  const place = codeSpan(`${source.file}${source.line === undefined ? '' : `:${source.line}`}`, 200);
  const link = sourceLink(provenance, source);
  return `**From** ${link === undefined ? place : `[${place}](${link})`}`;
}

/** What the judges decided together, and how far they were of one mind. */
function renderJury(criteria: readonly CriterionResult[]): string | undefined {
  const decisions = criteria.flatMap(({ name, score, met, binary, disagreement, split }) => {
    if (disagreement === undefined) return [];
    const decision = binary ? (met ? 'met' : 'not met') : formatNumber(score);
    const apart = binary || disagreement === 0 ? [] : [`${formatNumber(disagreement)} apart`];
    const minds = [...apart, ...(split ? ['split'] : [])].join(', ');
    return [`${inlineText(name, 80)} ${decision} (${minds === '' ? 'of one mind' : minds})`];
  });
  return decisions.length === 0 ? undefined : `**Judges together**: ${decisions.join('; ')}.`;
}

function renderTrial(trial: JudgedTrial, number: string, textLength: number): string[] {
  const { outcome, toolCalls = [], checks = [] } = trial;
  const parts: string[] = [];
  if (toolCalls.length > 0) {
    const shown = toolCalls.slice(0, MOST_TOOL_CALLS).map((call) => renderToolCall(call));
    const left = toolCalls.length - shown.length;
    const more = left > 0 ? [`- and ${left} more`] : [];
    parts.push(`**Tool calls${number}**\n\n${[...shown, ...more].join('\n')}`);
  }
  parts.push(
    outcome.status === 'answered'
      ? `**Answer${number}**\n\n${fence(outcome.output, textLength)}`
      : `**No answer${number}**: ${inlineText(outcome.failure.message, 1000)}`,
  );
  for (const { name, passed, message } of checks) {
    if (passed) continue;
    parts.push(`**Check failed${number}**, ${inlineText(name, 80)}: ${inlineText(message, 1000)}`);
  }
  for (const { name, effect, message } of findingsOf(trial)) {
    // One that failed the answer is its judgement.
    if (effect === 'flag') parts.push(`**Flagged${number}**, ${name}: ${inlineText(message, 300)}`);
  }
  return parts;
}

function renderToolCall({ name, arguments: given, result, error, durationMs }: ToolCall): string {
  const took = durationMs === undefined ? '' : `, ${formatDuration(durationMs)}`;
  const came =
    error === undefined ? inlineText(result ?? 'no result', 300) : `**failed**: ${inlineText(error, 300)}`;
  return `- ${codeSpan(name, 80)} ${codeSpan(JSON.stringify(given) ?? '', 300)}${took}: ${came}`;
}

/** An item of a list. */
function renderJudgement({ state, title, words }: DescribedJudgement): string {
  return `- ${title}. ${inlineText(words, state === 'errored' ? 1000 : 2000)}`;
}

/** The words of the answer that a judgement rests on, and what they speak for. */
function renderQuotes({ outcome }: Judgement, trial: JudgedTrial): string {
  if (outcome.status === 'errored') return '';
  const lines = quotesOf(outcome.evidence, trial)
    .slice(0, MOST_QUOTES)
    .map(({ quote, supports }) => `${describeSide(supports)}: “${inlineText(quote, 300)}”`);
  return lines.length === 0 ? '' : `\n  > ${lines.join('\\\n  > ')}`;
}
