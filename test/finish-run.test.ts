import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';
import type { Provenance } from '../src/domain/provenance.ts';
import { finishRun } from '../src/finish-run.ts';
import { assembleFigures } from '../src/gate/assemble-figures.ts';
import { evaluateGate } from '../src/gate/evaluate-gate.ts';
import { reportFilesIn } from '../src/output/report-files.ts';
import type { RunEnd } from '../src/store/store.ts';
import { buildRecord, buildTrialOf, policy, readAll, saveTrials } from './store/stored-run.ts';
import { buildCase, summarizeResults } from './support/builders.ts';
import { memoryStore } from './support/fakes.ts';
import { temporaryFolder } from './support/run-bundle.ts';

/** A run of one case at its end: what was warned of, what was stored of the end, which files there are. */
async function finish(
  test: TestContext,
  provenance: Provenance,
  prepare: (folder: string) => void = () => {},
) {
  const folder = temporaryFolder(test);
  prepare(folder);
  const stored: RunEnd[] = [];
  const store = { ...memoryStore(), finishRun: (_run: unknown, end: RunEnd) => void stored.push(end) };
  const record = buildRecord({ provenance });
  const cases = [buildCase()];
  store.startRun(record, cases);
  saveTrials(store, record.id, [buildTrialOf('case-1')]);
  const results = readAll(store, record, cases);
  const figures = results.map(assembleFigures);
  const summary = summarizeResults(results, policy);
  const end = { finishedAt: record.startedAt, summary, verdict: evaluateGate(summary, policy, figures) };
  const warnings: string[] = [];
  await finishRun({
    store,
    record,
    end,
    figures,
    files: reportFilesIn(folder),
    warn: (message) => warnings.push(message),
  });
  return { warnings, stored: stored.length, files: readdirSync(folder).toSorted() };
}

const FILES = ['comment.md', 'junit.xml', 'report.html', 'report.json', 'results.csv', 'summary.md'];

describe('finishRun', () => {
  it('stores the end and writes every file', async (test) => {
    assert.deepEqual(await finish(test, {}), { warnings: [], stored: 1, files: FILES });
  });

  it('names the file of a renderer that fails, and writes and stores all else', async (test) => {
    const broken = {
      toString: () => {
        throw new Error('no text');
      },
    };
    const { warnings, stored, files } = await finish(test, { repository: broken as unknown as string });
    assert.deepEqual(warnings, [
      'cannot write junit.xml: no text. The verdict stands. This is a fault of agent-judge; please report it.',
    ]);
    assert.equal(stored, 1);
    assert.deepEqual(
      files,
      FILES.filter((name) => name !== 'junit.xml'),
    );
  });

  it('tells in one warning what the disk did not take', async (test) => {
    const taken = ['comment.md', 'results.csv'];
    const { warnings, stored, files } = await finish(test, {}, (folder) => {
      for (const name of taken) mkdirSync(`${folder}/${name}/x`, { recursive: true });
    });
    assert.equal(warnings.length, 1);
    assert.match(
      warnings[0] ?? '',
      /^cannot write results\.csv, comment\.md: EISDIR: .* The verdict stands\. Make room, or /,
    );
    assert.deepEqual([stored, files], [1, FILES]);
  });
});
