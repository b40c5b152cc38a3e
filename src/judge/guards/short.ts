import { saysSomething } from './empty.ts';
import { excerpt, type Guard, hasWordCharacters, wordCharacters } from './guarded-answer.ts';

const FEWEST = 3;
/** Scripts in which one character can be a word. */
const WORD_IN_ITSELF = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** Fewer than three letters or digits, where no answer as short is expected. Often that is a complete answer. */
export const findShort: Guard = ({ output, expected }) => {
  if (!isShort(output)) return undefined;
  if (expected !== undefined && wordCharacters(expected).length < FEWEST) return undefined;
  return `the answer has fewer than ${FEWEST} letters or digits: ${excerpt(output)}.`;
};

function isShort(text: string): boolean {
  if (hasWordCharacters(text, FEWEST)) return false;
  const characters = wordCharacters(text);
  if (characters === '') return saysSomething(text);
  return [...characters].length < FEWEST && !WORD_IN_ITSELF.test(characters);
}
