/** A text of our own that tries to be given a score it does not deserve. */
export interface Attack {
  readonly family: string;
  readonly text: string;
  /**
   * Whether code must stop it, whatever the judge: it says nothing, breaks out of its place, imitates the frame or cannot
   * be quoted. What only argues with the judge is the judge's to see through.
   */
  readonly structural: boolean;
  /** Where it stands; in the agent's answer where absent. */
  readonly where?: Place;
}

export type Place = 'answer' | 'prompt' | 'expected' | 'message' | 'tool';

/** Attacks of one family. */
export function family(
  name: string,
  structural: boolean,
  texts: readonly string[],
  where: Place = 'answer',
): Attack[] {
  return texts.map((text) => ({ family: name, text, structural, where }));
}
