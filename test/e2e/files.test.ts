import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { readFiles } from '../support/read-files.ts';
import { artifactEnvironment, runAction, runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { github, modelService, scripted } from '../support/services.ts';

const NEVER = new Promise<never>(() => {});

describe('the files for other programs', () => {
  it('say the same of a run in which cases pass, fail and are errored, and are in the artifact', async (t) => {
    const good = scripted({ '=1+1': 3 });
    const model = await modelService(t, (call) =>
      call.role === 'agent' && call.input === 'Broken' ? { text: '', status: 400 } : good(call),
    );
    const hub = await github(t);
    const folder = temporaryFolder(t);
    writeFileSync(
      join(folder, 'cases.jsonl'),
      [
        { id: 'good', prompt: 'Good', tags: ['easy'] },
        { id: 'bad', prompt: '=1+1', expected: '-2', criteria: [{ name: 'own', description: 'Short.' }] },
        { id: 'broken', prompt: 'Broken' },
      ]
        .map((one) => JSON.stringify(one))
        .join('\n'),
    );
    const run = await runAction({
      folder,
      env: artifactEnvironment(hub.resultsUrl),
      inputs: {
        name: 'answers',
        dataset: 'cases.jsonl',
        criteria: '[{ name: clarity, description: Clear }]',
        'openai-api-key': 'sk-key-1234567',
        'base-url': model.url,
      },
    });
    assert.deepEqual([run.exitCode, run.outputs['verdict']], [1, 'errored'], run.stdout);
    const { rows, tests, report } = await readFiles(run.outputDirectory);
    assert.deepEqual(
      rows.map((row) => [row['case_id'], row['score'], row['score: clarity'], row['score: own']]),
      [
        ['good', '9', '9', ''],
        ['bad', '3', '3', '3'],
        ['broken', '', '', ''],
      ],
    );
    assert.deepEqual(
      [rows[1]?.['prompt'], rows[1]?.['expected'], rows[1]?.['first_output']],
      ["'=1+1", '-2', 'Answer to: =1+1'],
    );
    assert.equal(rows[2]?.['error_code'], 'bad-request');
    assert.deepEqual(
      tests.map(({ classname, file, line }) => [classname, file, Number(line)]),
      [
        ['answers.easy', 'cases.jsonl', 1],
        ['answers', 'cases.jsonl', 2],
        ['answers', 'cases.jsonl', 3],
      ],
    );
    assert.match(
      tests[1]?.failure?.[0]?.inner ?? '',
      /^scored 3, needed 7: Worth 3 points\.\n\nclarity: scored 3/,
    );
    assert.equal(tests[2]?.error?.[0]?.message, report.cases[2]?.reason);
    const files = Object.keys(unzipSync(hub.artifacts[0]?.bytes ?? Buffer.alloc(0)));
    for (const name of ['report.json', 'junit.xml', 'results.csv']) assert.ok(files.includes(name), name);
  });

  it('are there after a cancelled run: what was not run is skipped', async (t) => {
    const good = scripted({});
    let cancel = () => {};
    const model = await modelService(t, (call) => {
      if (call.role === 'judge' || call.input !== 'Question 3') return good(call);
      cancel();
      return NEVER;
    });
    const folder = temporaryFolder(t);
    const prompts = [1, 2, 3, 4].map((number) => `Question ${number}`).join('\n');
    const run = await runBundle({
      cwd: folder,
      args: [`--prompts=${prompts}`, '--criteria=Clear', '--concurrency=1', `--base-url=${model.url}`],
      env: { OPENAI_API_KEY: 'sk-key-1234567' },
      started: (child) => {
        cancel = () => child.kill('SIGINT');
      },
    });
    assert.equal(run.exitCode, 3, run.stdout + run.stderr);
    const { report, rows, tests } = await readFiles(join(folder, 'agent-judge-results'));
    assert.deepEqual([report.earlyEnd?.code, report.summary.notRun], ['cancelled', 2]);
    assert.deepEqual(
      tests.map(({ name, skipped, error }) => [name, skipped?.length, error?.length]),
      [
        ['case-1', undefined, undefined],
        ['case-2', undefined, undefined],
        ['case-3', 1, undefined],
        ['case-4', 1, undefined],
        ['the whole run', undefined, 1],
      ],
    );
    assert.match(String(rows[3]?.['error_code']), /^(not-run|cancelled)$/);
  });

  it('can be read whatever a dataset, an agent and a judge say', async (t) => {
    const said =
      '=cmd|"/C calc"!A1\r\n;"a",</failure><testcase/>]]>&amp;\u0000\u001b[31m\u202e\ud800::error::x\n##[error]y';
    const model = await modelService(t, ({ role }) => ({
      text:
        role === 'agent'
          ? said
          : JSON.stringify({
              criterion: said,
              evidence: [{ quote: '=cmd|"/C calc"!A1', supports: 'violated' }],
              failures: [said],
              reasoning: said,
              injection_suspected: true,
              verdict: 'not_met',
              score: 2,
            }),
    }));
    const folder = temporaryFolder(t);
    const hostile = { prompt: said, expected: said, tags: [said], vars: { x: said } };
    const cases = ['=1', '-1', '</testcase>', '\u001b[31m\t"', '::error::x'].map((id) => ({
      ...hostile,
      id,
      criteria: [{ name: `${id} =x`, description: said }],
    }));
    writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
    const run = await runBundle({
      cwd: folder,
      args: ['--dataset=cases.json', '--criteria=Clear', `--base-url=${model.url}`, '--api=chat'],
      env: { OPENAI_API_KEY: 'sk-key-1234567' },
    });
    assert.equal(run.exitCode, 1, run.stdout + run.stderr);
    const { rows } = await readFiles(join(folder, 'agent-judge-results'));
    assert.deepEqual(
      rows.map((row) => row['case_id']),
      ["'=1", '-1', '</testcase>', '␛[31m\t"', '::error::x'],
    );
    for (const row of rows) assert.match(row['first_output'] ?? '', /^'=cmd/);
  });
});
