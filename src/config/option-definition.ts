import type { z } from 'zod';

/** What the action, the command and the config file know of one input. */
export interface OptionDefinition {
  readonly schema: z.ZodType;
  /** The file's value in full, for editors and readers of YAML, where `schema` leaves the items to a later stage. */
  readonly editorSchema?: z.ZodType;
  /**
   * What the text of an input is: `yaml` for a structure, `yaml-or-text` for one that may also be a plain text. Where
   * absent, `schema` takes the text.
   */
  readonly form?: 'yaml' | 'yaml-or-text';
  /** The default as the docs show it; the value itself stands in `assembleConfig`. */
  readonly shownDefault?: string;
  readonly description: string;
  /** Given several times as a flag, the values are joined as lines. */
  readonly repeatable?: true;
  /** Never a key of the file: it would stand in the repository. */
  readonly secret?: true;
  /** Not a key of the file. */
  readonly inputOnly?: true;
}
