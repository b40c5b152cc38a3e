import { diffLines, diffWordsWithSpace } from 'diff';

export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Nobody waits longer for a picture of two texts that have little in common. */
const TIME_LIMIT_MS = 400;

/**
 * What an answer has that the expected one has not, and the other way round: word by word, and where that would take too
 * long, line by line.
 * @returns `undefined` where the texts are too long and too different for either.
 */
export function diffTexts(expected: string, answer: string): readonly Change[] | undefined {
  // Of scripts that write no spaces, only a segmenter knows the words.
  const intlSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const changes =
    diffWordsWithSpace(expected, answer, { timeout: TIME_LIMIT_MS, intlSegmenter }) ??
    diffLines(expected, answer, { timeout: TIME_LIMIT_MS });
  return changes?.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
