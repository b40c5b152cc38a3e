import { z } from 'zod';
import type { AgentSettings } from '../agent-settings.ts';
import type { Config } from '../config.ts';
import type { Criterion } from '../criterion.ts';
import { GUARD_NAMES } from '../guard.ts';
import { amount, count, flag, number, percent, scale, text, texts, whole } from './parts.ts';
import type { Told } from './told.ts';

// The configuration as a run was made with it. It holds no secret.

const criterionSchema = z
  .object({
    name: text,
    description: text.describe('What the judge is told.'),
    scoring: z.enum(['numeric', 'binary']).optional().describe("Absent: the run's."),
    scale: scale.optional().describe("Absent: the run's."),
    threshold: number.optional(),
    weight: amount,
    required: flag,
    anchors: z.object({ lowest: text.optional(), highest: text.optional() }).optional(),
    examples: z
      .array(
        z.object({
          answer: text,
          score: number.optional(),
          verdict: z.enum(['met', 'not_met']).optional(),
          reason: text.optional(),
        }),
      )
      .optional(),
    toolCalls: flag.optional().describe("Whether the judge sees the agent's tool calls."),
  })
  .meta({ id: 'criterion', description: 'One thing that is judged.' });

export const criterion: Told<typeof criterionSchema, Criterion> = criterionSchema;

const scoringParts = { scale, threshold: number };
const scoring = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('numeric'), ...scoringParts }),
  z.object({ kind: z.literal('binary'), ...scoringParts }),
]);

const gate = z.object({
  scoring,
  minPassRate: percent.optional(),
  maxErrors: count,
  criteria: z.array(criterion),
  jury: z.enum(['median', 'majority']),
});

const modelParts = {
  model: text,
  api: z.enum(['responses', 'chat']),
  baseUrl: text.optional(),
  temperature: number.optional(),
  reasoningEffort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']).optional(),
  maxOutputTokens: whole.optional(),
  apiKeyEnv: text.optional(),
};

const commandLine = z.union([text, texts]);
const headers = z.record(text, z.union([text, z.object({ env: text, prefix: text })]));
const jsonObject = z.record(text, z.unknown());

const mcpServer = z.union([
  z.object({ name: text, command: texts, env: texts }),
  z.object({ name: text, url: text, headers }),
]);

const agentSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('openai'),
      ...modelParts,
      instructions: text.optional(),
      outputSchema: jsonObject.optional(),
      mcpServers: z.array(mcpServer),
      hostedTools: z.array(z.looseObject({ type: text })),
      maxTurns: whole,
    }),
    z.object({
      kind: z.literal('command'),
      command: commandLine,
      protocol: z.enum(['text', 'json', 'jsonl']),
      workers: whole,
      casesPerWorker: whole,
      env: texts,
      maxOutputBytes: whole,
    }),
    z.object({
      kind: z.literal('http'),
      url: text,
      method: z.enum(['POST', 'PUT', 'PATCH', 'GET']),
      headers,
      body: z.unknown().optional(),
      answer: text.optional(),
      toolCalls: text.optional(),
      usage: text.optional(),
    }),
    z.object({ kind: z.literal('recorded') }),
  ])
  .describe('The system under test.');

const agent: Told<typeof agentSchema, AgentSettings> = agentSchema;

const judge = z
  .object({ name: text, ...modelParts, instructions: text.optional(), repeats: whole })
  .meta({ id: 'judge' });

const guardEffect = z.enum(['fail', 'flag', 'off']);
const guards = z.object(
  Object.fromEntries(GUARD_NAMES.map((name) => [name, guardEffect])) as Record<
    (typeof GUARD_NAMES)[number],
    typeof guardEffect
  >,
);

const price = z.object({ input: amount, cachedInput: amount, output: amount });

const settingsSchema = z
  .object({
    name: text,
    gate,
    guidelines: texts,
    agent,
    judges: z.array(judge),
    escalateTo: judge.optional(),
    guards,
    setup: z.object({ command: commandLine, waitFor: text.optional(), timeoutSeconds: amount }).optional(),
    teardown: commandLine.optional(),
    trials: whole,
    concurrency: whole,
    timeoutSeconds: amount,
    maxDurationSeconds: amount.optional(),
    maxCostUsd: amount.optional(),
    prices: z.record(text, price).optional(),
    onFail: text.optional(),
    comment: z.enum(['always', 'on-failure', 'never']),
    commentKey: text,
    commentProgress: flag,
    artifactName: text.optional(),
    artifactRetentionDays: whole.optional(),
    outputDirectory: text,
    resume: z.discriminatedUnion('from', [
      z.object({ from: z.literal('unfinished') }),
      z.object({ from: z.literal('nothing') }),
      z.object({ from: z.literal('database'), path: text }),
    ]),
    failBelowThreshold: flag,
    origin: z
      .object({
        configFile: text.optional(),
        inputs: z.array(z.object({ name: text, value: text.optional() })),
      })
      .optional(),
  })
  .describe('The configuration the run was made with, defaults included. It holds no secret.');

export const settings: Told<typeof settingsSchema, Config> = settingsSchema;
