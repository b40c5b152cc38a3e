import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { goldenFiles, renderScenario } from '../../preview/golden.ts';
import { SCENARIOS } from '../../preview/runs.ts';
import { byteLength } from '../../src/report/fit-to-budget.ts';
import { findFaults } from './well-formed.ts';

const FOLDER = resolve(import.meta.dirname, 'runs');
const UPDATE = 'If that is meant: npm run golden, and look at what changed (npm run preview shows it).';
const OWN_LINKS = 'https://github.com/octo-org/support-bot/';

for (const scenario of SCENARIOS) {
  suite(`the run ${scenario.name}`, () => {
    const rendered = renderScenario(scenario);
    const { comment, summary } = rendered;

    test('is rendered as its golden files have it', () => {
      for (const [name, text] of goldenFiles(rendered)) {
        const path = join(FOLDER, scenario.name, name);
        const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
        assert.equal(text, golden, `${path} has another text. ${UPDATE}`);
      }
    });

    test('keeps to the limits of GitHub', () => {
      assert.ok(comment.length <= 65_536, `the comment has ${comment.length} characters`);
      assert.ok(byteLength(summary) <= 1_048_576, `the summary has ${byteLength(summary)} bytes`);
    });

    test('is well formed, and nothing of its data acts', () => {
      assert.deepEqual(findFaults(comment, OWN_LINKS), []);
      assert.deepEqual(findFaults(summary, OWN_LINKS), []);
    });
  });
}

test('there are golden files of these runs only', () => {
  assert.deepEqual(readdirSync(FOLDER).toSorted(), SCENARIOS.map(({ name }) => name).toSorted());
});
