import type { EarlyEnd } from '../domain/early-end.ts';
import type { Report } from '../domain/report.ts';
import type { Requirement, VerdictState } from '../domain/verdict.ts';
import { inlineText } from './escape-markdown.ts';
import {
  countOf,
  formatAgainst,
  formatCount,
  formatNumber,
  formatPercent,
  formatThreshold,
} from './format.ts';
import { linkDestination } from './web-address.ts';

const VERDICT_SIGN: Readonly<Record<VerdictState, string>> = {
  passed: '✅',
  failed: '❌',
  inconclusive: '❔',
  errored: '⚠️',
};

/** More of a suite's name would push the figures off the line. */
export const NAME_LENGTH = 100;

/**
 * One heading: the suite and the verdict, linked to the run, the figure the gate turned on beside what it needed, score
 * and pass rate; or that the run did not come to its end.
 */
export function renderHeadline(report: Report): string {
  const { verdict, run, earlyEnd, provenance } = report;
  const name = `${inlineText(run.name, NAME_LENGTH)} ${verdict.state}`;
  const link = provenance.runUrl === undefined ? undefined : linkDestination(provenance.runUrl);
  const title = `### ${VERDICT_SIGN[verdict.state]} ${link === undefined ? name : `[${name}](${link})`}`;
  const figures = describeFigures(report);
  if (earlyEnd === undefined) return title + figures;
  const end = describeEnd(report, earlyEnd);
  if (verdict.state !== 'errored') return `${title}${figures}; ${end}`;
  return `${title}: ${[end, ...describeScore(report, 'score so far')].join(' · ')}`;
}

/** How far a run came: `cancelled after 17 of 40 cases`. */
function describeEnd({ verdict, summary: { cases, notRun } }: Report, earlyEnd: EarlyEnd): string {
  // The message is that already, in our own words.
  if (saysHow(earlyEnd)) return inlineText(verdict.message.replace(/\.$/, ''), 200);
  return `ended early after ${formatCount(cases - notRun)} of ${countOf(cases, 'case')}`;
}

/** Whether how a run ended says why as well. */
function saysHow({ code }: EarlyEnd): boolean {
  return code === 'cancelled' || code === 'killed';
}

function describeFigures(report: Report): string {
  const { verdict, summary } = report;
  const figures: string[] = [];
  const decisive = verdict.requirements.find(({ met }) => !met);
  if (decisive !== undefined && !IN_EVERY_HEADLINE.has(decisive.name)) {
    figures.push(describeDecisive(decisive, report));
  }
  figures.push(...describeScore(report, 'score'));
  const rate = verdict.requirements.find(({ name }) => name === 'pass rate');
  if (rate !== undefined) figures.push(describeRequirement(rate));
  else if (summary.passRate !== undefined) figures.push(`pass rate ${formatPercent(summary.passRate)}`);
  return figures.length === 0 ? '' : `: ${figures.join(' · ')}`;
}

/** `score 7.17 of 10, needed 7.5`; nothing where there is none. */
function describeScore({ summary: { score }, config: { gate } }: Report, name: string): string[] {
  if (gate.scoring.kind !== 'numeric' || score === undefined) return [];
  const { threshold, scale } = gate.scoring;
  const measured = `${formatAgainst(score, threshold)} of ${formatNumber(scale.max)}`;
  return [`${name} ${measured}, needed ${formatThreshold(threshold)}`];
}

/** Behind the verdict errored, errored cases need not be called so again. */
function describeDecisive(decisive: Requirement, { verdict, summary, config: { gate } }: Report): string {
  if (decisive.name !== 'errored cases' || verdict.state !== 'errored') return describeRequirement(decisive);
  const { cases, errored } = summary;
  return `${formatCount(errored)} of ${countOf(cases, 'case')}, at most ${formatCount(gate.maxErrors)} allowed`;
}

/** Requirements that are told whether they were missed or not. */
const IN_EVERY_HEADLINE: ReadonlySet<string> = new Set(['score', 'pass rate']);

/** Shorter than in the message: that a score must be at least the threshold goes without saying. */
function describeRequirement({ name, measured, needed }: Requirement): string {
  return `${inlineText(name, 120)} ${measured}, needed ${needed.replace(/^at least /, '')}`;
}

/** More of them would be a list, and the criteria's table has them. */
const MOST_MISSED = 3;

/**
 * What became of the cases, on one line, and what else was missed; then why the run did not come to its end, where the
 * headline does not say it. The last may hold a service's words.
 */
export function renderOutcome({ verdict, summary, earlyEnd, config }: Report): string {
  const { cases, passed, failed, errored, notRun } = summary;
  const counts: [number, string][] = [
    [passed, 'passed'],
    [failed, 'failed'],
    [errored - notRun, 'errored'],
    [notRun, 'not run'],
  ];
  const shown = counts.filter(([count]) => count > 0).map(([count, what]) => `${formatCount(count)} ${what}`);
  const all = cases > 0 && passed === cases ? 'all passed' : shown.join(', ');
  const [, ...others] = verdict.requirements.filter(({ met }) => !met);
  // Of a run that did not come to its end the counts say it.
  const told = earlyEnd !== undefined && verdict.state === 'errored';
  const missed = told ? [] : others.filter(({ name }) => !IN_EVERY_HEADLINE.has(name));
  const left = missed.length - MOST_MISSED;
  const also = [
    ...missed.slice(0, MOST_MISSED).map(describeRequirement),
    ...(left > 0 ? [`and ${formatCount(left)} more`] : []),
  ];
  const lines = [
    cases === 0 ? [] : [`**${countOf(cases, 'case')}**: ${all}.`],
    also.length > 0 ? [`Also missed: ${also.join('; ')}.`] : [],
    verdict.state === 'failed' && !config.failBelowThreshold
      ? ['The check does not fail: `fail-below-threshold` is `false`.']
      : [],
  ].flat();
  return [
    ...(lines.length > 0 ? [lines.join(' ')] : []),
    ...(earlyEnd === undefined || saysHow(earlyEnd)
      ? []
      : [`> ${inlineText(upperFirst(earlyEnd.message), 600)}`]),
  ].join('\n\n');
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
