import { oneLine, truncate } from './escape-text.ts';

/** How untrusted texts are written in a sentence. `length`: characters of it at most. */
export interface TextMarks {
  /** A name. */
  readonly code: (text: string, length: number) => string;
  readonly prose: (text: string, length: number) => string;
}

/** For what is no markup: on one line, names in quotation marks. */
export const PLAIN_MARKS: TextMarks = {
  code: (text, length) => `"${truncate(oneLine(text), length)}"`,
  prose: (text, length) => truncate(oneLine(text), length),
};
