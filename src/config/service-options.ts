import { z } from 'zod';
import { agentInputSchema, JSON_POINTER, jsonPointer } from '../domain/agent-settings.ts';
import { type JudgeInput, judgeInputSchema } from '../domain/judge-settings.ts';
import { serviceUrl, URL_PATTERN } from '../domain/model-settings.ts';
import { numberWithin, wholeNumber } from '../domain/number.ts';
import { notBlank } from '../domain/text.ts';
import type { OptionDefinition } from './option-definition.ts';
import * as values from './values.ts';

const judge = z.union(
  [notBlank.transform((model): JudgeInput => ({ model: model.trim() })), judgeInputSchema],
  { error: 'must be the name of a model, or an object that describes a judge' },
);

const api = values.oneOf(['responses', 'chat']);
const effort = values.oneOf(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']);
const temperature = numberWithin(0, 2);
const outputTokens = wholeNumber(1, 10_000_000);

const NOT_SENT = 'not sent';

/** Who answers and who judges, and the services they are at. */
export const SERVICE_OPTIONS = {
  instructions: { schema: notBlank, description: "The agent's instructions." },
  model: {
    schema: values.line,
    shownDefault: 'gpt-5.2',
    description: 'The model of the agent and of the judge.',
  },
  'agent-model': { schema: values.line, shownDefault: '`model`', description: "The agent's model." },
  'agent-temperature': {
    schema: temperature,
    shownDefault: NOT_SENT,
    description: "The temperature of the agent's model, 0 to 2.",
  },
  'agent-reasoning-effort': {
    schema: effort,
    shownDefault: NOT_SENT,
    description: "How hard the agent's model thinks: `none`, `minimal`, `low`, `medium`, `high` or `xhigh`.",
  },
  'agent-max-output-tokens': {
    schema: outputTokens,
    shownDefault: NOT_SENT,
    description: "The tokens an answer of the agent's model may have.",
  },
  'agent-command': {
    schema: notBlank,
    description:
      'The agent is this shell command: the prompt on its standard input, the answer on its output.',
  },
  'agent-protocol': {
    schema: values.oneOf(['text', 'json', 'jsonl']),
    shownDefault: 'text',
    description:
      'How `agent-command` is spoken to: `text`, `json` (one object each way), or `jsonl` (long-lived workers).',
  },
  'agent-url': {
    schema: values.trimmed(z.string('must be a text'), serviceUrl, `${URL_PATTERN}/*`),
    description:
      'The agent is this HTTP endpoint: it gets `{"prompt": "…"}` as a POST, and its body is the answer.',
  },
  'agent-answer': {
    schema: values.trimmed(z.string('must be a text'), jsonPointer, JSON_POINTER),
    shownDefault: 'the whole body',
    description:
      'Where the answer stands in the JSON that `agent-url` gives back, a JSON Pointer such as `/output`.',
  },
  agent: {
    schema: agentInputSchema,
    form: 'yaml',
    description: 'The agent in full, a YAML mapping with `kind`: openai, command, http or recorded.',
  },
  'judge-model': { schema: values.line, shownDefault: '`model`', description: "The judge's model." },
  'judge-instructions': {
    schema: notBlank,
    description: 'Who the judge is; the criteria and guidelines follow it.',
  },
  'judge-repeats': {
    schema: wholeNumber(1, 25),
    shownDefault: '1',
    description: 'Judgements of each answer and criterion by each judge; their median counts.',
  },
  'judge-temperature': {
    schema: temperature,
    shownDefault: NOT_SENT,
    description: "The temperature of the judge's model, 0 to 2.",
  },
  'judge-reasoning-effort': {
    schema: effort,
    shownDefault: NOT_SENT,
    description: "How hard the judge's model thinks: `none`, `minimal`, `low`, `medium`, `high` or `xhigh`.",
  },
  'judge-max-output-tokens': {
    schema: outputTokens,
    shownDefault: NOT_SENT,
    description: "The tokens a judgement of the judge's model may have.",
  },
  judges: {
    schema: z.array(judge, 'must be a list of judges').min(1, 'must not be an empty list'),
    form: 'yaml',
    description:
      'Several judges, a YAML list of models or objects; what an object lacks comes from the inputs for the judge.',
  },
  jury: {
    schema: values.oneOf(['median', 'majority']),
    shownDefault: 'median',
    description: 'How several judges decide: the `median` of their scores, or the side of the `majority`.',
  },
  'escalate-to': {
    schema: judge,
    form: 'yaml-or-text',
    description:
      'A judge (a model, or a YAML mapping) that is asked only where several judges are split, and decides.',
  },
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
    schema: api,
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
    schema: api,
    shownDefault: '`api`',
    description: "The request format of the judge's service.",
  },
} as const satisfies Record<string, OptionDefinition>;
