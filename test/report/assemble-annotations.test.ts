import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Report } from '../../src/domain/report.ts';
import { type Annotation, assembleAnnotations } from '../../src/report/assemble-annotations.ts';
import {
  buildBinaryPolicy,
  buildConfig,
  buildJudgement,
  buildPolicy,
  buildReport,
  buildResult,
  buildResults,
  buildTrial,
  judgedOutcome,
} from '../support/builders.ts';
import { hostileReport } from './hostile-report.ts';

const scores = (score: number | undefined, count: number) => Array.from({ length: count }, () => score);

/** `error case-1 scored 3, needed 7`, one each. */
const titlesOf = (report: Report) =>
  assembleAnnotations(report).map(({ level, title }) => `${level} ${title}`);

const countLevel = (annotations: readonly Annotation[], level: Annotation['level']) =>
  annotations.filter((annotation) => annotation.level === level).length;

describe('assembleAnnotations', () => {
  it('has failing cases before errored ones, the worst first, and none that passed', () => {
    const report = buildReport(
      buildResults([5, undefined, 9, 2]),
      buildConfig({ gate: buildPolicy({ maxErrors: 1 }) }),
    );
    assert.deepEqual(titlesOf(report), [
      'error case-4 scored 2, needed 7',
      'error case-1 scored 5, needed 7',
      'warning case-2 errored',
    ]);
    assert.deepEqual(assembleAnnotations(buildReport(buildResults([9]))), []);
  });

  it('has errors where a case fails the check, else warnings', () => {
    const withMode = (found: readonly (number | undefined)[], failBelowThreshold = true) =>
      titlesOf(buildReport(buildResults(found), buildConfig({ failBelowThreshold })));
    assert.deepEqual(withMode([3, 3], false), [
      'warning case-1 scored 3, needed 7',
      'warning case-2 scored 3, needed 7',
    ]);
    assert.deepEqual(withMode([6, 9, 9]), ['warning case-1 scored 6, needed 7'], 'the run passed');
    assert.deepEqual(
      withMode([3, undefined]),
      ['warning case-1 scored 3, needed 7', 'error case-2 errored'],
      'an errored case is one too many',
    );
  });

  it('says why, in the words of the judge and of the answer', () => {
    const outcome = {
      ...judgedOutcome(3, 'It names no date.'),
      evidence: [
        { quote: 'you will get it', supports: 'met' },
        { quote: 'words of nobody', supports: 'violated' },
        { quote: 'quite\nsoon', supports: 'violated' },
      ],
    } as const;
    const answer = {
      status: 'answered',
      output: 'You will get it quite\nsoon.',
      finishReason: 'stop',
    } as const;
    const result = {
      ...buildResult(3),
      reason: 'It names no date.',
      trials: [buildTrial({ outcome: answer, judgements: [buildJudgement(), buildJudgement({ outcome })] })],
    };
    const source = { file: 'data/cases.jsonl', line: 12 };
    const [annotation] = assembleAnnotations(
      buildReport([{ ...result, case: { ...result.case, id: 'refund', source } }]),
    );
    assert.deepEqual(annotation, {
      level: 'error',
      title: 'refund scored 3, needed 7',
      message: 'It names no date.\nQuoted: “quite soon”',
      source,
    });
    const [silent] = assembleAnnotations(buildReport([{ ...result, reason: '' }]));
    assert.equal(silent?.message, 'No reason was given.');
  });

  it('says met or not met with binary scoring', () => {
    const gate = buildBinaryPolicy();
    assert.deepEqual(titlesOf(buildReport([buildResult(0, gate)], buildConfig({ gate }))), [
      'error case-1 not met',
    ]);
  });

  it('stays within the caps of the platform, and counts the rest', () => {
    const table: [number, number, string[]][] = [
      [8, 0, []],
      [9, 0, ['error and 2 more cases']],
      [42, 3, ['error and 35 more cases']],
      [3, 9, ['warning and 2 more cases']],
      [8, 8, []],
      [12, 12, ['error and 9 more cases']],
    ];
    for (const [failed, errored, rest] of table) {
      const gate = buildPolicy({ maxErrors: 100 });
      const report = buildReport(
        buildResults([...scores(3, failed), ...scores(undefined, errored)]),
        buildConfig({ gate }),
      );
      const annotations = assembleAnnotations(report);
      const what = `${failed} failed, ${errored} errored`;
      assert.deepEqual(
        titlesOf(report).filter((title) => title.includes('more case')),
        rest,
        what,
      );
      assert.ok(countLevel(annotations, 'error') <= 8 && countLevel(annotations, 'warning') <= 8, what);
      assert.equal(countLevel(annotations, 'error'), Math.min(failed, 8), what);
    }
  });

  it('says what the rest is, failed and errored apart', () => {
    const report = buildReport(
      buildResults([...scores(3, 10), ...scores(undefined, 3)]),
      buildConfig({ failBelowThreshold: false, gate: buildPolicy({ maxErrors: 9 }) }),
    );
    const annotations = assembleAnnotations(report);
    assert.equal(annotations.length, 8);
    assert.equal(annotations.at(-1)?.message, 'and 3 more cases failed, 3 errored: see the job summary.');
  });

  it('counts them all where no case could be read back', () => {
    const report = buildReport(buildResults([3, 3]), buildConfig(), {
      shown: { first: [], worst: [], doubtful: [] },
    });
    const [only, ...others] = assembleAnnotations(report);
    assert.deepEqual([only?.title, only?.message], ['2 cases', '2 cases failed: see the job summary.']);
    assert.deepEqual(others, []);
  });

  it('has short lines of plain text, whatever others wrote', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        for (const { title, message } of assembleAnnotations(report)) {
          assert.ok(message.length <= 4_096 && message.split('\n').length <= 2, message);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
          assert.doesNotMatch(title + message, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]|##\[/);
          assert.doesNotMatch(`${title}\n${message}`, /^\s*::/m);
          assert.doesNotMatch(title, /\n/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
