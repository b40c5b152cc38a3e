import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Report } from '../../src/domain/report.ts';
import type { CaseResult } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { showHidden } from '../../src/report/escape-text.ts';
import { renderCsv } from '../../src/report/render-csv.ts';
import {
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
} from '../support/builders.ts';
import { hostileReport } from './hostile-report.ts';

function render(report: Report, cases: readonly CaseResult[]): string {
  const file = renderCsv(report);
  return [file.begin, ...cases.map(file.add), file.end()].join('');
}

function read(report: Report, cases: readonly CaseResult[]): Record<string, string>[] {
  return parse(render(report, cases), { bom: true, columns: true, record_delimiter: '\r\n' });
}

test('a case is a row with its outcome, its texts and what it took', () => {
  const criteria = [buildCriterion({ name: 'clarity' }), buildCriterion({ name: 'tone' })];
  const policy = buildPolicy({ criteria });
  const judgements = [
    buildJudgement({ criterion: 'clarity', outcome: judgedOutcome(3, 'Full of "jargon".') }),
    buildJudgement({
      criterion: 'tone',
      outcome: judgedOutcome(8),
      call: buildCall({ latencyMs: 100.00049 }),
    }),
  ];
  const outcome = { status: 'answered', output: '- a\n- b', finishReason: 'stop' } as const;
  const checks = [
    { name: 'short', passed: false, message: 'is too long.' },
    { name: 'polite', passed: true, message: 'is.' },
  ];
  const trial = buildTrial({ outcome, judgements, checks });
  const testCase = buildCase({
    id: 'a',
    position: 4,
    prompt: 'Größe?',
    expected: '-4',
    tags: ['maths', 'easy'],
    source: { file: 'data/cases.jsonl', line: 12 },
    checks: checks.map(({ name }) => ({
      name,
      required: false,
      weight: 0,
      test: { kind: 'json', value: true },
    })),
  });
  const second = { ...trial, number: 2, call: buildCall({ latencyMs: 150, costUsd: 0.1 }) };
  const result = summarizeCase(testCase, [trial, second], policy);
  const report = buildReport([result], buildConfig({ name: 'answers', gate: policy }));
  assert.deepEqual(read(report, [result]), [
    {
      case_id: 'a',
      status: 'failed',
      score: '5.5',
      threshold: '7',
      reason: 'check short: is too long.',
      'score: clarity': '3',
      'score: tone': '8',
      failed_checks: 'short',
      error_code: '',
      unstable: 'false',
      tags: 'maths, easy',
      prompt: 'Größe?',
      expected: '-4',
      first_output: "'- a\n- b",
      trials: '2',
      average_agent_latency_ms: '100',
      agent_input_tokens: '200',
      agent_output_tokens: '20',
      agent_cost_usd: '0.6',
      average_judge_latency_ms: '75',
      judge_input_tokens: '400',
      judge_output_tokens: '40',
      judge_cost_usd: '2',
      file: 'data/cases.jsonl',
      line: '12',
      position: '4',
      run_name: 'answers',
      run_id: report.run.id,
    },
  ]);
});

test('an errored case has the code of what went wrong, and no score', () => {
  const results = buildResults([9, undefined]);
  const [passed, errored] = read(buildReport(results), results);
  assert.deepEqual([passed?.['error_code'], passed?.['score: quality']], ['', '9']);
  const shown = [
    'status',
    'score',
    'score: quality',
    'error_code',
    'reason',
    'first_output',
    'judge_cost_usd',
  ];
  assert.deepEqual(
    shown.map((name) => errored?.[name]),
    ['errored', '', '', 'timeout', 'agent: the service did not answer.', '', '0'],
  );
});

test('a criterion that some cases brought is a column; of very many the rest share one', () => {
  const own = (index: number) => buildResult(9, undefined, { position: index });
  const results = Array.from({ length: 60 }, (_, index): CaseResult => {
    const [criterion] = own(index).criteria;
    assert.ok(criterion);
    return { ...own(index), criteria: [criterion, { ...criterion, name: `own ${index}`, score: index }] };
  });
  const report = buildReport(results);
  const names = ['quality', ...results.map((_, index) => `own ${index}`)];
  const [known] = report.summary.criteria;
  assert.ok(known);
  const summary = { ...report.summary, criteria: names.map((name) => ({ ...known, name })) };
  const rows = read({ ...report, summary }, results);
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name.startsWith('score: '));
  assert.deepEqual(
    columns,
    names.slice(0, 50).map((name) => `score: ${name}`),
  );
  assert.deepEqual(
    [rows[3]?.['score: own 3'], rows[3]?.['score: own 4'], rows[3]?.['further_scores']],
    ['3', '', ''],
  );
  assert.equal(rows[59]?.['further_scores'], '{"own 59":59}');
});

test('a run of no cases is a head', () => {
  assert.match(render(buildReport([]), []), /^\ufeffcase_id,status,.*,run_id\r\n$/);
});

test('any report is read with a strict reader, a row a case', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const cases = report.shown.worst;
      const rows = read(report, cases);
      assert.equal(rows.length, cases.length);
      for (const [index, row] of rows.entries()) {
        const { case: own, status, score } = cases[index] ?? assert.fail();
        assert.deepEqual([row['status'], row['score']], [status, String(score ?? '')]);
        assert.ok([showHidden(own.id), `'${showHidden(own.id)}`].includes(row['case_id'] ?? ''));
        assert.ok([showHidden(own.prompt), `'${showHidden(own.prompt)}`].includes(row['prompt'] ?? ''));
      }
    }),
    { numRuns: 60 },
  );
});
