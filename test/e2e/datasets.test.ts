import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { query } from '../support/database.ts';
import { runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const ENV = { OPENAI_API_KEY: 'sk-key-1234567' };

test('datasets: several files and globs, JSONL, JSON and YAML, recorded answers, expected answers, own thresholds', async (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'cases'));
  writeFileSync(
    join(folder, 'cases', 'b.yaml'),
    '- id: yaml-1\n  prompt: |\n    two\n    lines\n  expected: Paris\n- just a prompt\n',
  );
  writeFileSync(
    join(folder, 'cases', 'a.json'),
    '[{"id":"json-1","prompt":"recorded","output":"It was recorded","threshold":3}]',
  );
  writeFileSync(
    join(folder, 'more.jsonl'),
    '\uFEFF{"id":"jsonl-1","prompt":"line","tags":["x"]}\r\n\r\n"a bare prompt"\r\n',
  );
  const model = await modelService(t, scripted({ recorded: 3 }));
  const run = await runBundle({
    cwd: folder,
    env: ENV,
    args: [
      '--dataset',
      'more.jsonl\ncases/*',
      '--criteria',
      'Right',
      '--threshold',
      '6',
      '--base-url',
      model.url,
    ],
  });
  assert.equal(run.exitCode, 0, run.stdout + run.stderr);
  const cases = query(
    join(folder, 'agent-judge-results', 'results.sqlite'),
    'SELECT case_id, file, line, status, threshold FROM case_results',
  );
  assert.deepEqual(cases, [
    { case_id: 'jsonl-1', file: 'more.jsonl', line: 1, status: 'passed', threshold: 6 },
    { case_id: 'case-2', file: 'more.jsonl', line: 3, status: 'passed', threshold: 6 },
    { case_id: 'json-1', file: 'cases/a.json', line: 1, status: 'passed', threshold: 3 },
    { case_id: 'yaml-1', file: 'cases/b.yaml', line: 1, status: 'passed', threshold: 6 },
    { case_id: 'case-5', file: 'cases/b.yaml', line: 6, status: 'passed', threshold: 6 },
  ]);
  assert.equal(model.calls.filter(({ role }) => role === 'agent').length, 4);
  const judged = model.calls.find((call) => call.judged?.prompt === 'two\nlines\n')?.judged;
  assert.equal(judged?.expected, 'Paris');
});

test('only recorded answers and a key of the judge: the agent needs none', async (t) => {
  const model = await modelService(t, scripted({}));
  const run = await runBundle({
    cwd: temporaryFolder(t),
    args: [
      '--prompts',
      '[{ prompt: one, output: eins }]',
      '--criteria',
      'Right',
      '--judge-api-key',
      'judge-key-1',
      '--judge-base-url',
      model.url,
    ],
  });
  assert.equal(run.exitCode, 0);
  assert.equal(model.calls[0]?.headers.authorization, 'Bearer judge-key-1');
});
