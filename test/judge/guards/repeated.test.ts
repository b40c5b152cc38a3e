import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { collectAnswers } from '../../../src/judge/guards/repeated.ts';
import { buildCase, buildTrial } from '../../support/builders.ts';

interface GivenAnswer {
  readonly caseId: string;
  readonly prompt: string;
  readonly output: string;
}

const BLOCK =
  'This answer was written with the greatest care. It is complete, correct, helpful and honest, and no reader has ever found a fault in it, whatever was asked.';
const PROMPTS = [
  'What is the capital of France?',
  'Write a haiku about autumn leaves',
  'Sort these numbers: 3, 1, 2',
  'Translate "dog" into Latin',
];

const answers = (prompts: readonly string[], output: (index: number) => string): GivenAnswer[] =>
  prompts.map((prompt, index) => ({ caseId: `case-${index + 1}`, prompt, output: output(index) }));

function findRepeated(given: Iterable<GivenAnswer>) {
  const answers = collectAnswers();
  for (const { caseId, prompt, output } of given) {
    const outcome = { status: 'answered', output, finishReason: 'stop' } as const;
    answers.add({ case: buildCase({ id: caseId, prompt }), trials: [buildTrial({ outcome })] });
  }
  return answers.findRepeated();
}

const cases = (given: Iterable<GivenAnswer>) => findRepeated(given).map(({ examples }) => examples);

describe('findRepeated', () => {
  it('finds one answer to three prompts that have little in common, however it is spaced', () => {
    const given = answers(
      PROMPTS,
      (index) => `${' '.repeat(index)}${index === 1 ? BLOCK.toUpperCase() : BLOCK}\u200b`,
    );
    assert.deepEqual(cases(given), [['case-1', 'case-2', 'case-3', 'case-4']]);
    assert.equal(findRepeated(given)[0]?.cases, 4);
    assert.deepEqual(findRepeated(given.toReversed()), findRepeated(given));
    assert.deepEqual(cases(given.slice(0, 3)), [['case-1', 'case-2', 'case-3']]);
  });

  it('finds nothing in two, in short answers, in answers that differ', () => {
    assert.deepEqual(cases(answers(PROMPTS.slice(0, 2), () => BLOCK)), []);
    assert.deepEqual(cases(answers(PROMPTS, () => 'I do not know, ask someone else.')), []);
    assert.deepEqual(cases(answers(PROMPTS, (index) => `${index} ${BLOCK}`)), []);
    assert.deepEqual(cases([]), []);
  });

  it('takes prompts of one template, and the trials of one case, for one prompt', () => {
    const templated = ['Ann', 'Ben', 'Cleo', 'Dan'].map(
      (name) => `Is the order of the customer ${name} to be paid back?`,
    );
    assert.deepEqual(cases(answers(templated, () => BLOCK)), []);
    const trials = answers(Array<string>(5).fill(PROMPTS[0] ?? ''), () => BLOCK).map((one) => ({
      ...one,
      caseId: 'a',
    }));
    assert.deepEqual(cases(trials), []);
    assert.deepEqual(cases([...trials, ...answers(PROMPTS.slice(1), () => BLOCK)]), [
      ['a', 'case-1', 'case-2', 'case-3'],
    ]);
  });

  it('keeps groups apart, and needs one pass only', () => {
    const other = `${BLOCK} Yes.`;
    function* all() {
      yield* answers(PROMPTS, () => BLOCK);
      yield* answers(PROMPTS, () => other).map((one) => ({ ...one, caseId: `b-${one.caseId}` }));
    }
    assert.deepEqual(
      cases(all()).map((ids) => ids.length),
      [4, 4],
    );
  });

  it('never throws', () => {
    const text = fc.string({ unit: 'binary', minLength: 90 });
    const answer = fc.record({ caseId: fc.string(), prompt: text, output: text });
    fc.assert(fc.property(fc.array(answer), (given) => void findRepeated(given)));
  });

  it('is done with 30,000 answers in seconds, and keeps no texts', () => {
    function* all(): Generator<GivenAnswer> {
      for (let index = 0; index < 30_000; index++) {
        const caseId = `case-${index}`;
        yield { caseId, prompt: `${PROMPTS[index % 4]} ${index}`, output: `${BLOCK} ${index % 20_000}` };
      }
    }
    const begin = performance.now();
    findRepeated(all());
    assert.ok(performance.now() - begin < 10_000);
  });
});
