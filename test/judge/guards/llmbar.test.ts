import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { assembleGuards } from '../../../src/config/assemble-guards.ts';
import { findGuards } from '../../../src/judge/guards/find-guards.ts';
import { collectAnswers } from '../../../src/judge/guards/repeated.ts';
import { findHidden } from '../../../src/judge/hidden-characters.ts';
import { verifyEvidence } from '../../../src/judge/verify-quotes.ts';
import { buildCase, buildTrial } from '../../support/builders.ts';

// 200 real answers; see the shared notes on judging, section 4.
const CASES = resolve(import.meta.dirname, '../../../../shared/data/llmbar-natural/cases.jsonl');
const skip = existsSync(CASES) ? false : `no data at ${CASES}`;
const MOST_TOUCHED = 0.005;

const readAnswers = () =>
  readFileSync(CASES, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; prompt: string; output: string });

test('guards fail none of 200 real answers, and flag one in 200 at most', { skip }, () => {
  const answers = readAnswers();
  assert.equal(answers.length, 200);
  const found = answers.flatMap(({ id, ...answer }) =>
    findGuards({ ...answer, finishReason: 'stop' }, assembleGuards(undefined)).map((finding) => ({
      id,
      ...finding,
    })),
  );
  const idsOf = (effect: string) => [
    ...new Set(found.flatMap((one) => (one.effect === effect ? one.id : []))),
  ];
  assert.deepEqual(idsOf('fail'), []);
  assert.ok(idsOf('flag').length <= MOST_TOUCHED * answers.length, JSON.stringify(found));
  const given = collectAnswers();
  for (const { id, prompt, output } of answers) {
    const outcome = { status: 'answered', output, finishReason: 'stop' } as const;
    given.add({ case: buildCase({ id, prompt }), trials: [buildTrial({ outcome })] });
  }
  assert.deepEqual(given.findRepeated(), []);
});

test('nothing in 200 real answers is shown to a judge in another way than it stands', { skip }, () => {
  for (const { output, prompt } of readAnswers()) assert.deepEqual(findHidden(output + prompt), []);
});

test('every sentence of 200 real answers is found as a quote of it, and of hardly any other', {
  skip,
}, () => {
  const answers = readAnswers();
  for (const { output } of answers) {
    const evidence = output.split(/(?<=[.!?])\s+|\n+/).map((quote) => ({ quote, supports: 'met' }) as const);
    assert.equal(verifyEvidence(evidence, [output]).invented, undefined);
  }
  const foreign = answers.filter(({ output }, index) => {
    const other = answers[(index + 2) % answers.length]?.output ?? '';
    // A single number may stand in many.
    return (
      other.length >= 20 &&
      verifyEvidence([{ quote: other, supports: 'met' }], [output]).invented === undefined
    );
  });
  assert.deepEqual(foreign, []);
});
