import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleOutputs, OUTPUTS } from '../../src/github/outputs.ts';
import { buildBinaryPolicy, buildConfig, buildReport, buildResults } from '../support/builders.ts';

const FILES = { database: '/out/results.sqlite', reportJson: '/out/report.json' };
const RUN_URL = 'https://github.com/o/r/actions/runs/12';
const UPLOADED = { status: 'uploaded', id: 42, name: 'results' } as const;

test('every output of the table is set, and no other', () => {
  assert.deepEqual(Object.keys(assembleOutputs(buildReport(), FILES)), Object.keys(OUTPUTS));
  assert.deepEqual(Object.keys(OUTPUTS), [
    'verdict',
    'passed',
    'score',
    'pass-rate',
    'cases',
    'failed-cases',
    'errored-cases',
    'run-id',
    'database',
    'report-json',
    'artifact-id',
    'artifact-url',
    'report-url',
    'comment-url',
    'total-tokens',
    'cost-usd',
  ]);
});

test('the outputs of a run that was published', () => {
  const report = buildReport(buildResults([9, 8, 3]), undefined, { provenance: { runUrl: RUN_URL } });
  const comment = { status: 'created', url: 'https://github.com/o/r/pull/1#issuecomment-2' } as const;
  assert.deepEqual(
    assembleOutputs(report, { ...FILES, comment, artifact: UPLOADED, reportUrl: `${RUN_URL}/artifacts/43` }),
    {
      verdict: 'failed',
      passed: 'false',
      score: '6.666667',
      'pass-rate': '66.666667',
      cases: '3',
      'failed-cases': '1',
      'errored-cases': '0',
      'run-id': report.run.id,
      database: '/out/results.sqlite',
      'report-json': '/out/report.json',
      'artifact-id': '42',
      'artifact-url': `${RUN_URL}/artifacts/42`,
      'report-url': 'https://github.com/o/r/actions/runs/12/artifacts/43',
      'comment-url': comment.url,
      'total-tokens': '660',
      'cost-usd': '3',
    },
  );
});

test('what is not known is empty, never 0 or "undefined"', () => {
  const report = buildReport(buildResults([undefined]), undefined, { costUsd: undefined });
  const outputs = assembleOutputs(report, FILES);
  for (const name of [
    'score',
    'artifact-id',
    'artifact-url',
    'report-url',
    'comment-url',
    'cost-usd',
  ] as const) {
    assert.equal(outputs[name], '', name);
  }
  assert.equal(outputs['pass-rate'], '0');
  assert.equal(outputs.verdict, 'errored');
  assert.equal(outputs.passed, 'false');
});

test('the score of a binary run is its pass rate', () => {
  const gate = buildBinaryPolicy();
  const { score, passed } = assembleOutputs(
    buildReport(buildResults([1], gate), buildConfig({ gate })),
    FILES,
  );
  assert.deepEqual([score, passed], ['100', 'true']);
});

test('what could not be published has no address', () => {
  const report = buildReport(undefined, undefined, { provenance: { runUrl: RUN_URL } });
  for (const status of ['failed', 'skipped'] as const) {
    const outcome = { status, reason: 'forbidden' };
    const outputs = assembleOutputs(report, { ...FILES, comment: outcome, artifact: outcome });
    assert.equal(outputs['comment-url'], '');
    assert.equal(outputs['artifact-id'], '');
    assert.equal(outputs['artifact-url'], '');
  }
});

test('an artifact has no address outside of a workflow', () => {
  const outputs = assembleOutputs(buildReport(), { ...FILES, artifact: UPLOADED });
  assert.deepEqual([outputs['artifact-id'], outputs['artifact-url']], ['42', '']);
});

test('numbers are free of the dust of binary fractions', () => {
  const report = buildReport(buildResults([6.3, 7.7]), undefined, { costUsd: 0.1 + 0.2 });
  const outputs = assembleOutputs(report, FILES);
  assert.deepEqual([outputs.score, outputs['cost-usd']], ['7', '0.3']);
});
