import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../src/domain/report.ts';
import { renderAllCases } from '../../src/report/render-cases.ts';
import { renderCriteria, renderDoubts, renderFigures } from '../../src/report/render-figures.ts';
import {
  buildBinaryPolicy,
  buildConfig,
  buildCriterion,
  buildPolicy,
  buildReport,
  buildResults,
} from '../support/builders.ts';
import { buildUnfinished, OUT_OF_TIME } from '../support/early-end.ts';
import { readTables } from './github-markdown.ts';

test('the figures of a numeric run', () => {
  assert.deepEqual(readTables(renderFigures(buildReport(buildResults([9, 3, undefined])))), [
    [
      ['Average', 'Threshold', 'Minimum', 'Maximum', 'Std. deviation'],
      ['6', '7', '3', '9', '4.24'],
    ],
    [
      ['Pass rate', 'Cases', 'Passed', 'Failed', 'Errored'],
      ['33.3%', '3', '1', '1', '1'],
    ],
  ]);
});

test('cases that were not run are not among the errored ones', () => {
  const report = buildReport(buildUnfinished([9, undefined], 8), undefined, { earlyEnd: OUT_OF_TIME });
  assert.deepEqual(readTables(renderFigures(report))[1], [
    ['Pass rate', 'Cases', 'Passed', 'Failed', 'Errored', 'Not run'],
    ['10%', '10', '1', '0', '1', '8'],
  ]);
});

test('the figures of a binary run have no scores', () => {
  const gate = buildBinaryPolicy();
  const report = buildReport(buildResults([1, 0], gate), buildConfig({ gate }));
  assert.deepEqual(readTables(renderFigures(report)), [
    [
      ['Pass rate', 'Cases', 'Passed', 'Failed', 'Errored'],
      ['50%', '2', '1', '1', '0'],
    ],
  ]);
});

test('what could not be measured is a dash', () => {
  const [figures] = readTables(renderFigures(buildReport(buildResults([undefined]))));
  assert.deepEqual(figures?.[1], ['–', '7', '–', '–', '–']);
});

test('the criteria have a table where there are several', () => {
  assert.equal(renderCriteria(buildReport()), undefined);
  const criteria = [
    buildCriterion({ name: 'clear', threshold: 6 }),
    buildCriterion({ name: 'short', required: true }),
  ];
  const gate = buildPolicy({ criteria });
  const table = renderCriteria(buildReport(buildResults([6.5, undefined], gate), buildConfig({ gate })));
  assert.deepEqual(readTables(table ?? ''), [
    [
      ['Criterion', 'Average', 'Needed', 'Cases that met it', 'Required'],
      ['✅ clear', '6.5', '6', '1 of 1', 'no'],
      ['❌ short', '6.5', '7', '0 of 1', 'yes'],
    ],
  ]);
});

test('one criterion has a table where its figures are not the run’s', () => {
  const tableOf = (overrides: Parameters<typeof buildCriterion>[0], score = 8) => {
    const gate = buildPolicy({ criteria: [buildCriterion(overrides)] });
    const table = renderCriteria(buildReport(buildResults([score], gate), buildConfig({ gate })));
    return readTables(table ?? '')[0]?.[1];
  };
  assert.equal(tableOf({}), undefined);
  assert.deepEqual(tableOf({ threshold: 8.5 }), ['❌ quality', '8', '8.5', '0 of 1', 'no']);
  assert.deepEqual(tableOf({ required: true }), ['✅ quality', '8', '7', '1 of 1', 'yes']);
  assert.deepEqual(tableOf({ scoring: 'binary' }, 0), ['❌ quality', '0%', '100%', '0 of 1', 'no']);
});

test('a judge that gave less than was asked is named, with its reason', () => {
  const report = buildReport();
  assert.equal(renderDoubts(report), undefined);
  const judges = [
    { judge: 'a', judgements: 1200, missing: 0 },
    { judge: 'b', judgements: 1200, missing: 1100, reason: 'answered 401: bad <key>' },
  ];
  assert.equal(
    renderDoubts({ ...report, summary: { ...report.summary, judges } }),
    '⚠️ `b` gave no judgement 1,100 of 1,200 times; what else was judged decided. ' +
      'First: answered 401: bad `<key>`',
  );
});

test('of many judges that gave less the first are named', () => {
  const report = buildReport();
  const judges = Array.from({ length: 400 }, (_, index) => ({
    judge: `j${index}`,
    judgements: 2,
    missing: 1,
    reason: 'gone',
  }));
  const shown = renderDoubts({ ...report, summary: { ...report.summary, judges } }) ?? '';
  assert.equal(shown.split('\n\n').length, 6);
  assert.match(shown, /and 395 more judges gave less than was asked$/);
});

const readCases = (report: Report) => readTables(renderAllCases(report, 10, 100) ?? '');

test('a cases table has a score where there are scores', () => {
  const [numeric] = readCases(buildReport(buildResults([9, undefined])));
  assert.deepEqual(numeric?.slice(1), [
    ['✅', 'case-1', '9', 'What is 2 + 2?', 'Worth 9 points.'],
    ['⚠️', 'case-2', '–', 'What is 2 + 2?', 'agent: the service did not answer.'],
  ]);
  const policy = buildBinaryPolicy();
  const [binary] = readCases(buildReport(buildResults([1], policy), buildConfig({ gate: policy })));
  assert.deepEqual(binary?.[0], ['', 'Case', 'Prompt', 'Reason']);
});
