import { describeAgent } from '../domain/agent-settings.ts';
import type { Config } from '../domain/config.ts';
import type { JudgeSettings } from '../domain/judge-settings.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import type { Report } from '../domain/report.ts';
import type { LatencySummary, RunSummary } from '../domain/result.ts';
import { codeSpan, inlineText } from './escape-markdown.ts';
import { countOf, formatCount, formatDuration, formatNumber, formatThreshold, formatTime } from './format.ts';
import { renderCollapsed, renderTable } from './markdown-blocks.ts';
import { renderFigures } from './render-figures.ts';
import { renderSpend } from './render-spend.ts';

/** More judges than these are a sentence nobody reads. */
const MOST_JUDGES = 5;

/** What the run took and what it was made with: figures, cost, tokens, models, timing and settings, collapsed. */
export function renderSettings(report: Report): string {
  const { summary, run, config } = report;
  const { latency } = summary;
  const rows: [string, string | undefined][] = [
    ['Agent', renderAgent(report)],
    ['Judge', renderJudges(config)],
    ['Tokens', `${formatCount(report.totalTokens)}`],
    ['Time', `${formatDuration(run.durationMs)}, from ${formatTime(run.startedAt)}`],
    ['Agent latency', latency.agent && describeLatency(latency.agent)],
    ['Judge latency', latency.judge && describeLatency(latency.judge)],
    ['Reused', renderReused(summary)],
    ['Gate', describeGate(config)],
    ['Run', describeRun(config)],
    ['Version', inlineText(report.tool.version, 40)],
    ['Run id', codeSpan(run.id, 60)],
  ];
  const table = renderTable(
    ['What', 'Value'],
    rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  );
  const parts = [renderFigures(report), renderSpend(report), table];
  return renderCollapsed(
    'Cost, tokens, models, timing and settings',
    parts.filter((part) => part !== undefined).join('\n\n'),
  );
}

function renderAgent({ config: { agent }, summary, shown }: Report): string {
  // Cases that bring their answers need no agent.
  const recorded = shown.first.length > 0 && shown.first.every((result) => result.case.output !== undefined);
  if (recorded && summary.agent.calls === 0) return 'recorded answers';
  const name = codeSpan(describeAgent(agent), 80);
  return agent.kind === 'openai' ? name + describeModel(agent) : name;
}

function renderReused({ reused: { trials, judgements } }: RunSummary): string | undefined {
  if (trials + judgements === 0) return undefined;
  return `${countOf(trials, 'answer')} and ${countOf(judgements, 'judgement')} from an earlier run`;
}

function renderJudges({ judges, escalateTo, gate }: Config): string | undefined {
  const [first] = judges;
  if (first === undefined) return undefined;
  const shown = judges.slice(0, MOST_JUDGES).map(renderJudge);
  const left = judges.length - shown.length;
  if (left > 0) shown.push(`${formatCount(left)} more`);
  const jury = judges.length > 1 ? ` (by ${gate.jury})` : '';
  const escalation = escalateTo === undefined ? '' : `; where split ${renderJudge(escalateTo)}`;
  return `${shown.join(', ')}${jury}${escalation}`;
}

function renderJudge(judge: JudgeSettings): string {
  const repeats = judge.repeats > 1 ? `, ${judge.repeats} repeats` : '';
  const model = judge.name === judge.model ? '' : ` (${codeSpan(judge.model, 60)})`;
  return `${codeSpan(judge.name, 60)}${model}${describeModel(judge)}${repeats}`;
}

function describeModel({ temperature, reasoningEffort, maxOutputTokens }: ModelSettings): string {
  return [
    ...(temperature === undefined ? [] : [`temperature ${temperature}`]),
    ...(reasoningEffort === undefined ? [] : [`${reasoningEffort} effort`]),
    ...(maxOutputTokens === undefined ? [] : [`at most ${formatCount(maxOutputTokens)} output tokens`]),
  ]
    .map((part) => `, ${part}`)
    .join('');
}

function describeLatency({ median, p95, max }: LatencySummary): string {
  return `median ${formatDuration(median)}, 95% within ${formatDuration(p95)}, at most ${formatDuration(max)}`;
}

function describeGate({ gate: { scoring, minPassRate, maxErrors } }: Config): string {
  const { scale } = scoring;
  return [
    scoring.kind === 'binary'
      ? 'met or not met'
      : `threshold ${formatThreshold(scoring.threshold)} on ${formatNumber(scale.min)} to ${formatNumber(scale.max)}`,
    ...(minPassRate === undefined ? [] : [`pass rate at least ${formatThreshold(minPassRate)}%`]),
    `at most ${formatCount(maxErrors)} errored`,
  ].join(', ');
}

function describeRun({ trials, concurrency, timeoutSeconds, maxDurationSeconds }: Config): string {
  return [
    `${formatCount(trials)} ${trials === 1 ? 'trial' : 'trials'} a case`,
    `${formatCount(concurrency)} requests at once`,
    `timeout ${formatNumber(timeoutSeconds)} s`,
    ...(maxDurationSeconds === undefined ? [] : [`at most ${formatNumber(maxDurationSeconds)} s in all`]),
  ].join(', ');
}
