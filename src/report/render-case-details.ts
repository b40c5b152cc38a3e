import type { CaseSource } from '../domain/case.ts';
import type { GatePolicy } from '../domain/config.ts';
import { scoringOf } from '../domain/criterion.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { CaseResult, CriterionResult, JudgedTrial } from '../domain/result.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import { criteriaOf } from '../gate/summarize-case.ts';
import { describeNotes, describeScore, findingsOf } from './describe-case.ts';
import { codeSpan, fence, htmlCode, inlineHtml, inlineText } from './escape-markdown.ts';
import { explainCase, quotesOf } from './explain-case.ts';
import { formatDuration, formatNumber } from './format.ts';
import { renderCollapsed } from './markdown-blocks.ts';
import { STATUS_SIGN } from './render-cases.ts';
import { sourceLink } from './repository-links.ts';

/** A summary is read by people: more tool calls than these are in the database. */
const MOST_TOOL_CALLS = 20;

/** Characters of the reason beside a case's name. */
const TITLE_REASON = 110;

/** Of a judgement. */
const MOST_QUOTES = 5;

/** A case whole: conversation, prompt, expected answer, and each trial's answer with what was made of it. */
export function renderCaseDetails(
  result: CaseResult,
  gate: GatePolicy,
  textLength: number,
  provenance: Provenance = {},
): string {
  const { case: testCase, trials } = result;
  const numeric = gate.scoring.kind === 'numeric';
  const criteria = new Map(criteriaOf(testCase, gate).map((criterion) => [criterion.name, criterion]));
  const notes = describeNotes(result, numeric);
  const parts: string[] = notes.length > 0 ? [`**Note**: ${inlineText(notes.join('; '), 500)}.`] : [];
  if (testCase.source !== undefined) parts.push(renderSource(testCase.source, provenance));
  for (const { role, content } of testCase.messages ?? []) {
    parts.push(`**Before, ${role}**\n\n${fence(content, textLength)}`);
  }
  parts.push(`**Prompt**\n\n${fence(testCase.prompt, textLength)}`);
  if (testCase.expected !== undefined) parts.push(`**Expected**\n\n${fence(testCase.expected, textLength)}`);
  const several = new Set(trials.flatMap(({ judgements }) => judgements.map(({ judge }) => judge))).size > 1;
  for (const trial of trials) {
    const number = trials.length > 1 ? ` (trial ${trial.number})` : '';
    parts.push(...renderTrial(trial, number, textLength));
    for (const judgement of trial.judgements) {
      const criterion = criteria.get(judgement.criterion);
      const { kind } = criterion === undefined ? gate.scoring : scoringOf(criterion, gate.scoring);
      parts.push(
        renderJudgement(judgement, number, several, kind === 'binary') + renderQuotes(judgement, trial),
      );
    }
  }
  parts.push(...result.criteria.flatMap(renderJury));
  return renderCollapsed(renderTitle(result, numeric), parts.join('\n\n'));
}

/** Which case it is and, in a line's length, why it has the score it has. */
function renderTitle(result: CaseResult, numeric: boolean): string {
  const title = `${STATUS_SIGN[result.status]} ${htmlCode(result.case.id, 80)} ${describeScore(result, numeric)}`;
  const criterion = result.criteria.length > 1 ? explainCase(result)?.criterion.name : undefined;
  const reason = criterion === undefined ? result.reason : `${criterion}: ${result.reason}`;
  const shown = inlineHtml(reason, TITLE_REASON);
  return shown === '' ? title : `${title} · ${shown}`;
}

/** Linked to the line at the commit, where that is known. */
function renderSource(source: CaseSource, provenance: Provenance): string {
  const place = codeSpan(`${source.file}${source.line === undefined ? '' : `:${source.line}`}`, 200);
  const link = sourceLink(provenance, source);
  return `**From** ${link === undefined ? place : `[${place}](${link})`}`;
}

function renderJury({ name, score, met, binary, disagreement, split }: CriterionResult): string[] {
  if (disagreement === undefined) return [];
  const decision = binary ? (met ? 'met' : 'not met') : formatNumber(score);
  const apart = binary ? [] : [`are ${formatNumber(disagreement)} apart`];
  const minds = [...apart, split ? 'were split' : 'were of one mind'].join(' and ');
  return [`**Jury**, ${inlineText(name, 80)}: ${decision}; the judges ${minds}.`];
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

function renderJudgement(
  { criterion, judge, repeat, escalated, outcome }: Judgement,
  number: string,
  several: boolean,
  binary: boolean,
): string {
  const who =
    several || repeat > 1 ? ` by ${codeSpan(judge, 80)}${repeat > 1 ? `, repeat ${repeat}` : ''}` : '';
  const asked = escalated === true ? ', asked because the others were split' : '';
  const about = `**Judgement${number}**, ${inlineText(criterion, 80)}${who}${asked}`;
  return outcome.status === 'judged'
    ? `${about}: ${binary ? outcome.verdict.replace('_', ' ') : formatNumber(outcome.score)}. ${inlineText(outcome.reasoning, 2000)}`
    : `${about}: errored. ${inlineText(outcome.failure.message, 1000)}`;
}

/** The words of the answer that a judgement rests on, and what they speak for. */
function renderQuotes({ outcome }: Judgement, trial: JudgedTrial): string {
  if (outcome.status === 'errored') return '';
  const lines = quotesOf(outcome.evidence, trial)
    .slice(0, MOST_QUOTES)
    .map(({ quote, supports }) => `${supports}: “${inlineText(quote, 300)}”`);
  return lines.length === 0 ? '' : `\n> ${lines.join('\\\n> ')}`;
}
