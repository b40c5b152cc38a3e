import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse, type TestCase, type TestSuites } from 'junit2json';
import { CANCELLED } from '../../src/domain/early-end.ts';
import type { Report } from '../../src/domain/report.ts';
import type { CaseResult } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { escapeLogLine } from '../../src/report/escape-text.ts';
import { renderJunit } from '../../src/report/render-junit.ts';
import { openBrowser } from '../support/browser.ts';
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
} from '../support/builders.ts';
import { buildUnfinished } from '../support/early-end.ts';
import { readXmlRoots } from '../support/xml.ts';
import { hostileReport } from './hostile-report.ts';

function render(report: Report, cases: readonly CaseResult[]): string {
  const file = renderJunit(report);
  return [file.begin, ...cases.map(file.add), file.end()].join('');
}

async function read(report: Report, cases: readonly CaseResult[]) {
  const all = (await parse(render(report, cases))) as TestSuites;
  assert.equal(all.testsuite?.length, 1);
  const [suite] = all.testsuite ?? [];
  return { all, suite, tests: suite?.testcase ?? [] };
}

async function readOne(result: CaseResult, policy = buildPolicy()): Promise<TestCase> {
  const { tests } = await read(buildReport([result], buildConfig({ gate: policy })), [result]);
  return tests[0] ?? assert.fail();
}

test('a run is a suite with its counts, and says as properties what it came to', async () => {
  const notRun = summarizeCase(
    buildCase({ id: 'late', position: 3 }),
    [
      buildTrial({
        outcome: {
          status: 'errored',
          failure: { code: 'not-run', message: 'not run: the run was cancelled.' },
        },
        judgements: [],
      }),
    ],
    buildPolicy(),
  );
  const results = [...buildResults([9, 2, undefined]), notRun];
  const provenance = { commit: 'abc', repository: 'o/r', pullRequest: 7, runUrl: 'https://github.com/o/r' };
  const report = buildReport(results, buildConfig({ name: 'answers & more' }), { provenance });
  const { all, suite, tests } = await read(report, results);
  const counts = { name: 'answers & more', tests: 4, failures: 1, errors: 1, skipped: 1, time: 4 };
  assert.deepEqual({ ...all, testsuite: undefined }, { ...counts, testsuite: undefined });
  const { testcase: _, properties, ...own } = suite ?? {};
  assert.deepEqual(own, { ...counts, timestamp: '2026-08-01T12:00:00' });
  assert.deepEqual(Object.fromEntries((properties ?? []).map(({ name, value }) => [name, value])), {
    verdict: 'errored',
    message: report.verdict.message,
    score: 5.5,
    threshold: 7,
    'pass-rate': 25,
    agent: 'gpt-5.2',
    judges: 'gpt-5.2',
    'cost-usd': 3,
    'run-id': report.run.id,
    repository: 'o/r',
    commit: 'abc',
    'pull-request': 7,
    'run-url': 'https://github.com/o/r',
    version: '0.1.0',
  });
  assert.deepEqual(
    tests.map(({ name, failure, error, skipped }) => [name, failure?.length, error?.length, skipped?.length]),
    [
      ['case-1', undefined, undefined, undefined],
      ['case-2', 1, undefined, undefined],
      ['case-3', undefined, 1, undefined],
      ['late', undefined, undefined, 1],
    ],
  );
  assert.equal(tests[3]?.skipped?.[0]?.message, 'agent: not run: the run was cancelled.');
});

test('a run that did not come to its end has one more test, an error that says why', async () => {
  const results = buildUnfinished([9], 2);
  const report = buildReport(results, buildConfig(), { earlyEnd: CANCELLED });
  const { suite, tests } = await read(report, results);
  assert.deepEqual([suite?.tests, suite?.errors, suite?.skipped], [4, 1, 2]);
  assert.equal(tests.at(-1)?.name, 'the whole run');
  assert.equal(tests.at(-1)?.error?.[0]?.message, report.verdict.message);
});

test('a case is a test with its place, its group and the seconds of its calls in this run', async () => {
  const source = { file: 'data/cases.jsonl', line: 12 };
  const judgements = [
    buildJudgement({ call: buildCall({ latencyMs: 250 }) }),
    buildJudgement({ repeat: 2, call: buildCall({ latencyMs: 9000 }), reusedFrom: 'run-0' }),
  ];
  const trial = buildTrial({ call: buildCall({ latencyMs: 1000 }), judgements });
  const result = summarizeCase(
    buildCase({ id: 'a', tags: ['maths', 'easy'], source }),
    [trial],
    buildPolicy(),
  );
  assert.deepEqual(await readOne(result), {
    name: 'a',
    classname: 'agent-judge.maths',
    file: 'data/cases.jsonl',
    line: 12,
    time: 1.25,
  });
  const bare = await readOne(buildResult(9));
  assert.deepEqual(bare, { name: 'case-1', classname: 'agent-judge', time: 0.1 });
});

