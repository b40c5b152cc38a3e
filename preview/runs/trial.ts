import type { CallRecord } from '../../src/domain/call.ts';
import type { Evidence, Judgement } from '../../src/domain/judgement.ts';
import type { JudgedTrial } from '../../src/domain/result.ts';
import { draw } from '../../test/support/seeded-draw.ts';

/** What a judge says of an answer. */
export interface Opinion {
  readonly criterion: string;
  /** 1 or 0 where the criterion is met or not. */
  readonly score: number;
  readonly reason: string;
  readonly quotes?: readonly string[];
  readonly failures?: readonly string[];
  readonly met?: boolean;
  readonly judge?: string;
  readonly repeat?: number;
  readonly escalated?: boolean;
  readonly injectionSuspected?: boolean;
}

const STARTED_AT = Date.UTC(2026, 10, 23, 9, 41, 9);

/** US dollars per million tokens. */
const PRICE = { input: 1.75, output: 14 };

/** A call whose tokens and time are drawn by these words; most take a little, few take long. */
function buildCall(model: string, medianMs: number, ...words: readonly (string | number)[]): CallRecord {
  const inputTokens = 380 + Math.round(draw(1, ...words) * 260);
  const outputTokens = 60 + Math.round(draw(2, ...words) * 180);
  const slowness = draw(3, ...words) ** 6 * 4 + draw(4, ...words) + 0.5;
  return {
    model,
    usage: { inputTokens, cachedInputTokens: 256, outputTokens },
    costUsd: (inputTokens * PRICE.input + outputTokens * PRICE.output) / 1_000_000,
    latencyMs: Math.round(medianMs * slowness),
    attempts: 1,
    startedAt: STARTED_AT,
  };
}

export function buildTrial(
  caseId: string,
  output: string,
  opinions: readonly Opinion[],
  number = 1,
): JudgedTrial {
  return {
    caseId,
    number,
    agentKind: 'openai',
    contentKey: `trial ${caseId} ${number}`,
    promptHash: `prompt ${caseId}`,
    outcome: { status: 'answered', output, finishReason: 'stop' },
    call: buildCall('gpt-5-mini', 2_100, 'agent', caseId, number),
    judgements: opinions.map((opinion) => buildJudgement(caseId, number, opinion)),
  };
}

function buildJudgement(caseId: string, trial: number, opinion: Opinion): Judgement {
  const { criterion, score, reason, judge = 'gpt-5.2', repeat = 1, escalated } = opinion;
  const { quotes = [], failures = [], met = failures.length === 0, injectionSuspected = false } = opinion;
  const supports = met ? 'met' : 'violated';
  const evidence = quotes.map((quote): Evidence => ({ quote, supports }));
  const verdict = met ? 'met' : 'not_met';
  return {
    caseId,
    trial,
    criterion,
    judge,
    repeat,
    ...(escalated === undefined ? {} : { escalated }),
    contentKey: `judgement ${caseId} ${trial} ${criterion} ${judge} ${repeat}`,
    promptHash: `prompt ${caseId} ${criterion}`,
    outcome: { status: 'judged', score, verdict, reasoning: reason, evidence, failures, injectionSuspected },
    call: buildCall(judge, 1_300, judge, criterion, caseId, trial, repeat),
  };
}

/** A judgement that the judge could not give. */
export function failJudgement(judgement: Judgement, code: string, message: string): Judgement {
  return { ...judgement, outcome: { status: 'errored', failure: { code, message } } };
}

/** A trial that came to nothing. */
export function buildErroredTrial(caseId: string, code: string, message: string): JudgedTrial {
  const { call: _call, ...trial } = buildTrial(caseId, '', []);
  return { ...trial, outcome: { status: 'errored', failure: { code, message } } };
}
