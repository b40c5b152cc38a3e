import { z } from 'zod';
import { type Check, checkInputSchema } from './check.ts';
import { type Criterion, criterionInputSchema } from './criterion.ts';
import { type Message, messageSchema } from './message.ts';
import { number, timeLimit } from './number.ts';
import { anyText, notBlank, notBlankUpTo, spelledNumber, wholeText } from './text.ts';

/** What stands for a name in a template. */
export const variable = z
  .union([z.string(), spelledNumber, z.boolean()], 'must be a text, a number, or true or false')
  .transform(wholeText);

/** What stands in a template. */
export const variableName = z.string().transform(wholeText);

/** A text is a criterion's description, and one alone needs no list. */
export function criteriaAsObjects(written: unknown): unknown {
  if (!isScalar(written) && !Array.isArray(written)) return written;
  return [written].flat().map((item) => (isScalar(item) ? { description: item } : item));
}

/** What may stand where a text is meant. */
export function isScalar(written: unknown): written is string | number | boolean {
  return typeof written === 'string' || typeof written === 'number' || typeof written === 'boolean';
}

/** A case as written in a dataset or in the `prompts` input. */
export const caseInputSchema = z.strictObject({
  id: notBlankUpTo(200).optional(),
  prompt: notBlank,
  expected: anyText.optional(),
  output: anyText.optional(),
  tags: z.array(anyText, 'must be a list of texts').default([]),
  threshold: number.optional(),
  vars: z.record(variableName, variable, 'must be an object of texts and numbers').optional(),
  messages: z.array(messageSchema, 'must be a list of messages').optional(),
  criteria: z
    .preprocess(
      criteriaAsObjects,
      z
        .array(criterionInputSchema, 'must be a text or a list of criteria')
        .min(1, 'must not be an empty list'),
    )
    .optional(),
  checks: z.array(checkInputSchema, 'must be a list of checks').optional(),
  timeout: timeLimit.optional(),
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
  /** The conversation before the prompt. */
  readonly messages?: readonly Message[] | undefined;
  /** The values of its templates; they stand in the prompt and the expected answer already. */
  readonly vars?: Readonly<Record<string, string>> | undefined;
  /** Its own, beside the run's. */
  readonly criteria?: readonly Criterion[] | undefined;
  /** All that apply to it: the run's and its own. */
  readonly checks?: readonly Check[] | undefined;
  /** For one run of the agent, or one judge call; the run's where absent. */
  readonly timeoutSeconds?: number | undefined;
  readonly source?: CaseSource | undefined;
}
