import { z } from 'zod';

/** A number as people write it in files and inputs: `7` or `"7"`. */
const numberLike = z.union([
  z.number(),
  z
    .string()
    .regex(/^\s*[+-]?\d+(\.\d+)?\s*$/, 'must be a number')
    .transform(Number),
]);

const notBlank = z.string().refine((text) => text.trim() !== '', 'must not be empty');

/** A case as written in a dataset or in the `prompts` input. */
export const caseInputSchema = z.strictObject({
  id: z
    .union([notBlank.max(200, 'must have at most 200 characters'), z.number().transform(String)])
    .optional(),
  prompt: notBlank,
  expected: z.string().optional(),
  output: z.string().optional(),
  tags: z.array(z.string()).default([]),
  threshold: numberLike.optional(),
});

export type CaseInput = z.output<typeof caseInputSchema>;

/** Where a case was written, for messages and annotations. */
export interface CaseSource {
  /** Path as the user would write it, relative to the working directory. */
  readonly file: string;
  /** 1-based; absent where the format does not tell. */
  readonly line?: number | undefined;
}

/** One thing to put to the agent and to judge. */
export interface Case {
  readonly id: string;
  /** 0-based place in the dataset: the order of every report. */
  readonly position: number;
  readonly prompt: string;
  /** The answer a person would give. */
  readonly expected?: string | undefined;
  /** A recorded answer: it is judged without running the agent. */
  readonly output?: string | undefined;
  readonly tags: readonly string[];
  /** The score this case must reach, on the run's scale; the run's threshold where absent. */
  readonly threshold?: number | undefined;
  readonly source?: CaseSource | undefined;
}
