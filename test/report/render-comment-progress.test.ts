import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderBroken, renderProgress } from '../../src/report/render-comment-progress.ts';
import { findActive } from './github-markdown.ts';
import { OWN_MARKUP } from './hostile-report.ts';
import { hostileText } from './hostile-text.ts';

const runUrl = 'https://github.com/o/r/actions/runs/1';
const provenance = { repository: 'o/r', commit: 'abcdef1234', runUrl, workflowRunAttempt: 1 };
const about = { name: 'support bot', provenance, cases: 1200, at: '2026-08-01T12:00:04.123Z' };
const footer =
  `<sub>commit [\`abcdef1\`](https://github.com/o/r/commit/abcdef1234) · [workflow run](${runUrl}) · attempt 1 · ` +
  '2026-08-01 12:00:04 UTC</sub>';

test('a run that goes on says how far it is', () => {
  assert.equal(
    renderProgress({ ...about, counts: { passed: 300, failed: 10, errored: 2 } }),
    `### ⏳ [support bot is running](${runUrl}): 312 of 1,200 cases\n\n` +
      `█████░░░░░░░░░░░░░░░ 26%, 300 passed, 10 failed, 2 errored so far\n\n${footer}`,
  );
  const none = { passed: 0, failed: 0, errored: 0 };
  assert.match(renderProgress({ ...about, counts: none }), /: 0 of 1,200 cases\n\n░{20} 0%\n/);
  assert.match(renderProgress({ ...about, counts: { ...none, passed: 1200 } }), /\n█{20} 100%, 1,200 passed/);
});

test('a run that broke off says where to look', () => {
  assert.equal(
    renderBroken(about),
    `### ⚠️ [support bot errored](${runUrl}): there is no result\n\n` +
      `The run broke off before anything could be reported. The log of the job says why.\n\n${footer}`,
  );
});

test('whatever a suite is called, nothing of it acts', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (name, commit) => {
      const given = { ...about, name, provenance: { ...provenance, commit } };
      const progress = renderProgress({ ...given, counts: { passed: 1, failed: 1, errored: 1 } });
      assert.deepEqual(findActive(`${progress}\n\n${renderBroken(given)}`, OWN_MARKUP), []);
    }),
  );
});
