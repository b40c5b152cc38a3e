import { diffLines, diffWordsWithSpace } from 'diff';

export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Nobody waits longer for a picture of two texts that have little in common. */
const LIMIT_MS = 200;

/** Characters of both texts, without what they begin and end with, that are compared word by word. */
const BY_WORDS = 40_000;

/**
 * What an answer has that the expected one has not, and the other way round: word by word, and where that would take too
 * long, line by line. Within about half a second, however long the texts are.
 * @returns `undefined` where the texts are too long and too different for either.
 */
export function diffTexts(expected: string, answer: string): readonly Change[] | undefined {
  const begin = commonBegin(expected, answer);
  const end = commonEnd(expected, answer, begin);
  const middle = diffMiddle(
    expected.slice(begin, expected.length - end),
    answer.slice(begin, answer.length - end),
  );
  return middle === undefined
    ? undefined
    : [...same(answer.slice(0, begin)), ...middle, ...same(answer.slice(answer.length - end))];
}

/** The changes of so many characters. */
export function beginningOf(changes: readonly Change[], length: number): readonly Change[] {
  let room = length;
  return changes.flatMap(({ kind, text }) => {
    const shown = text.slice(0, Math.max(0, room));
    room -= text.length;
    return shown === '' ? [] : [{ kind, text: shown }];
  });
}

function diffMiddle(expected: string, answer: string): readonly Change[] | undefined {
  if (expected === '' && answer === '') return [];
  const words = expected.length + answer.length <= BY_WORDS ? diffWords(expected, answer) : undefined;
  if (words !== undefined) return words;
  const lines = diffLines(expected, answer, { timeout: LIMIT_MS })?.map(assembleChange);
  return lines === undefined ? undefined : refine(lines);
}

/** Lines in place of others are compared word by word, as many of them as there is time for. */
function refine(lines: readonly Change[]): readonly Change[] {
  let room = BY_WORDS;
  const refined: Change[] = [];
  for (const line of lines) {
    const before = refined.at(-1);
    const length = (before?.text.length ?? 0) + line.text.length;
    const replaces = before?.kind === 'removed' && line.kind === 'added' && length <= room;
    const words = replaces ? diffWords(before.text, line.text) : undefined;
    if (words === undefined) refined.push(line);
    else refined.splice(-1, 1, ...words);
    if (replaces) room -= words === undefined ? room : length;
  }
  return refined;
}

function diffWords(expected: string, answer: string): readonly Change[] | undefined {
  // Of scripts that write no spaces, only a segmenter knows the words.
  const intlSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const changes = diffWordsWithSpace(expected, answer, { timeout: LIMIT_MS, intlSegmenter });
  return changes === undefined ? undefined : joinWords(changes.map(assembleChange));
}

/** Words side by side that changed are one change: nobody reads what alternates word for word. */
function joinWords(changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = [];
  let group: Change[] = [];
  const end = () => {
    const after = group.at(-1)?.kind === 'same' ? group.splice(-1) : [];
    joined.push(...joinGroup(group), ...after);
    group = [];
  };
  for (const change of changes) {
    const between = change.kind === 'same' && group.length > 0 && /^[^\S\n]+$/u.test(change.text);
    if (change.kind !== 'same' || between) group.push(change);
    else {
      end();
      joined.push(change);
    }
  }
  end();
  return joined;
}

/** What was removed and what was added, each as a whole with the spaces in between; as it was where one of them is no words. */
function joinGroup(group: readonly Change[]): readonly Change[] {
  const without = (kind: Change['kind']) =>
    group.map((change) => (change.kind === kind ? '' : change.text)).join('');
  const removed = without('added');
  const added = without('removed');
  if (removed.trim() === '' || added.trim() === '') return group;
  return [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
}

function assembleChange({
  added,
  removed,
  value,
}: {
  added: boolean;
  removed: boolean;
  value: string;
}): Change {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
}

function same(text: string): Change[] {
  return text === '' ? [] : [{ kind: 'same', text }];
}

/** How many units two texts begin with that are the same, up to the end of a line or a word. */
function commonBegin(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  if (length === one.length && length === other.length) return length;
  while (length > 0 && !isSpace(one[length - 1])) length -= 1;
  return length;
}

/** How many they end with, from the beginning of a line or a word; `begin` units are counted already. */
function commonEnd(one: string, other: string, begin: number): number {
  const most = Math.min(one.length, other.length) - begin;
  let length = 0;
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  while (length > 0 && !isSpace(one[one.length - length])) length -= 1;
  return length;
}

function isSpace(unit: string | undefined): boolean {
  return unit !== undefined && /\s/u.test(unit);
}
