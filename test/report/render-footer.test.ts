import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderFooter } from '../../src/report/render-footer.ts';
import { buildReport } from '../support/builders.ts';

const runUrl = 'https://github.com/o/r/actions/runs/1';
const commit = '0123456789abcdef0123';

test('the footer says which commit was judged by which attempt, when, and what it took', () => {
  const provenance = { repository: 'o/r', commit, runUrl, workflowRunAttempt: 2 };
  assert.equal(
    renderFooter(buildReport(undefined, undefined, { provenance })),
    `<sub>commit [\`0123456\`](https://github.com/o/r/commit/${commit}) · [workflow run](${runUrl}) · attempt 2 · ` +
      '2026-08-01 12:00:04 UTC · 4.0 s · $1.00</sub>',
  );
});

test('without a repository the commit is no link, and what is not known is left out', () => {
  assert.equal(
    renderFooter(buildReport(undefined, undefined, { provenance: { commit }, costUsd: undefined })),
    '<sub>commit `0123456` · 2026-08-01 12:00:04 UTC · 4.0 s</sub>',
  );
  assert.equal(
    renderFooter(
      buildReport(undefined, undefined, { provenance: { commit: '#12', repository: 'o/r', runUrl } }),
    ),
    `<sub>commit \`#12\` · [workflow run](${runUrl}) · 2026-08-01 12:00:04 UTC · 4.0 s · $1.00</sub>`,
  );
});