test('a failure says in one line and at length why', async () => {
  const criteria = [buildCriterion({ name: 'clarity' }), buildCriterion({ name: 'tone' })];
  const policy = buildPolicy({ criteria });
  const judgements = [
    buildJudgement({
      criterion: 'clarity',
      outcome: {
        ...judgedOutcome(3, 'Full of jargon.'),
        evidence: [{ quote: 'utilise the paradigm', supports: 'violated' }],
      } as ReturnType<typeof judgedOutcome>,
    }),
    buildJudgement({ criterion: 'tone', outcome: judgedOutcome(9, 'Friendly.') }),
  ];
  const trial = buildTrial({
    judgements,
    outcome: { status: 'answered', output: 'We utilise the paradigm.\n  ::error::x', finishReason: 'stop' },
    checks: [{ name: 'short', passed: false, message: 'is too long.' }],
  });
  const testCase = buildCase({
    prompt: 'Explain.',
    expected: 'x'.repeat(600),
    checks: [{ name: 'short', required: false, weight: 0, test: { kind: 'max-length', value: 5 } }],
  });
  const { failure } = await readOne(summarizeCase(testCase, [trial], policy), policy);
  const message = 'scored 6, needed 7: check short: is too long.';
  assert.deepEqual(failure, [
    {
      message,
      type: 'failed',
      inner: `${message}

clarity: scored 3, needed 7
  Full of jargon.
  against: “utilise the paradigm”

tone: scored 9, needed 7
  Friendly.

check short: is too long.

Prompt:
Explain.

Answer:
We utilise the paradigm.
  : :error::x

Expected:
${'x'.repeat(499)}…`,
    },
  ]);
});

test('a binary criterion is met or not, and errors tell the reason', async () => {
  const policy = buildBinaryPolicy();
  const failed = await readOne(buildResult(0, policy), policy);
  assert.match(
    failed.failure?.[0]?.inner ?? '',
    /^not met: Worth 0 points\.\n\nquality: not met\n {2}Worth 0 points\.\n/,
  );
  const errored = await readOne(buildResult(undefined));
  const reason = 'agent: the service did not answer.';
  assert.deepEqual(errored.error, [{ message: reason, type: 'errored', inner: reason }]);
});

test('a file of many failures stays below what GitLab takes, and says why each failed', async () => {
  const report = buildReport();
  const result = buildResult(2, undefined, { prompt: 'x'.repeat(5000), expected: 'y'.repeat(5000) });
  const file = renderJunit(report);
  let length = 0;
  let last = '';
  for (let count = 0; count < 50_000; count += 1) {
    last = await file.add(result);
    length += last.length;
  }
  assert.ok(length < 25_000_000, String(length));
  assert.match(
    last,
    /message="scored 2, needed 7: Worth 2 points\." .*>scored 2, needed 7: Worth 2 points\.<\/failure>/,
  );
});

test('any report is read, with every case and its outcome', async () => {
  await fc.assert(
    fc.asyncProperty(hostileReport, async (report) => {
      const cases = report.shown.worst;
      // Without numbers made of texts.
      const { testsuite: [suite] = [] } = (await parse(render(report, cases), {})) as TestSuites;
      const outcomes = (suite?.testcase ?? []).map(({ name, failure, error }) => [
        name,
        failure ? 'failed' : error ? 'errored' : 'passed',
      ]);
      const expected = cases.map(({ case: { id }, status }) => [
        escapeLogLine(id).replace(/[\ufffe\uffff]/g, '\ufffd'),
        status,
      ]);
      assert.deepEqual(outcomes, expected);
    }),
    { numRuns: 60 },
  );
});

test('a strict parser reads any report', async (t) => {
  const browser = await openBrowser(t);
  if (browser === undefined) return;
  const documents = fc.sample(hostileReport, 200).map((report) => render(report, report.shown.worst));
  const roots = await readXmlRoots(browser, documents);
  for (const [index, { name, text }] of roots.entries())
    assert.equal(name, 'testsuites', `${text}\n${documents[index]}`);
});

test('nothing in it acts in a log', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const xml = render(report, report.shown.worst);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      assert.doesNotMatch(xml, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      assert.doesNotMatch(xml, /##(?:vso)?\[|^\s*::|="::/im);
    }),
    { numRuns: 60 },
  );
});
