import type { Judgement } from '../domain/judgement.ts';
import type { ShownCases } from '../domain/report.ts';
import type { CaseFigures, CaseResult } from '../domain/result.ts';
import { isNotRun } from '../gate/not-run.ts';
import { sum } from '../statistics/descriptive.ts';

/** What the largest of the reports for people shows, the job summary: nobody reads on. */
export const MOST_SHOWN = {
  first: 1_000,
  worst: 2_000,
  /** Errored cases beside the failed ones, which must not crowd them out: they have few reasons between them. */
  errored: 200,
  doubtful: 100,
  /** Characters (code points) of a text. */
  textLength: 20_000,
  /** Characters of all texts together: the summary's budget several times over. */
  allTexts: 4_000_000,
} as const;

/** The first cases, as they come. Of those that were not run one line tells, and why. */
export interface FirstCases {
  add(result: CaseResult): void;
  readonly taken: readonly CaseResult[];
}

export function collectFirst(): FirstCases {
  const taken: CaseResult[] = [];
  return {
    add(result) {
      if (taken.length < MOST_SHOWN.first && !isNotRun(result)) taken.push(shortenToRow(result));
    },
    taken,
  };
}

/**
 * Picks the cases that people are shown.
 * @param read gives the results of these cases, in this order.
 */
export function selectShown(
  figures: readonly CaseFigures[],
  first: FirstCases,
  read: (cases: readonly CaseFigures['case'][]) => Iterable<CaseResult>,
): ShownCases {
  const take = (selected: readonly CaseFigures[], most: number) =>
    takeWithin(read(selected.slice(0, most).map((own) => own.case)));
  const worst = selectWorst(figures);
  const errored = worst.filter(({ status }) => status === 'errored');
  const failed = worst.slice(0, worst.length - errored.length);
  return {
    first: first.taken,
    worst: [...take(failed, MOST_SHOWN.worst), ...take(errored, MOST_SHOWN.errored)],
    doubtful: take(selectDoubtful(figures), MOST_SHOWN.doubtful),
  };
}

/**
 * The cases that did not pass: the lowest score first, then the errored, then the dataset's order. Of those that were not
 * run there is nothing to show.
 */
export function selectWorst(cases: readonly CaseFigures[]): readonly CaseFigures[] {
  return cases
    .filter(({ status, notRun }) => status !== 'passed' && !notRun)
    .toSorted((a, b) => rank(a) - rank(b) || a.case.position - b.case.position);
}

function rank({ score }: CaseFigures): number {
  return score ?? Number.MAX_VALUE;
}

/** Cases that passed although their trials or judges disagree, in the dataset's order. */
export function selectDoubtful(cases: readonly CaseFigures[]): readonly CaseFigures[] {
  return cases.filter(
    ({ status, unstable, criteria }) =>
      status === 'passed' && (unstable || criteria.some(({ split }) => split)),
  );
}

/** As many as there is room for, at least one. */
function takeWithin(results: Iterable<CaseResult>): CaseResult[] {
  const taken: CaseResult[] = [];
  let length = 0;
  for (const result of results) {
    const short = shortenTexts(result, MOST_SHOWN.textLength);
    length += lengthOf(short);
    if (taken.length > 0 && length > MOST_SHOWN.allTexts) break;
    taken.push(short);
  }
  return taken;
}

/** What a table's row shows of it: a part of the prompt, what is noted of the answers, and nothing else of them. */
function shortenToRow(result: CaseResult): CaseResult {
  const { trials, ...rest } = shortenTexts(result, 500);
  return {
    ...rest,
    trials: trials.map(({ checks: _checks, toolCalls: _toolCalls, outcome, ...trial }) => ({
      ...trial,
      outcome: outcome.status === 'answered' ? { ...outcome, output: '' } : outcome,
      judgements: trial.judgements.filter(isNoted).map(shortenJudgement),
    })),
  };
}

/** Errored, flagged by a guard, or suspicious: `describeNotes` looks at these. */
function isNoted({ outcome, guards = [] }: Judgement): boolean {
  return outcome.status === 'errored' || outcome.injectionSuspected || guards.length > 0;
}

function shortenJudgement({ rawAnswer: _rawAnswer, outcome, ...judgement }: Judgement): Judgement {
  if (outcome.status === 'errored') return { ...judgement, outcome };
  return { ...judgement, outcome: { ...outcome, reasoning: '', evidence: [], failures: [] } };
}

/** Renderers cut texts themselves, and say so: what is cut here must still be longer than what they show. */
function shortenTexts(result: CaseResult, length: number): CaseResult {
  const shorten = (text: string) => cut(text, 2 * length + 2);
  const { prompt, expected, messages } = result.case;
  return {
    ...result,
    case: {
      ...result.case,
      prompt: shorten(prompt),
      expected: expected === undefined ? undefined : shorten(expected),
      ...(messages && { messages: messages.map((each) => ({ ...each, content: shorten(each.content) })) }),
    },
    trials: result.trials.map(({ outcome, toolCalls, ...trial }) => ({
      ...trial,
      outcome: outcome.status === 'errored' ? outcome : { ...outcome, output: shorten(outcome.output) },
      ...(toolCalls && {
        toolCalls: toolCalls.map((call) => ({
          ...call,
          ...(call.result !== undefined && { result: shorten(call.result) }),
        })),
      }),
    })),
  };
}

// A slice would keep the whole text in memory; what is cloned does not.
function cut(text: string, length: number): string {
  return text.length <= length ? text : structuredClone(text.slice(0, length));
}

function lengthOf({ case: { prompt, expected = '', messages = [] }, trials }: CaseResult): number {
  const texts = trials.flatMap(({ outcome, toolCalls = [], judgements }) => [
    outcome.status === 'answered' ? outcome.output : '',
    ...toolCalls.map(({ result = '' }) => result),
    ...judgements.map((judgement) =>
      judgement.outcome.status === 'judged' ? judgement.outcome.reasoning : '',
    ),
  ]);
  const all = [prompt, expected, ...messages.map(({ content }) => content), ...texts];
  return sum(all.map(({ length }) => length));
}
