import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCENARIOS } from '../../preview/runs.ts';

test('a run is the same each time it is planned', () => {
  for (const { name, plan } of SCENARIOS) assert.deepEqual(plan(), plan(), name);
});

test('judges quote what stands in the answer, as ours must', () => {
  const missing = SCENARIOS.flatMap(({ plan }) =>
    plan().trials.flatMap(({ caseId, outcome, judgements }) =>
      judgements.flatMap((judgement) => {
        if (outcome.status === 'errored' || judgement.outcome.status === 'errored') return [];
        const { evidence } = judgement.outcome;
        return evidence
          .filter(({ quote }) => !outcome.output.includes(quote))
          .map(({ quote }) => `${caseId}: ${quote}`);
      }),
    ),
  );
  assert.deepEqual(missing, []);
});

test('every case is one line of the dataset, with an id of its own', () => {
  for (const { name, plan } of SCENARIOS) {
    const { cases } = plan();
    assert.equal(new Set(cases.map(({ id }) => id)).size, cases.length, name);
    assert.deepEqual(
      cases.map(({ source }) => source?.line),
      cases.map((_, index) => index + 1),
      name,
    );
  }
});
