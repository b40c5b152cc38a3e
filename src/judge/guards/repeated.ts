import { contentKey } from '../../domain/content-key.ts';
import { foldText, wordsOf } from './guarded-answer.ts';

export interface GivenAnswer {
  readonly caseId: string;
  readonly prompt: string;
  readonly output: string;
}

/** Cases that got the same answer although they asked for different things. */
export interface RepeatedAnswer {
  /** In the order in which they came, each once. */
  readonly caseIds: readonly string[];
  readonly message: string;
}

/** Short answers are the same by right: "Yes.", a number, a label. */
const FEWEST_CHARACTERS = 100;
const FEWEST_PROMPTS = 3;
/** Prompts made of one template share more of their words than this. */
const MOST_SHARED = 0.5;
/** Words of a prompt that are compared. */
const MOST_WORDS = 200;

interface Group {
  readonly caseIds: Set<string>;
  /** Words, as numbers, of prompts that have little in common; no more than it takes. */
  readonly prompts: ReadonlySet<number>[];
}

/**
 * The same answer of 100 letters and digits or more to three or more prompts that are not alike: an agent that does not
 * read its prompt. Keeps numbers, not texts: some 0.8 KB an answer, 24 MB and 3 s for 30,000.
 */
export function findRepeated(answers: Iterable<GivenAnswer>): RepeatedAnswer[] {
  const groups = new Map<string, Group>();
  for (const { caseId, prompt, output } of answers) {
    const answer = foldText(output);
    if (answer.replace(/[^\p{L}\p{N}]+/gu, '').length < FEWEST_CHARACTERS) continue;
    const key = contentKey(answer);
    const group = groups.get(key) ?? { caseIds: new Set(), prompts: [] };
    groups.set(key, group);
    group.caseIds.add(caseId);
    if (group.prompts.length === FEWEST_PROMPTS) continue;
    const words = new Set(wordsOf(prompt).slice(0, MOST_WORDS).map(numberOf));
    if (group.prompts.every((other) => shared(words, other) < MOST_SHARED)) group.prompts.push(words);
  }
  return [...groups.values()].flatMap(({ caseIds, prompts }) =>
    prompts.length < FEWEST_PROMPTS ? [] : [{ caseIds: [...caseIds], message: describe(caseIds.size) }],
  );
}

function describe(cases: number): string {
  return `the same answer was given to ${cases} cases with prompts that have little in common.`;
}

/** The part of all their words that both have, 0 to 1. */
function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = a.intersection(b).size;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** A word's 32-bit FNV-1a hash. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}
