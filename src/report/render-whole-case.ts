import type { GatePolicy } from '../domain/config.ts';
import type { CaseResult } from '../domain/result.ts';
import { collectCaseSpend } from '../gate/collect-spend.ts';
import { describeNotes, describeScore } from './describe-case.ts';
import { scoringsOf } from './describe-judgement.ts';
import { escapeBlock, escapeLogLine, truncate } from './escape-text.ts';
import { formatCost } from './format.ts';
import { layOut } from './terminal/lay-out.ts';
import type { TerminalOptions } from './terminal/paint.ts';
import { renderTrial } from './terminal/render-trial.ts';
import { STATUS_SIGN } from './terminal/signs.ts';

/** The run that a case is of. */
export interface RunOfCase {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly gate: GatePolicy;
}

/** A case as a terminal shows it, with nothing left out: what was asked, answered and judged, and what it cost. */
export function renderWholeCase(result: CaseResult, run: RunOfCase, options: TerminalOptions): string {
  const { paint, width } = options;
  const { prompt, expected, messages = [] } = result.case;
  const scoringFor = scoringsOf(result, run.gate);
  const text = (title: string, content: string) => [
    paint('strong', title),
    ...layOut(escapeBlock(content).trimEnd(), 2, width),
  ];
  const sections = [
    renderHead(result, run, options),
    ...(result.reason === '' ? [] : [text('Reason', result.reason)]),
    ...messages.map(({ role, content }) => text(`Before, ${role}`, content)),
    text('Prompt', prompt),
    ...(expected === undefined ? [] : [text('Expected', expected)]),
    ...result.trials.flatMap((trial) =>
      renderTrial(trial, { trials: result.trials.length, scoringFor }, options),
    ),
    renderCost(result, options),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function renderHead(result: CaseResult, run: RunOfCase, { paint, width }: TerminalOptions): string[] {
  const { id, tags, source } = result.case;
  const [sign, style] = STATUS_SIGN[result.status];
  const numeric = run.gate.scoring.kind === 'numeric';
  const title = [describeScore(result, numeric), ...describeNotes(result, numeric)].join('; ');
  const [first = '', ...rest] = layOut(`${escapeLogLine(id)}  ${escapeLogLine(title)}`, 2, width);
  const time = new Date(run.startedAt).toISOString().slice(0, 16).replace('T', ' ');
  const facts = [
    clean(run.name),
    `run ${clean(run.id)} of ${time} UTC`,
    ...(source === undefined
      ? []
      : [`from ${clean(source.file)}${source.line === undefined ? '' : `:${source.line}`}`]),
    ...(tags.length === 0 ? [] : [`tags: ${tags.map(clean).join(', ')}`]),
  ];
  return [
    `${paint(style, sign)} ${first.trimStart()}`,
    ...rest,
    ...facts.flatMap((fact) => layOut(fact, 2, width)).map((line) => paint('faint', line)),
  ];
}

/** Of all calls of the case, whichever run paid for them. */
function renderCost(result: CaseResult, { paint }: TerminalOptions): string[] {
  const spend = collectCaseSpend(result);
  const { calls, costUsd } = spend.assemble();
  if (calls === 0) return [];
  const known = spend.knownUsd();
  const part = known === 0 ? 'not known' : `${formatCost(known)}, and what is not known`;
  return [`${paint('strong', 'Cost')}  ${costUsd === undefined ? part : formatCost(costUsd)}`];
}

function clean(text: string): string {
  return escapeLogLine(truncate(text, 200));
}
