import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { reportFilesIn, writeReportFiles } from '../../src/output/report-files.ts';
import { buildReport, buildResult } from '../support/builders.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

describe('reportFilesIn', () => {
  it('names the files of a run by absolute paths', () => {
    const files = reportFilesIn('results');
    assert.ok(Object.values(files).every(isAbsolute));
    const names = Object.entries(files).map(([file, path]) => [file, relative(resolve('results'), path)]);
    assert.deepEqual(Object.fromEntries(names), {
      database: 'results.sqlite',
      reportJson: 'report.json',
      summary: 'summary.md',
      comment: 'comment.md',
    });
  });
});

describe('writeReportFiles', () => {
  it('writes the report as JSON that tells the whole report', async (test) => {
    const files = reportFilesIn(temporaryFolder(test));
    const report = buildReport();
    await writeReportFiles(report, files);
    const text = readFileSync(files.reportJson, 'utf8');
    assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(report)));
    assert.equal(JSON.parse(text).schemaVersion, 1);
    assert.ok(text.endsWith('}\n'));
  });

  it('hands back what it wrote for people', async (test) => {
    const files = reportFilesIn(temporaryFolder(test));
    const rendered = await writeReportFiles(buildReport(), files);
    assert.equal(readFileSync(files.summary, 'utf8'), rendered.summary);
    assert.equal(readFileSync(files.comment, 'utf8'), rendered.comment);
    assert.notEqual(rendered.summary, '');
    assert.match(rendered.comment, /^<!-- agent-judge:agent-judge -->\n/);
  });

  it('keeps any text in the JSON as it is, halves of pairs included', async (test) => {
    const files = reportFilesIn(temporaryFolder(test));
    const prompt = '\ud800 \u0000 \u2028 "</script>" 😀';
    await writeReportFiles(buildReport([buildResult(9, undefined, { prompt })]), files);
    const read = JSON.parse(readFileSync(files.reportJson, 'utf8')) as {
      cases: { case: { prompt: string } }[];
    };
    assert.equal(read.cases[0]?.case.prompt, prompt);
  });

  it('replaces the files of an earlier run, and leaves the database alone', async (test) => {
    const files = reportFilesIn(temporaryFolder(test));
    await writeReportFiles(buildReport([buildResult(9), buildResult(2, undefined, { position: 1 })]), files);
    const second = buildReport();
    await writeReportFiles(second, files);
    assert.equal(JSON.parse(readFileSync(files.reportJson, 'utf8')).cases.length, 1);
    assert.throws(() => readFileSync(files.database), { code: 'ENOENT' });
  });

  it('fails where the folder is missing', async (test) => {
    const files = reportFilesIn(join(temporaryFolder(test), 'missing'));
    await assert.rejects(writeReportFiles(buildReport(), files), { code: 'ENOENT' });
  });
});
