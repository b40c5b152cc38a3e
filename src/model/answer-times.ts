/** What is known of how a model answers, shared by all calls of it in a run. All times are milliseconds. */
export interface AnswerTimes {
  /** @param tookMs from the beginning of the attempt that got the answer. */
  answered(tookMs: number): void;
  /** Whether it has ever given an answer that could be read. */
  readonly hasAnswered: boolean;
  /**
   * How long an attempt is waited for before another is made beside it; `undefined` while too little is known.
   * @param limitMs the time limit of its call.
   */
  lateAfter(limitMs: number): number | undefined;
  /** Before which no attempt is late, whatever is known. */
  soonest(limitMs: number): number;
}

/** From fewer nobody can tell what is late. */
const FEWEST_ANSWERS = 5;
/** Of so many the longest is what is usual, so that one slow answer does not count for ever. */
const REMEMBERED = 100;
/** Of the longest usual time. Twice that is very rare among answers that do come. */
const LATE_FACTOR = 2;
/** Whatever is usual, this share of the time limit is waited for. */
const PARTS_OF_LIMIT = 6;

export function createAnswerTimes(): AnswerTimes {
  const last: number[] = [];
  let answers = 0;
  return {
    answered(tookMs) {
      last[answers % REMEMBERED] = tookMs;
      answers += 1;
    },
    get hasAnswered() {
      return answers > 0;
    },
    lateAfter(limitMs) {
      if (answers < FEWEST_ANSWERS) return undefined;
      return Math.max(soonest(limitMs), LATE_FACTOR * Math.max(...last));
    },
    soonest,
  };
}

function soonest(limitMs: number): number {
  return limitMs / PARTS_OF_LIMIT;
}
