import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderTags } from '../../src/report/render-tags.ts';
import {
  buildBinaryPolicy,
  buildConfig,
  buildPolicy,
  buildReport,
  buildResult,
} from '../support/builders.ts';
import { buildUnfinished, OUT_OF_TIME } from '../support/early-end.ts';
import { readTables } from './github-markdown.ts';

test('each tag has its cases, in the order of the dataset', () => {
  const gate = buildPolicy();
  const results = [
    buildResult(9, gate, { position: 0, tags: ['slow', 'a | b'] }),
    buildResult(4, gate, { position: 1, tags: ['slow'] }),
    buildResult(undefined, gate, { position: 2, tags: ['new'] }),
  ];
  assert.deepEqual(readTables(renderTags(buildReport(results)) ?? ''), [
    [
      ['Tag', 'Average', 'Pass rate', 'Cases', 'Passed', 'Failed', 'Errored'],
      ['slow', '6.5', '50%', '2', '1', '1', '0'],
      ['a | b', '9', '100%', '1', '1', '0', '0'],
      ['new', '–', '0%', '1', '0', '0', '1'],
    ],
  ]);
  assert.equal(renderTags(buildReport([buildResult(9)])), undefined);
});

test('cases that were not run are told apart from the errored ones', () => {
  const results = buildUnfinished([9, undefined], 3).map((result) => ({
    ...result,
    case: { ...result.case, tags: ['slow'] },
  }));
  const report = buildReport(results, undefined, { earlyEnd: OUT_OF_TIME });
  assert.deepEqual(readTables(renderTags(report) ?? '')[0], [
    ['Tag', 'Average', 'Pass rate', 'Cases', 'Passed', 'Failed', 'Errored', 'Not run'],
    ['slow', '9', '20%', '5', '1', '0', '1', '3'],
  ]);
});

test('with binary scoring there is no average', () => {
  const gate = buildBinaryPolicy();
  const report = buildReport([buildResult(1, gate, { tags: ['x'] })], buildConfig({ gate }));
  assert.deepEqual(readTables(renderTags(report) ?? '')[0]?.[1], ['x', '100%', '1', '1', '0', '0']);
});

test('of many tags the first are shown, and the others counted', () => {
  const tags = Array.from({ length: 60 }, (_, index) => `tag ${index}`);
  const text = renderTags(buildReport([buildResult(9, buildPolicy(), { tags })])) ?? '';
  assert.equal(readTables(text)[0]?.length, 51);
  assert.match(text, /\n\nand 10 more tags$/);
});
