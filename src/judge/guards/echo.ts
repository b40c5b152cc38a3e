import { foldSpace, type Guard, wordsOf } from './guarded-answer.ts';

const FEWEST_WORDS = 3;

/**
 * The answer is the prompt again, once or several times. Case and punctuation count: an agent that mends them has done its
 * work. Where the same is expected, it is right.
 */
export const findEcho: Guard = ({ prompt, output, expected }) => {
  const asked = bare(prompt);
  const told = bare(output);
  // Most answers are no echo, and need no closer look.
  if (asked === '' || !told.startsWith(asked)) return undefined;
  if (told.split(asked).some((rest) => /[\p{L}\p{N}]/u.test(rest))) return undefined;
  if (wordsOf(prompt).length < FEWEST_WORDS) return undefined;
  if (expected !== undefined && bare(expected) === asked) return undefined;
  return 'the answer is nothing but the prompt again.';
};

const AROUND = new Set(' "\'“”„«»‘’`*_>');

/** Without quotation marks and markdown around it. */
function bare(text: string): string {
  const folded = foldSpace(text);
  let begin = 0;
  let end = folded.length;
  while (begin < end && AROUND.has(folded[begin] ?? '')) begin += 1;
  while (end > begin && AROUND.has(folded[end - 1] ?? '')) end -= 1;
  return folded.slice(begin, end);
}
