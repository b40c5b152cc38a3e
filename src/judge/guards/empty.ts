import { excerpt, foldSpace, type Guard, hasWordCharacters, wordCharacters } from './guarded-answer.ts';

const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const EMPTY_JSON = /^(```\w*\s*)?(\[\s*\]|\{\s*\})(\s*```)?$/;

/**
 * Nothing, or no letter and no digit of any script. A picture says something, an empty list or object is what code answers
 * when there is nothing to list, and an expected answer without a word makes one without a word right.
 */
export const findEmpty: Guard = ({ output, expected }) => {
  if (hasWordCharacters(output, 1)) return undefined;
  if (wordCharacters(output) !== '' || saysSomething(output)) return undefined;
  if (expected !== undefined && wordCharacters(expected) === '') return undefined;
  if (foldSpace(output) === '') return 'the answer is empty.';
  return `the answer has no letter and no digit: ${excerpt(output)}.`;
};

/** Without a word. */
export function saysSomething(text: string): boolean {
  return PICTURE.test(text) || EMPTY_JSON.test(text.trim());
}
