import { z } from 'zod';
import { checkInputSchema } from '../domain/check.ts';
import { scaleSchema } from '../domain/criterion.ts';
import { guardsSchema } from '../domain/guard.ts';
import { number, numberWithin, wholeNumber } from '../domain/number.ts';
import { notBlank } from '../domain/text.ts';
import type { OptionDefinition } from './option-definition.ts';
import * as values from './values.ts';
import { writtenCases, writtenCriteria, writtenGuidelines } from './written-lists.ts';

/** What is asked, and what a good answer is. */
export const SUITE_OPTIONS = {
  config: {
    schema: values.line,
    shownDefault:
      '`.github/agent-judge.yml` (or `.yaml`) if it is there and neither `prompts` nor `dataset` is given',
    description: 'A file with any of these settings but keys; an input goes before the file.',
    inputOnly: true,
  },
  prompts: {
    schema: values.textOrList,
    editorSchema: z.union([notBlank, writtenCases]),
    description: 'What to ask the agent: one prompt a line, or a YAML list of strings or case objects.',
    repeatable: true,
  },
  dataset: {
    schema: values.lines,
    description:
      'Dataset files, one path or glob a line, from the working directory: .jsonl, .json, .yaml, .yml, .csv.',
    repeatable: true,
  },
  outputs: {
    schema: values.path,
    description:
      'A file of answers that were collected elsewhere, a line `{"id": …, "output": …}` for every case: they are judged, and no agent is run.',
    inputOnly: true,
  },
  filter: {
    schema: values.lines,
    description:
      'Which cases to run, one pattern a line: an id with `*` for any text, or `tag:NAME`; `!` before it leaves them out.',
    repeatable: true,
  },
  vars: {
    schema: values.variables,
    form: 'yaml',
    description:
      'Values for `{{name}}` in prompts and expected answers, a YAML mapping; a case may have its own.',
  },
  criteria: {
    schema: values.textOrList,
    editorSchema: writtenCriteria,
    description: 'What the judge looks for: text, or a YAML list of strings or criterion objects.',
  },
  checks: {
    schema: z.array(z.unknown(), 'must be a list of checks'),
    editorSchema: z.array(checkInputSchema),
    form: 'yaml',
    description:
      'What code decides about every answer, a YAML list: equals, contains, not-contains, matches, json, max-length, max-latency, max-cost, tool-calls.',
  },
  threshold: {
    schema: number,
    shownDefault: '7',
    description:
      "The score that passes. The run's score must reach it, and each case's, unless the case or criterion has its own.",
  },
  scoring: {
    schema: values.oneOf(['numeric', 'binary']),
    shownDefault: 'numeric',
    description: '`numeric` for a score on the scale, `binary` for met or not met.',
  },
  scale: {
    schema: scaleSchema,
    shownDefault: '1-10',
    description: 'The numeric scale, MIN-MAX.',
  },
  'min-pass-rate': {
    schema: numberWithin(0, 100),
    shownDefault: 'none (binary: 100)',
    description: 'The share of cases that must pass, in percent. Errored cases count as not passed.',
  },
  'max-errors': {
    schema: wholeNumber(0, 1_000_000),
    shownDefault: '0',
    description: 'How many cases may be errored (could not be run or judged).',
  },
  guidelines: {
    schema: values.textOrList,
    editorSchema: z.union([notBlank, writtenGuidelines]),
    description: 'Extra rules for the judge: text, or a YAML list.',
  },
  guards: {
    schema: guardsSchema,
    form: 'yaml',
    shownDefault: '`empty`, `opener` and `echo` fail, the others flag',
    description:
      'What code looks for in an answer before a judge is asked: `off`, or a YAML mapping of `empty`, `short`, `opener`, `refusal`, `echo`, `truncated`, `disguise` and `repeated` to `fail`, `flag` or `off`.',
  },
} as const satisfies Record<string, OptionDefinition>;
