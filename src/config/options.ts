import { z } from 'zod';
import { boolean, timeLimit, wholeNumber } from '../domain/number.ts';
import { maxCost, priceInputSchema } from '../domain/price.ts';
import { setupSchema, teardownSchema } from '../domain/surroundings.ts';
import { notBlank } from '../domain/text.ts';
import type { OptionDefinition } from './option-definition.ts';
import { SERVICE_OPTIONS } from './service-options.ts';
import { SUITE_OPTIONS } from './suite-options.ts';
import * as values from './values.ts';

/**
 * Every input, once: the action's inputs, the command's flags, the keys of the file, their JSON Schema and the docs are
 * made from this table or held to it by a test. The order is the one people read.
 */
export const OPTIONS = {
  ...SUITE_OPTIONS,
  ...SERVICE_OPTIONS,
  name: {
    schema: values.line,
    shownDefault: 'agent-judge',
    description: "The suite's name, in every report.",
  },
  trials: {
    schema: wholeNumber(1, 100),
    shownDefault: '1',
    description: 'Runs of the agent per case; the median counts.',
  },
  concurrency: {
    schema: wholeNumber(1, 1000),
    shownDefault: '20',
    description: "Requests in flight at most; below that a service's own limits are found out.",
  },
  timeout: {
    schema: timeLimit,
    shownDefault: '120',
    description:
      'Seconds for one agent run or one judge call, retries included; time held back by a rate limit does not count.',
  },
  'max-duration': {
    schema: timeLimit,
    shownDefault: 'none',
    description:
      'Seconds for the whole run; what is not done by then is errored, and the run reports what it has.',
  },
  'max-cost': {
    schema: maxCost,
    shownDefault: 'none',
    description: 'US dollars for all model calls of the run; no call is made that could pass it.',
  },
  prices: {
    schema: z.record(
      z.string(),
      priceInputSchema,
      'must be a mapping of models to prices, such as { llama3.3: { input: 0.5, output: 1.5 } }',
    ),
    form: 'yaml',
    description:
      'Prices of models that are not at OpenAI or have another price, a YAML mapping: model to `input`, `cached-input` and `output`, in US dollars per million tokens.',
  },
  setup: {
    schema: setupSchema,
    form: 'yaml-or-text',
    description:
      'A shell command before the first case, or a YAML mapping with `command`, `wait-for` (the address of a server it starts) and `timeout`.',
  },
  teardown: {
    schema: teardownSchema,
    form: 'yaml-or-text',
    description: 'A shell command after the last case, whatever happened.',
  },
  'on-fail': {
    schema: notBlank,
    description: 'A shell command run for each failing case, with the case as JSON on its standard input.',
  },
  trust: {
    schema: values.oneOf(['head', 'base']),
    shownDefault: 'head',
    description:
      'Whose config file and datasets count in a pull request: `head`, as checked out, or `base`, as they are where it is to be merged. Action only.',
    inputOnly: true,
  },
  'github-token': {
    schema: values.secret,
    shownDefault: "the workflow's own",
    description:
      'The token the pull request comment is written with; with `trust: base` the files are read with it, too.',
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
  'comment-progress': {
    schema: boolean,
    shownDefault: 'false',
    description: '`true` has the comment say how far a run is while it goes on.',
  },
  'artifact-name': {
    schema: values.artifactName,
    shownDefault: 'agent-judge-results',
    description: 'The name of the uploaded artifact; `none` for no upload.',
  },
  'artifact-retention-days': {
    schema: wholeNumber(1, 400),
    shownDefault: "the repository's",
    description: 'Days the artifact is kept.',
  },
  'output-directory': {
    schema: values.line,
    shownDefault: '`$RUNNER_TEMP/agent-judge` (command: `agent-judge-results`)',
    description:
      'Where results.sqlite, report.json, report.html, junit.xml, results.csv, summary.md and comment.md are written.',
  },
  resume: {
    schema: values.line,
    shownDefault: 'what an unfinished run left in `output-directory`',
    description:
      'The results.sqlite of an earlier run, or its folder: what it has of the same questions is not paid for again; `none` to start anew.',
    inputOnly: true,
  },
  'fail-below-threshold': {
    schema: boolean,
    shownDefault: 'true',
    description: '`false` reports a failed verdict without failing the check.',
  },
} as const satisfies Record<string, OptionDefinition>;

export type OptionName = keyof typeof OPTIONS;

/** Parsed values of the options that were given. */
export type OptionValues = {
  readonly [K in OptionName]?: z.output<(typeof OPTIONS)[K]['schema']> | undefined;
};

/** What was given, as it was given: from inputs and flags all text, from the file text, lists and mappings. */
export type RawOptions = Readonly<Record<string, unknown>>;

export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

const definitions: Readonly<Record<OptionName, OptionDefinition>> = OPTIONS;

/** The keys of the config file: all but keys and tokens, which must not stand in a repository. */
export const FILE_KEYS = OPTION_NAMES.filter(
  (name) => definitions[name].secret !== true && definitions[name].inputOnly !== true,
);
