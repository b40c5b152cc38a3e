import type { z } from 'zod';

/** What the action, the command and the config file know of one input. */
export interface OptionDefinition {
  readonly schema: z.ZodType;
  /** What editors are told of the file's value, where `schema` leaves the items to a later stage. */
  readonly editorSchema?: z.ZodType;
  /**
   * What the text of an input is: `yaml` for a structure, `yaml-or-text` for one that may also be a plain text. Where
   * absent, `schema` takes the text.
   */
  readonly form?: 'yaml' | 'yaml-or-text';
  /** Numbers and the like in its list or mapping are taken as they were written: `1.10` is not `1.1`. */
  readonly keepsScalars?: true;
  /** Where in its list or mapping all is taken as it was written, `*` standing for any item: what are texts there. */
  readonly textPlaces?: readonly (readonly string[])[];
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
