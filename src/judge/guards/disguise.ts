import { findHidden, removeHidden } from '../hidden-characters.ts';
import { excerpt, type Guard } from './guarded-answer.ts';

/** How chat templates and our own fences are written. */
const TEMPLATE = [
  /<\|[a-z_]{2,30}\|>/i,
  /\[\/?INST\]/,
  /<<\/?SYS>>/,
  /<\/?(start_of_turn|end_of_turn)>/i,
  /^[ \t]*#{1,4}[ \t]*(system|developer|instruction|human|assistant|user)[ \t]*(prompt|message)?[ \t]*:/im,
  /^[ \t]*\W?(system|developer) (message|prompt|override|turn)\b\W?[ \t]*:/im,
  /<\/?(answer|prompt|expected_answer|tool_calls|conversation)\b[^>]{0,100}\bnonce\b/i,
];

/** Letters of Cyrillic and Greek that look like Latin ones. */
const LOOK_ALIKE = /[асԁеһіјӏопԛрѕтѵѡхуАВЕЅІЈКМНОРСТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧινορυ]/u;
const OTHER_SCRIPT = /[\p{sc=Cyrl}\p{sc=Grek}]/u;
/** Formulas mix Greek and Latin letters, but not in long words. */
const FEWEST_LETTERS = 4;

/** Seen in honest texts too, and no place to hide words in: shown to the judge, but not worth a word. */
const HARMLESS = /[\u00ad\u2060\ufeff\u007f-\u009f\u2028\u2029]/;

/** Text that is not what it looks like, or that imitates the frame a judge is shown. What tools gave back counts, too. */
export const findDisguise: Guard = ({ output, toolCalls = [] }) => {
  const results = toolCalls.flatMap(({ result = '', error = '' }) => [result, error]).join('\n');
  const places = [
    ['the answer', output],
    ["a tool's result", results],
  ] as const;
  const [first] = places.flatMap(([place, text]) => {
    const found = [...describeHidden(text), ...describeLookAlikes(text), ...describeTemplate(text)];
    return found.length === 0 ? [] : [`${place} holds ${found.join(', and ')}.`];
  });
  return first;
};

function describeHidden(text: string): string[] {
  const hidden = findHidden(text).filter(({ character }) => !HARMLESS.test(character));
  if (hidden.length === 0) return [];
  const kinds = [...new Set(hidden.map(({ character }) => codeOf(character)))];
  const shown = kinds.slice(0, 3).join(', ') + (kinds.length > 3 ? ', …' : '');
  return [`${hidden.length} hidden ${hidden.length === 1 ? 'character' : 'characters'} (${shown})`];
}

function describeLookAlikes(text: string): string[] {
  if (!OTHER_SCRIPT.test(text)) return [];
  const first = (text.match(/\p{L}+/gu) ?? []).find(isMasked);
  return first === undefined ? [] : [`letters that look like others (in ${excerpt(first)})`];
}

/** A Latin word of which some letters are of another script, all of them such that it cannot be seen. */
function isMasked(word: string): boolean {
  if (!/\p{sc=Latin}/u.test(word) || !OTHER_SCRIPT.test(word)) return false;
  const letters = [...word];
  return (
    letters.length >= FEWEST_LETTERS &&
    letters.every((letter) => !OTHER_SCRIPT.test(letter) || LOOK_ALIKE.test(letter))
  );
}

function describeTemplate(text: string): string[] {
  const plain = removeHidden(text.normalize('NFKC'));
  const found = TEMPLATE.map((pattern) => pattern.exec(plain)?.[0]).find((match) => match !== undefined);
  return found === undefined ? [] : [`the markup of a chat (${excerpt(found)})`];
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
