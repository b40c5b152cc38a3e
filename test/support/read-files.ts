import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseJunit, type TestCase, type TestSuites } from 'junit2json';
import type { WrittenReport } from '../../src/domain/report.ts';
import { escapeLogLine } from '../../src/report/escape-text.ts';
import { assertFollowsSchema } from './report-validator.ts';

/** What programs read in a run's folder. */
export interface ReadFiles {
  readonly report: WrittenReport;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly tests: readonly JunitTest[];
}

/** The reader's types do not know these. */
type JunitTest = TestCase & { readonly file?: string; readonly line?: string };

/** Reads the files for other programs as such programs do, and holds them against each other. */
export async function readFiles(folder: string): Promise<ReadFiles> {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const report = JSON.parse(read('report.json')) as WrittenReport;
  assertFollowsSchema(report);
  const rows: Record<string, string>[] = parseCsv(read('results.csv'), {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  });
  const { testsuite: [suite] = [] } = (await parseJunit(read('junit.xml'), {})) as TestSuites;
  const tests: readonly JunitTest[] = suite?.testcase ?? [];
  const { cases, failed, errored, notRun } = report.summary;
  const broken = report.earlyEnd !== undefined && report.verdict.state === 'errored' ? 1 : 0;
  assert.deepEqual([suite?.tests, suite?.failures, suite?.errors, suite?.skipped].map(Number), [
    cases + broken,
    failed,
    errored - notRun + broken,
    notRun,
  ]);
  assert.deepEqual(
    rows.map(({ status }) => status),
    report.cases.map(({ status }) => status),
  );
  assert.deepEqual(
    tests.slice(0, cases).map((test) => [test.name, outcomeOf(test)]),
    report.cases.map(({ case: { id }, status }) => [escapeLogLine(id), status]),
  );
  return { report, rows, tests };
}

function outcomeOf({ failure, error, skipped }: TestCase): string {
  if (failure !== undefined) return 'failed';
  return error === undefined && skipped === undefined ? 'passed' : 'errored';
}
