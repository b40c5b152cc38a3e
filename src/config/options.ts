import type { z } from 'zod';
import { scaleSchema } from '../domain/criterion.ts';
import * as values from './values.ts';

/** What the action, the command and the config file know of one input. */
export interface OptionDefinition {
  readonly schema: z.ZodType;
  /** The default as the docs show it; the value itself stands in `assembleConfig`. */
  readonly shownDefault?: string;
  readonly description: string;
  /** Given several times as a flag, the values are joined as lines. */
  readonly repeatable?: true;
  readonly secret?: true;
}

/**
 * Every input, once: the action's inputs, the command's flags and the docs are made from this table or held to it by a
 * test. The order is the one people read.
 */
export const OPTIONS = {
  prompts: {
    schema: values.text,
    description: 'What to ask the agent: one prompt a line, or a YAML list of strings or case objects.',
    repeatable: true,
  },
  dataset: {
    schema: values.lines,
    description: 'Dataset files, one path or glob a line: .jsonl, .json, .yaml, .yml.',
    repeatable: true,
  },
  criteria: {
    schema: values.text,
    description: 'What the judge looks for: text, or a YAML list of strings or criterion objects.',
  },
  threshold: {
    schema: values.number,
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
    schema: values.numberWithin(0, 100),
    shownDefault: 'none (binary: 100)',
    description: 'The share of cases that must pass, in percent. Errored cases count as not passed.',
  },
  'max-errors': {
    schema: values.wholeNumber(0, 1_000_000),
    shownDefault: '0',
    description: 'How many cases may be errored (could not be run or judged).',
  },
  guidelines: {
    schema: values.text,
    description: 'Extra rules for the judge: text, or a YAML list.',
  },
  instructions: {
    schema: values.text,
    description: "The agent's instructions.",
  },
  model: {
    schema: values.line,
    shownDefault: 'gpt-5.2',
    description: 'The model of the agent and of the judge.',
  },
  'agent-model': { schema: values.line, shownDefault: '`model`', description: "The agent's model." },
  'judge-model': { schema: values.line, shownDefault: '`model`', description: "The judge's model." },
  'openai-api-key': {
    schema: values.secret,
    shownDefault: 'env `OPENAI_API_KEY`',
    description: 'The key of the model service. A service that needs none takes any value.',
    secret: true,
  },
  'base-url': {
    schema: values.httpUrl,
    shownDefault: 'env `OPENAI_BASE_URL`',
    description: 'Another OpenAI-compatible service, for example http://localhost:11434/v1.',
  },
  api: {
    schema: values.oneOf(['responses', 'chat']),
    shownDefault: 'responses',
    description: "The service's request format: `responses`, or `chat` for Chat Completions.",
  },
  'judge-api-key': {
    schema: values.secret,
    shownDefault: '`openai-api-key`',
    description: "The key of the judge's service, if it is another.",
    secret: true,
  },
  'judge-base-url': {
    schema: values.httpUrl,
    shownDefault: '`base-url`',
    description: "The judge's service, if it is another.",
  },
  'judge-api': {
    schema: values.oneOf(['responses', 'chat']),
    shownDefault: '`api`',
    description: "The request format of the judge's service.",
  },
  name: {
    schema: values.line,
    shownDefault: 'agent-judge',
    description: "The suite's name, in every report.",
  },
  trials: {
    schema: values.wholeNumber(1, 100),
    shownDefault: '1',
    description: 'Runs of the agent per case; the median counts.',
  },
  concurrency: {
    schema: values.wholeNumber(1, 1000),
    shownDefault: '20',
    description: 'Requests in flight at most.',
  },
  timeout: {
    schema: values.numberWithin(0.1, 86_400),
    shownDefault: '120',
    description: 'Seconds for one agent run or one judge call, retries included.',
  },
  'on-fail': {
    schema: values.text,
    description: 'A shell command run for each failing case, with the case as JSON on its standard input.',
  },
  'github-token': {
    schema: values.secret,
    shownDefault: "the workflow's own",
    description: 'The token the pull request comment is written with.',
    secret: true,
  },
  comment: {
    schema: values.oneOf(['always', 'on-failure', 'never']),
    shownDefault: 'always',
    description: 'When to write the pull request comment: `always`, `on-failure` or `never`.',
  },
  'comment-key': {
    schema: values.commentKey,
    shownDefault: "from the suite's name",
    description: "Separates several gates' comments on one pull request.",
  },
  'artifact-name': {
    schema: values.artifactName,
    shownDefault: 'agent-judge-results',
    description: 'The name of the uploaded artifact; `none` for no upload.',
  },
  'artifact-retention-days': {
    schema: values.wholeNumber(1, 400),
    shownDefault: "the repository's",
    description: 'Days the artifact is kept.',
  },
  'output-directory': {
    schema: values.line,
    shownDefault: '`$RUNNER_TEMP/agent-judge` (command: `agent-judge-results`)',
    description: 'Where results.sqlite, report.json, summary.md and comment.md are written.',
  },
  'fail-below-threshold': {
    schema: values.boolean,
    shownDefault: 'true',
    description: '`false` reports a failed verdict without failing the check.',
  },
} as const satisfies Record<string, OptionDefinition>;

export type OptionName = keyof typeof OPTIONS;

/** Parsed values of the options that were given. */
export type OptionValues = {
  readonly [K in OptionName]?: z.output<(typeof OPTIONS)[K]['schema']> | undefined;
};

/** What was given, as it was given; from inputs and flags all text. */
export type RawOptions = Readonly<Record<string, unknown>>;

export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];
