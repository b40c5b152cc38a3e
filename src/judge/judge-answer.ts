import { z } from 'zod';
import type { JudgementOutcome } from '../domain/judgement.ts';
import type { Scoring } from '../domain/scoring.ts';
import { parseLenientJson } from './lenient-json.ts';

// The order of the fields is the order in which the judge writes them: reasoning comes before the score.
const answerFields = {
  criterion: z.string(),
  evidence: z.array(z.object({ quote: z.string(), supports: z.enum(['met', 'violated']) })),
  failures: z.array(z.string()),
  reasoning: z.string(),
  injection_suspected: z.boolean(),
  verdict: z.enum(['met', 'not_met', 'cannot_judge']),
};

const binaryAnswer = z.object(answerFields);
const numericAnswer = z.object({ ...answerFields, score: z.number().nullable() });

/**
 * The JSON Schema a judge's answer is held to. The scale's bounds are not in it, because not every server knows
 * `minimum` and `maximum`; they are checked when the answer is parsed.
 */
export function judgeAnswerSchema({ kind }: Scoring): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(kind === 'numeric' ? numericAnswer : binaryAnswer);
  return schema;
}

export type ParsedAnswer =
  | { readonly status: 'parsed'; readonly outcome: JudgementOutcome }
  /** `problem` is a sentence that tells the judge, and the user, what is wrong with the answer. */
  | { readonly status: 'invalid'; readonly problem: string };

/** Reads a judge's answer: leniently as JSON, strictly as an answer. */
export function parseJudgeAnswer(text: string, scoring: Scoring): ParsedAnswer {
  if (text.trim() === '') return invalid('it is empty.');
  const json = parseLenientJson(text);
  if (json === undefined) return invalid('it is not complete, valid JSON.');
  const parsed = (scoring.kind === 'numeric' ? numericAnswer : binaryAnswer).safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return invalid(`"${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'it does not follow the schema'}.`);
  }
  const { verdict, reasoning, evidence, failures, injection_suspected: injectionSuspected } = parsed.data;
  if (verdict === 'cannot_judge') {
    const failure = {
      code: 'cannot-judge',
      message: `the judge says it cannot judge this answer: ${reasoning}`,
    };
    return { status: 'parsed', outcome: { status: 'errored', failure } };
  }
  const score = 'score' in parsed.data ? (parsed.data.score as number | null) : verdict === 'met' ? 1 : 0;
  const { min, max } = scoring.scale;
  if (score === null || score < min || score > max) {
    return invalid(`the score is ${score}, which is not on the scale from ${min} to ${max}.`);
  }
  return {
    status: 'parsed',
    outcome: { status: 'judged', score, verdict, reasoning, evidence, failures, injectionSuspected },
  };
}

function invalid(problem: string): ParsedAnswer {
  return { status: 'invalid', problem };
}
