import { z } from 'zod';
import { boolean, positive, weight } from './number.ts';
import { anyText, notBlank, notBlankUpTo, someText } from './text.ts';

const texts = z
  .union(
    [someText, z.array(someText).min(1, 'must not be an empty list')],
    'must be a text or a list of texts',
  )
  .transform((value) => [value].flat());

/** A tool call that is expected: the arguments named here must be among the call's, with these values. */
const expectedToolCall = z.union(
  [
    notBlank.transform((name) => ({ name, arguments: {} as Record<string, unknown> })),
    z.strictObject({ name: notBlank, arguments: z.record(z.string(), z.unknown()).default({}) }),
  ],
  'must be the name of a tool, or an object with "name" and "arguments"',
);

interface ExpectedToolCalls {
  readonly calls: readonly { readonly name: string; readonly arguments: Readonly<Record<string, unknown>> }[];
  readonly ordered: boolean;
  /** Whether there may be others. */
  readonly additional: boolean;
}

const toolCalls = z
  .union(
    [
      z.array(expectedToolCall).transform((calls) => ({ calls, ordered: false, additional: true })),
      z.strictObject({
        calls: z.array(expectedToolCall),
        ordered: boolean.default(false),
        additional: boolean.default(true),
      }),
    ],
    'must be a list of tool calls, or an object with "calls", "ordered" and "additional"',
  )
  .transform((value): ExpectedToolCalls => value);

/** What is looked at; a check has exactly one of these keys. */
const kinds = {
  equals: anyText,
  contains: texts,
  'not-contains': texts,
  /** A regular expression that RE2 can run, bare or with flags as `/…/i`. */
  matches: someText,
  /** `true` for any JSON, or a JSON Schema. */
  json: z.union(
    [
      z.literal(true),
      z.enum(['true', 'True', 'TRUE']).transform(() => true as const),
      z.record(z.string(), z.unknown()),
    ],
    'must be true or a JSON Schema',
  ),
  /** Characters. */
  'max-length': positive,
  /** Seconds. */
  'max-latency': positive,
  /** US dollars for one trial. */
  'max-cost': positive,
  'tool-calls': toolCalls,
};

export type CheckKind = keyof typeof kinds;

export const CHECK_KINDS = Object.keys(kinds) as CheckKind[];

/** A check as it is written: one kind, and how much it matters. */
export const checkInputSchema = z
  .strictObject(
    {
      name: notBlankUpTo(80).optional(),
      required: boolean.default(false),
      weight: weight
        .refine((value) => value >= 0, 'must not be below 0')
        .meta({ minimum: 0 })
        .optional(),
      equals: kinds.equals.optional(),
      contains: kinds.contains.optional(),
      'not-contains': kinds['not-contains'].optional(),
      matches: kinds.matches.optional(),
      json: kinds.json.optional(),
      'max-length': kinds['max-length'].optional(),
      'max-latency': kinds['max-latency'].optional(),
      'max-cost': kinds['max-cost'].optional(),
      'tool-calls': kinds['tool-calls'].optional(),
    },
    'must be an object such as { contains: "a text" }',
  )
  .refine((check) => CHECK_KINDS.filter((kind) => check[kind] !== undefined).length === 1, {
    error: `must have exactly one of ${CHECK_KINDS.join(', ')}`,
  })
  .meta({ oneOf: CHECK_KINDS.map((kind) => ({ required: [kind] })) });

export type CheckInput = z.output<typeof checkInputSchema>;

/** Something about an answer that code can decide. */
export interface Check {
  /** Unique in its case. */
  readonly name: string;
  /** A failed check fails its case; a required one also spends no judge call, and is a condition of the run. */
  readonly required: boolean;
  /** Its share in the case's score beside the criteria; 0 leaves the score to them. */
  readonly weight: number;
  readonly test: CheckTest;
}

/** One kind of check with what it needs, in the words of the input. */
export type CheckTest = {
  readonly [K in CheckKind]: { readonly kind: K; readonly value: z.output<(typeof kinds)[K]> };
}[CheckKind];

/** What a check made of one trial. */
export interface CheckOutcome {
  readonly name: string;
  readonly passed: boolean;
  /** One line: what was found, and what was needed. */
  readonly message: string;
}
