import { contentKey } from '../../domain/content-key.ts';
import type { GuardSettings, RepeatedAnswer } from '../../domain/guard.ts';
import type { CaseResult, RepeatedAnswers } from '../../domain/result.ts';
import { removeHidden } from '../hidden-characters.ts';
import { hasWordCharacters, wordsOf } from './guarded-answer.ts';

interface GivenAnswer {
  readonly caseId: string;
  readonly prompt: string;
}

/** The answers of a run, as they come. Keeps hashes, not texts: some 0.2 KB an answer. */
export interface GivenAnswers {
  add(result: Pick<CaseResult, 'case' | 'trials'>): void;
  /**
   * The same answer of 100 letters and digits or more to three or more prompts that are not alike: an agent that does not
   * read its prompt.
   * @returns those of most cases first.
   */
  findRepeated(): RepeatedAnswer[];
}

/** Short answers are the same by right: "Yes.", a number, a label. */
const FEWEST_CHARACTERS = 100;
const FEWEST_PROMPTS = 3;
/** Prompts made of one template share more of their words than this. */
const MOST_SHARED = 0.5;
/** Words of a prompt that are compared. */
const MOST_WORDS = 200;
const MOST_EXAMPLES = 5;

/** `case-2` before `case-10`. */
const { compare: inOrder } = new Intl.Collator('en', { numeric: true });

export function collectAnswers(): GivenAnswers {
  const groups = new Map<string, GivenAnswer[]>();

  function addAnswer(answer: GivenAnswer, output: string): void {
    if (!hasWordCharacters(output, FEWEST_CHARACTERS)) return;
    // What the same answer may differ in, and nobody sees.
    const folded = removeHidden(output).trim().toLowerCase().replace(/\s+/g, ' ');
    const key = contentKey(folded).slice(0, 12);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [answer]);
    else group.push(answer);
  }

  return {
    add({ case: { id: caseId, prompt }, trials }) {
      for (const { outcome } of trials) {
        if (outcome.status === 'answered') addAnswer({ caseId, prompt }, outcome.output);
      }
    },
    findRepeated: () =>
      [...groups.values()]
        .filter((group) => group.length >= FEWEST_PROMPTS)
        // So that it does not matter which case finished first.
        .map((group) => group.toSorted((a, b) => inOrder(a.caseId, b.caseId)))
        .filter(hasUnlike)
        .map((group) => {
          const caseIds = [...new Set(group.map(({ caseId }) => caseId))];
          return { cases: caseIds.length, examples: caseIds.slice(0, MOST_EXAMPLES) };
        })
        .toSorted((a, b) => b.cases - a.cases || inOrder(a.examples[0] ?? '', b.examples[0] ?? '')),
  };
}

/** The same for a run, where its settings ask for it. */
export function collectRepeated({ repeated: effect }: Pick<GuardSettings, 'repeated'>): {
  readonly add: GivenAnswers['add'];
  /** Absent where it is off. */
  readonly describe: () => RepeatedAnswers | undefined;
} {
  if (effect === 'off') return { add() {}, describe: () => undefined };
  const given = collectAnswers();
  return { add: given.add, describe: () => ({ effect, answers: given.findRepeated() }) };
}

/** Whether three of the prompts have little in common, each two of them. */
function hasUnlike(group: readonly Pick<GivenAnswer, 'prompt'>[]): boolean {
  const unlike: ReadonlySet<string>[] = [];
  for (const { prompt } of group) {
    const words = new Set(wordsOf(prompt).slice(0, MOST_WORDS));
    if (unlike.every((other) => shared(words, other) < MOST_SHARED)) unlike.push(words);
    if (unlike.length === FEWEST_PROMPTS) return true;
  }
  return false;
}

/** The part of all their words that both have, 0 to 1. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = a.intersection(b).size;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
