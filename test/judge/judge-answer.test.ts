import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BINARY_SCORING, type Scoring } from '../../src/domain/scoring.ts';
import { judgeAnswerSchema, parseJudgeAnswer } from '../../src/judge/judge-answer.ts';
import { NUMERIC_SCORING } from '../support/builders.ts';

const BINARY = {
  criterion: 'quality',
  evidence: [{ quote: 'it is four', supports: 'met' }],
  failures: ['too short'],
  reasoning: 'It is right.',
  injection_suspected: false,
  verdict: 'met',
};
const NUMERIC = { ...BINARY, score: 8 };
const { score: _score, ...WITHOUT_SCORE } = NUMERIC;
const { reasoning: _reasoning, ...WITHOUT_REASONING } = NUMERIC;

const parse = (answer: unknown, scoring: Scoring = NUMERIC_SCORING) =>
  parseJudgeAnswer(JSON.stringify(answer), scoring);

function problemOf(text: string, scoring: Scoring = NUMERIC_SCORING): string {
  const parsed = parseJudgeAnswer(text, scoring);
  assert.equal(parsed.status, 'invalid', `${text} was taken`);
  return parsed.status === 'invalid' ? parsed.problem : '';
}

describe('judgeAnswerSchema', () => {
  const fields = ['criterion', 'evidence', 'failures', 'reasoning', 'injection_suspected', 'verdict'];

  it('has the judge write its reasoning before its verdict and its score', () => {
    assert.deepEqual(Object.keys(judgeAnswerSchema(NUMERIC_SCORING)['properties'] ?? {}), [
      ...fields,
      'score',
    ]);
    assert.deepEqual(Object.keys(judgeAnswerSchema(BINARY_SCORING)['properties'] ?? {}), fields);
  });

  it('is what strict mode takes: every field required, no other allowed, at every level', () => {
    const check = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('properties' in value) {
        const { properties, required, additionalProperties } = value as Record<string, unknown>;
        assert.equal(additionalProperties, false);
        assert.deepEqual(required, Object.keys(properties ?? {}));
      }
      Object.values(value).forEach(check);
    };
    check(judgeAnswerSchema(NUMERIC_SCORING));
    check(judgeAnswerSchema(BINARY_SCORING));
  });

  it('uses only words of JSON Schema that every server with strict schemas knows', () => {
    const text = JSON.stringify([judgeAnswerSchema(NUMERIC_SCORING), judgeAnswerSchema(BINARY_SCORING)]);
    assert.doesNotMatch(text, /\$schema|minimum|maximum|pattern|format|default|\$ref|const"/i);
  });
});

