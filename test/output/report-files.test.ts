import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { CaseResult } from '../../src/domain/result.ts';
import {
  type ReportFiles,
  renderReport,
  reportFilesIn,
  streamedFilesOf,
  writeReportTexts,
} from '../../src/output/report-files.ts';
import { writeStreamed } from '../../src/output/write-streamed.ts';
import { buildReport, buildResult, buildResults } from '../support/builders.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

describe('reportFilesIn', () => {
  it('names the files of a run by absolute paths', () => {
    const files = reportFilesIn('results');
    assert.ok(Object.values(files).every(isAbsolute));
    const names = Object.entries(files).map(([file, path]) => [file, relative(resolve('results'), path)]);
    assert.deepEqual(Object.fromEntries(names), {
      database: 'results.sqlite',
      reportJson: 'report.json',
      reportHtml: 'report.html',
      junit: 'junit.xml',
      csv: 'results.csv',
      summary: 'summary.md',
      comment: 'comment.md',
    });
  });
});

/** What a program reads in `report.json` of these cases. */
async function writeAndRead(results: readonly CaseResult[], files: ReportFiles) {
  const { shown: _, ...head } = buildReport(results);
  await writeStreamed(streamedFilesOf(head, files), results, assert.ifError);
  const text = readFileSync(files.reportJson, 'utf8');
  assert.ok(text.endsWith('}\n'));
  return JSON.parse(text) as Record<string, unknown> & { cases: CaseResult[] };
}

describe('report.json', () => {
  it('writes the report as JSON that tells the whole report, with all cases', async (test) => {
    const files = reportFilesIn(temporaryFolder(test));
    for (const results of [[], buildResults([9]), buildResults([9, 2, undefined])]) {
      const { shown: _, ...report } = buildReport(results);
      const expected = JSON.parse(JSON.stringify({ ...report, cases: results }));
      assert.deepEqual(await writeAndRead(results, files), expected);
    }
  });

  it('has every case on a line of its own', async (test) => {
    const files = reportFilesIn(temporaryFolder(test));
    const results = buildResults([9, 2]);
    await writeAndRead(results, files);
    const lines = readFileSync(files.reportJson, 'utf8').split('\n').slice(-5, -3);
    assert.deepEqual(lines, [`${JSON.stringify(results[0])},`, JSON.stringify(results[1])]);
  });

  it('keeps any text as it is, halves of pairs included', async (test) => {
    const files = reportFilesIn(temporaryFolder(test));
    const prompt = '\ud800 \u0000 \u2028 "</script>" 😀';
    const { cases } = await writeAndRead([buildResult(9, undefined, { prompt })], files);
    assert.equal(cases[0]?.case.prompt, prompt);
  });

  it('replaces the file of an earlier run, and leaves the database alone', async (test) => {
    const files = reportFilesIn(temporaryFolder(test));
    await writeAndRead(buildResults([9, 2]), files);
    assert.equal((await writeAndRead(buildResults([9]), files)).cases.length, 1);
    assert.throws(() => readFileSync(files.database), { code: 'ENOENT' });
  });
});

describe('junit.xml and results.csv', () => {
  it('are written beside it, with all cases', async (test) => {
    const files = reportFilesIn(temporaryFolder(test));
    await writeAndRead(buildResults([9, 2, undefined]), files);
    assert.equal(readFileSync(files.junit, 'utf8').match(/<testcase /g)?.length, 3);
    assert.equal(readFileSync(files.csv, 'utf8').match(/\r\n"case-\d"/g)?.length, 3);
  });
});

describe('writeReportTexts', () => {
  it('writes what it is handed for people', async (test) => {
    const files = reportFilesIn(temporaryFolder(test));
    const rendered = renderReport(buildReport());
    await writeReportTexts(rendered, files, assert.ifError);
    assert.equal(readFileSync(files.summary, 'utf8'), rendered.summary);
    assert.equal(readFileSync(files.comment, 'utf8'), rendered.comment);
    assert.notEqual(rendered.summary, '');
    assert.match(rendered.comment, /^<!-- agent-judge:agent-judge -->\n/);
  });
});
