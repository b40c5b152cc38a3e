import type { ShownCases } from '../domain/report.ts';
import type { CaseFigures, CaseResult } from '../domain/result.ts';

/** What the largest of the reports for people shows, the job summary: nobody reads on. */
export const MOST_SHOWN = {
  first: 1_000,
  worst: 2_000,
  doubtful: 100,
  /** Characters (code points) of a text. */
  textLength: 20_000,
  /** Characters of all texts together: the summary's budget several times over. */
  allTexts: 4_000_000,
} as const;

/**
 * Picks the cases that people are shown.
 * @param read gives the results of these cases, in this order.
 */
export function selectShown(
  figures: readonly CaseFigures[],
  read: (cases: readonly CaseFigures['case'][]) => Iterable<CaseResult>,
): ShownCases {
  const casesOf = (selected: readonly CaseFigures[]) => selected.map((own) => own.case);
  return {
    first: [...read(casesOf(figures.slice(0, MOST_SHOWN.first)))].map((result) => ({
      ...shortenTexts(result, SNIPPET),
      trials: [],
    })),
    worst: takeWithin(read(casesOf(selectWorst(figures).slice(0, MOST_SHOWN.worst)))),
    doubtful: takeWithin(read(casesOf(selectDoubtful(figures).slice(0, MOST_SHOWN.doubtful)))),
  };
}

/** The failing and errored cases: failed before errored, the lowest score first, then the dataset's order. */
export function selectWorst<T extends Pick<CaseResult, 'case' | 'status' | 'score'>>(
  cases: readonly T[],
): readonly T[] {
  return cases
    .filter(({ status }) => status !== 'passed')
    .toSorted((a, b) => rank(a) - rank(b) || a.case.position - b.case.position);
}

function rank({ score }: Pick<CaseResult, 'score'>): number {
  return score ?? Number.MAX_VALUE;
}

/** Cases that passed although their trials or judges disagree, in the dataset's order. */
export function selectDoubtful<T extends Pick<CaseResult, 'status' | 'unstable' | 'criteria'>>(
  cases: readonly T[],
): readonly T[] {
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

/** Of the prompt in a table's row. */
const SNIPPET = 1_000;

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
    trials: result.trials.map((trial) =>
      trial.outcome.status === 'errored'
        ? trial
        : { ...trial, outcome: { ...trial.outcome, output: shorten(trial.outcome.output) } },
    ),
  };
}

// A slice would keep the whole text in memory; what is cloned does not.
function cut(text: string, length: number): string {
  return text.length <= length ? text : structuredClone(text.slice(0, length));
}

function lengthOf({ case: { prompt, expected = '' }, reason, trials }: CaseResult): number {
  const outputs = trials.map(({ outcome }) => (outcome.status === 'answered' ? outcome.output.length : 0));
  return outputs.reduce((sum, length) => sum + length, prompt.length + expected.length + reason.length);
}