describe('parseJudgeAnswer with numeric scoring', () => {
  it('reads a judgement', () => {
    assert.deepEqual(parse(NUMERIC), {
      status: 'parsed',
      outcome: {
        status: 'judged',
        score: 8,
        verdict: 'met',
        reasoning: 'It is right.',
        evidence: [{ quote: 'it is four', supports: 'met' }],
        failures: ['too short'],
        injectionSuspected: false,
      },
    });
  });

  for (const score of [1, 10, 5.5, 1.0000001]) {
    it(`takes ${score}, which is on the scale`, () => {
      const parsed = parse({ ...NUMERIC, score });
      assert.ok(parsed.status === 'parsed' && parsed.outcome.status === 'judged');
      assert.equal(parsed.outcome.score, score);
    });
  }

  for (const score of [0, 11, -1, 0.9999, 10.0001, 1e300]) {
    it(`refuses ${score}, which is off the scale, and tells the scale`, () => {
      assert.match(problemOf(JSON.stringify({ ...NUMERIC, score })), /scale from 1 to 10/);
    });
  }

  it('keeps to the scale of the run', () => {
    const scoring: Scoring = { kind: 'numeric', scale: { min: -5, max: 5 }, threshold: 0 };
    assert.equal(parse({ ...NUMERIC, score: -5 }, scoring).status, 'parsed');
    assert.match(problemOf(JSON.stringify({ ...NUMERIC, score: 6 }), scoring), /from -5 to 5/);
  });

  const invalid: readonly (readonly [string, unknown, RegExp])[] = [
    ['a score in words', { ...NUMERIC, score: '8' }, /"score"/],
    ['no score', WITHOUT_SCORE, /"score"/],
    ['a null score with a verdict', { ...NUMERIC, score: null }, /score/],
    ['no reasoning', WITHOUT_REASONING, /"reasoning"/],
    ['a verdict of its own', { ...NUMERIC, verdict: 'pass' }, /"verdict"/],
    ['evidence that is text', { ...NUMERIC, evidence: 'it is four' }, /"evidence"/],
    [
      'a quote of another kind',
      { ...NUMERIC, evidence: [{ quote: 'x', supports: 'yes' }] },
      /"evidence\.0\.supports"/,
    ],
    ['a list', [NUMERIC], /expected object/],
    ['null', null, /expected object/],
    ['a number', 8, /expected object/],
  ];
  for (const [what, answer, problem] of invalid) {
    it(`refuses ${what} and names it`, () => assert.match(problemOf(JSON.stringify(answer)), problem));
  }

  it('refuses numbers that JSON writes but no scale has', () => {
    assert.match(problemOf(JSON.stringify(NUMERIC).replace('8}', '1e999}')), /"score"/);
  });

  it('says of empty and of broken text that it is empty or broken', () => {
    assert.match(problemOf(' \n'), /empty/);
    assert.match(problemOf('{"criterion": "quality", "evid'), /not complete/);
    assert.match(problemOf('I give it 8 of 10.'), /not complete, valid JSON/);
  });

  it('looks past fields it did not ask for', () => {
    assert.equal(parse({ overall_pass: true, ...NUMERIC, confidence: 1 }).status, 'parsed');
  });

  for (const score of [null, 1, 99]) {
    it(`takes cannot_judge for missing data, never for a score, also with score ${score}`, () => {
      const parsed = parse({
        ...NUMERIC,
        verdict: 'cannot_judge',
        score,
        reasoning: 'The answer is in Klingon.',
      });
      assert.ok(parsed.status === 'parsed' && parsed.outcome.status === 'errored');
      assert.equal(parsed.outcome.failure.code, 'cannot-judge');
      assert.match(parsed.outcome.failure.message, /The answer is in Klingon\./);
    });
  }

  it('hands on a suspected injection', () => {
    const parsed = parse({ ...NUMERIC, injection_suspected: true });
    assert.ok(parsed.status === 'parsed' && parsed.outcome.status === 'judged');
    assert.equal(parsed.outcome.injectionSuspected, true);
  });

  it('never throws and never lets a score off the scale through', () => {
    const anyAnswer = fc.record(
      {
        ...Object.fromEntries(Object.entries(NUMERIC).map(([key, value]) => [key, fc.constant(value)])),
        score: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anyAnswer, fc.jsonValue()), (answer) => {
        const parsed = parse(answer);
        if (parsed.status === 'invalid') assert.notEqual(parsed.problem, '');
        else if (parsed.outcome.status === 'judged')
          assert.ok(parsed.outcome.score >= 1 && parsed.outcome.score <= 10);
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseJudgeAnswer with binary scoring', () => {
  for (const [verdict, score] of [
    ['met', 1],
    ['not_met', 0],
  ] as const) {
    it(`counts ${verdict} as ${score}, whatever score comes along`, () => {
      for (const answer of [
        { ...BINARY, verdict },
        { ...BINARY, verdict, score: 7 },
      ]) {
        const parsed = parse(answer, BINARY_SCORING);
        assert.ok(parsed.status === 'parsed' && parsed.outcome.status === 'judged');
        assert.equal(parsed.outcome.score, score);
        assert.equal(parsed.outcome.verdict, verdict);
      }
    });
  }

  it('takes cannot_judge for missing data', () => {
    const parsed = parse({ ...BINARY, verdict: 'cannot_judge' }, BINARY_SCORING);
    assert.ok(parsed.status === 'parsed' && parsed.outcome.status === 'errored');
  });

  it('refuses an answer without a verdict', () => {
    const { verdict: _, ...rest } = BINARY;
    assert.match(problemOf(JSON.stringify({ ...rest, passed: true }), BINARY_SCORING), /"verdict"/);
  });
});
