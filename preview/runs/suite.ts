import { createHash } from 'node:crypto';
import { assembleGuards } from '../../src/config/assemble-guards.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Config, GatePolicy } from '../../src/domain/config.ts';
import type { Criterion } from '../../src/domain/criterion.ts';
import type { JudgeSettings } from '../../src/domain/judge-settings.ts';
import type { RunRecord } from '../../src/store/store.ts';
import { fillTopic, type Topic } from './topic.ts';

const REPOSITORY = 'octo-org/support-bot';
const STARTED_AT = Date.UTC(2026, 10, 23, 9, 41, 7);
const DATASET = '.github/evals/support.jsonl';

export const ACCURACY: Criterion = {
  name: 'accuracy',
  description:
    'States only what the policies and the product notes say: no invented terms, prices or actions.',
  weight: 2,
  required: true,
};
export const HELPFULNESS: Criterion = {
  name: 'helpfulness',
  description: 'Answers what was asked, and says what to do next.',
  weight: 1,
  required: false,
};
export const TONE: Criterion = {
  name: 'tone',
  description: 'Friendly and plain; no jargon, no blame.',
  weight: 1,
  required: false,
};

export const JUDGE: JudgeSettings = { name: 'gpt-5.2', model: 'gpt-5.2', api: 'responses', repeats: 1 };

export const POLICY: GatePolicy = {
  scoring: { kind: 'numeric', scale: { min: 1, max: 10 }, threshold: 7 },
  maxErrors: 0,
  criteria: [ACCURACY, HELPFULNESS, TONE],
  jury: 'median',
};

const CONFIG: Config = {
  name: 'Support bot',
  gate: POLICY,
  guidelines: ['The policies are part of the instructions; what they do not say, the bot must not promise.'],
  agent: {
    kind: 'openai',
    model: 'gpt-5-mini',
    api: 'responses',
    instructions: 'You answer customers of a shop for lamps.',
    mcpServers: [],
    hostedTools: [],
    maxTurns: 10,
  },
  judges: [JUDGE],
  guards: assembleGuards(undefined),
  trials: 1,
  concurrency: 20,
  timeoutSeconds: 120,
  comment: 'always',
  commentKey: 'support-bot',
  commentProgress: false,
  artifactName: 'agent-judge-results',
  outputDirectory: 'agent-judge-results',
  resume: { from: 'unfinished' },
  failBelowThreshold: true,
  origin: { configFile: '.github/agent-judge.yml', inputs: [] },
};

/** The record of a run on a pull request; ids and times depend on the name alone. */
export function buildRecord(name: string, config: Partial<Config> = {}): RunRecord {
  const digest = createHash('sha1').update(name).digest('hex');
  const runNumber = 17_890_000_000 + (Number.parseInt(digest.slice(0, 6), 16) % 1_000_000);
  const id = digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
  return {
    id,
    toolVersion: '0.1.0',
    startedAt: STARTED_AT,
    config: { ...CONFIG, ...config },
    provenance: {
      repository: REPOSITORY,
      commit: createHash('sha1').update(`commit of ${name}`).digest('hex'),
      ref: 'refs/pull/482/merge',
      event: 'pull_request',
      pullRequest: 482,
      workflow: 'Evals',
      workflowRunId: String(runNumber),
      workflowRunAttempt: 1,
      job: 'support-bot',
      actor: 'mira',
      runUrl: `https://github.com/${REPOSITORY}/actions/runs/${runNumber}`,
    },
  };
}

/** A case as the dataset has it at this place, a line each. */
export function placeCase(position: number, written: Pick<Case, 'id' | 'prompt'> & Partial<Case>): Case {
  return { tags: [], ...written, position, source: { file: DATASET, line: position + 1 } };
}

/** The case at this place of a dataset that takes the topics in turn, each time about another product and order. */
export function placeTopic(position: number, topics: readonly Topic[]): { testCase: Case; topic: Topic } {
  const written = topics[position % topics.length];
  if (written === undefined) throw new RangeError('a suite needs topics');
  const round = Math.floor(position / topics.length);
  const topic = fillTopic(written, position);
  const { prompt, expected, tags } = topic;
  const id = round === 0 ? topic.id : `${topic.id}-${round + 1}`;
  return { topic, testCase: placeCase(position, { id, prompt, expected, tags }) };
}
