import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { summarizeCase } from '../../../src/gate/summarize-case.ts';
import { PAGE_SCRIPT_HASH, PAGE_STYLE_HASH } from '../../../src/report/html/page-assets.ts';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import {
  buildBinaryPolicy,
  buildCall,
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildReport,
  buildResult,
  buildResults,
  buildTrial,
  judgedOutcome,
} from '../../support/builders.ts';
import { hostileReport } from '../hostile-report.ts';
import { readHeldData, renderPage } from './html-file.ts';

describe('report.html', () => {
  it('holds the run, a row and the details of every case, in their order', async () => {
    const results = buildResults([9, 2, undefined]);
    const report = buildReport(results);
    const { head, rows, details } = readHeldData(await renderPage(report, results));
    const { schemaVersion: _version, shown: _shown, ...expected } = report;
    assert.deepEqual(head, JSON.parse(JSON.stringify(expected)));
    assert.deepEqual(
      rows.map(([id, status, score]) => [id, status, score]),
      [
        ['case-1', 'passed', 9],
        ['case-2', 'failed', 2],
        ['case-3', 'errored', null],
      ],
    );
    assert.deepEqual(
      details.map((own) => [own.case.id, own.trials[0]?.outcome]),
      results.map((own) => [own.case.id, own.trials[0]?.outcome]),
    );
    assert.deepEqual(rows[1]?.slice(3), [7, 'What is 2 + 2?', 'Worth 2 points.', [], ['quality'], [], 50, 1]);
  });

  it('cuts long texts of a row, and keeps them whole in the details', async () => {
    const prompt = `${'x'.repeat(239)}🙂${'y'.repeat(5_000)}`;
    const results = [buildResult(9, undefined, { prompt })];
    const { rows, details } = readHeldData(await renderPage(buildReport(results), results));
    assert.equal(rows[0]?.[4], `${'x'.repeat(239)}\ufffd…`);
    assert.equal(details[0]?.case.prompt, prompt);
  });

  it('knows no cost where any price is not known, and no latency where nothing was called', async () => {
    const { call: _call, ...recorded } = buildTrial();
    const unpriced = buildJudgement({ call: buildCall({ costUsd: undefined }) });
    const result = { ...buildResult(9), trials: [{ ...recorded, judgements: [unpriced] }] };
    const { rows } = readHeldData(await renderPage(buildReport([result]), [result]));
    assert.deepEqual(rows[0]?.slice(-2), [null, null]);
  });

  it('sums the cost of agent and judges as the run does, without the dust of binary fractions', async () => {
    const priced = (costUsd: number) => ({ call: buildCall({ costUsd }) });
    const trials = [buildTrial({ ...priced(0.1), judgements: [buildJudgement(priced(0.2))] })];
    const result = { ...buildResult(9), trials };
    const { rows } = readHeldData(await renderPage(buildReport([result]), [result]));
    assert.equal(rows[0]?.at(-1), 0.3);
  });

  it('says of each judgement whether its criterion is only met or not', async () => {
    const own = { criteria: [buildCriterion({ name: 'own', scoring: 'binary' })] };
    const judgements = ['quality', 'own'].map((criterion) => buildJudgement({ criterion }));
    for (const [policy, expected] of [
      [buildPolicy(), [false, true]],
      [buildBinaryPolicy(), [true, true]],
    ] as const) {
      const plain = buildResult(1, policy);
      const result = { ...plain, case: { ...plain.case, ...own }, trials: [buildTrial({ judgements })] };
      const report = buildReport([result], buildConfig({ gate: policy }));
      const { details } = readHeldData(await renderPage(report, [result]));
      assert.deepEqual(
        details[0]?.trials[0]?.judgements.map(({ binary }) => binary),
        expected,
      );
    }
  });

  it('says of each judgement whether it reaches what its criterion needs, whatever the judge calls it', async () => {
    const criteria = [buildCriterion(), buildCriterion({ name: 'strict', threshold: 9 })];
    const gate = buildPolicy({ criteria });
    const judged = (criterion: string, score: number) =>
      buildJudgement({ criterion, outcome: judgedOutcome(score) });
    const judgements = [
      judged('quality', 6.5),
      judged('quality', 7),
      judged('strict', 8),
      judged('own', 3),
      judged('gone', 3),
      buildJudgement({ outcome: { status: 'errored', failure: { code: 'timeout', message: 'Late.' } } }),
    ];
    const metIn = async (threshold: number | undefined) => {
      const own = { threshold, criteria: [buildCriterion({ name: 'own', scale: { min: 0, max: 5 } })] };
      const result = summarizeCase(buildCase(own), [buildTrial({ judgements })], gate);
      const { details } = readHeldData(
        await renderPage(buildReport([result], buildConfig({ gate })), [result]),
      );
      return details[0]?.trials[0]?.judgements.map(({ met }) => met);
    };
    assert.deepEqual(await metIn(undefined), [false, true, false, false, undefined, undefined]);
    assert.deepEqual(await metIn(5), [true, true, false, true, undefined, undefined]);
  });

  it('writes the details in blocks of cases, so that few are held', async () => {
    const results = buildResults(Array.from({ length: 120 }, () => 8));
    const file = renderHtml(buildReport(results));
    const written: string[] = [];
    for (const result of results) written.push(await file.add(result));
    // Each is handed over while the next is packed.
    assert.deepEqual(
      written.flatMap((text, index) => (text === '' ? [] : index + 1)),
      [100],
    );
    const long = buildResult(8, undefined, { prompt: 'long '.repeat(200_000) });
    const few = renderHtml(buildReport());
    await few.add(long);
    assert.notEqual(await few.add(long), '');
  });

  it('holds nothing of a run without cases', async () => {
    const { rows, details } = readHeldData(await renderPage(buildReport([]), []));
    assert.deepEqual([rows, details], [[], []]);
  });

  it('lets nothing run but its own script, and asks for nothing', async () => {
    const [policy = ''] =
      /http-equiv="Content-Security-Policy" content="[^"]*"/.exec(await renderPage(buildReport(), [])) ?? [];
    const plain = policy.replaceAll('&#39;', "'");
    assert.match(plain, /default-src 'none'/);
    assert.ok(plain.includes(`script-src '${PAGE_SCRIPT_HASH}'`));
    assert.ok(plain.includes(`style-src '${PAGE_STYLE_HASH}'`));
    assert.doesNotMatch(plain, /unsafe|\*|https?:[^-]/);
  });

  it('is well formed whatever others wrote: its tags are its own, and every text is in it unchanged', async () => {
    const tags = (html: string) => [...html.matchAll(/<\/?[a-z!][^\s>]*/gi)].map(([tag]) => tag);
    const cases = hostileReport.map((report) => ({ report, results: report.shown.worst }));
    await fc.assert(
      fc.asyncProperty(cases, async ({ report, results }) => {
        const html = await renderPage(report, results);
        const harmless = buildResults(results.map(() => 9));
        assert.deepEqual(tags(html), tags(await renderPage(buildReport(harmless), harmless)));
        const { rows, details } = readHeldData(html);
        assert.deepEqual(
          rows.map(([id]) => id),
          results.map((own) => own.case.id),
        );
        for (const [index, { case: own }] of results.entries()) {
          assert.equal(details[index]?.case.prompt, own.prompt);
          assert.equal(details[index]?.case.expected, own.expected);
        }
      }),
      { numRuns: 100 },
    );
  });
});
