import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { WrittenReport } from '../../src/domain/report.ts';
import { query } from '../support/database.ts';
import { judgement } from '../support/model-server.ts';
import { runAction, temporaryFolder } from '../support/run-bundle.ts';
import { modelService } from '../support/services.ts';

const INPUTS = { 'artifact-name': 'none', threshold: '5' };

test('a required check that fails spends no judge call and fails the run; another fails its case', async (t) => {
  const model = await modelService(t, ({ role, input }) =>
    role === 'agent' ? { text: input } : judgement(9),
  );
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      'openai-api-key': 'sk-key-1234567',
      prompts: '{"ok": true}\nno JSON\n{"ok": "far too long"}',
      criteria: 'Good',
      guards: 'echo: off',
      checks: '- json: true\n  required: true\n- name: short\n  max-length: 15',
      'base-url': model.url,
    },
  });
  assert.deepEqual([run.exitCode, run.outputs['verdict'], run.outputs['failed-cases']], [1, 'failed', '2']);
  assert.equal(model.calls.filter(({ role }) => role === 'judge').length, 2);
  // (9 + 1 + 9) / 3: what a required check stops has the lowest score.
  assert.equal(run.outputs['score'], '6.333333');
  assert.match(run.stdout, /required check json 66\.7%, needed at least 100%/);
  assert.match(run.summary, /\| json \| 2 of 3 \| yes \|\n\| short \| 2 of 3 \| no \|/);
  assert.deepEqual(
    query(
      run.outputs['database'] ?? '',
      'SELECT case_id, name FROM checks WHERE passed = 0 ORDER BY case_id',
    ),
    [
      { case_id: 'case-2', name: 'json' },
      { case_id: 'case-3', name: 'short' },
    ],
  );
  const report = JSON.parse(readFileSync(run.outputs['report-json'] ?? '', 'utf8')) as WrittenReport;
  assert.deepEqual(
    report.cases.map(({ checks }) => checks.map(({ passed }) => passed)),
    [
      [true, true],
      [false, true],
      [true, false],
    ],
  );
  assert.match(report.cases[1]?.reason ?? '', /^check json: /);
});

test('checks alone need no judge and no key', async (t) => {
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      prompts: '- {prompt: one, output: please wait}\n- {prompt: two, output: wait}',
      checks: '- contains: please',
      'agent-command': 'cat',
    },
  });
  assert.deepEqual([run.exitCode, run.outputs['score'], run.outputs['pass-rate']], [0, '5.5', '50']);
  assert.equal(run.outputs['total-tokens'], '0');
});
