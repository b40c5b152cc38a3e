/** What a piece of text is, not which colour it has. `quoted-…` marks words of an answer that a judge rests on. */
export type Style = 'good' | 'bad' | 'warning' | 'faint' | 'strong' | 'quoted-met' | 'quoted-violated';

/** Colours a text, or leaves it as it is where colour is not wanted. */
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_, text) => text;

/** Columns of a log and of a file: whoever reads one has lines of their own width. */
export const LOG_WIDTH = 160;

export interface TerminalOptions {
  readonly paint: Paint;
  /** Columns. */
  readonly width: number;
}
