import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunOrigin } from '../../src/domain/config.ts';
import { CANCELLED } from '../../src/domain/early-end.ts';
import type { Report } from '../../src/domain/report.ts';
import { renderRerun } from '../../src/report/render-rerun.ts';
import { buildConfig, buildPolicy, buildReport, buildResult, buildResults } from '../support/builders.ts';
import { buildUnfinished } from '../support/early-end.ts';
import { findActive } from './github-markdown.ts';

function rerun(
  scores: readonly (number | undefined)[],
  origin: RunOrigin | undefined,
  overrides: Partial<Report> = {},
): string {
  const text = renderRerun(buildReport(buildResults(scores), buildConfig({ origin }), overrides)) ?? '';
  assert.deepEqual(findActive(text), []);
  return text;
}

const FILE: RunOrigin = { configFile: '.github/agent-judge.yml', inputs: [] };

test('the cases that did not pass are run again with the config file of the run', () => {
  assert.equal(
    rerun([9, 5, undefined], FILE),
    '**Next**: run these 2 cases again on your machine:\n\n```sh\n' +
      'agent-judge --config .github/agent-judge.yml --filter case-2 --filter case-3\n```',
  );
  assert.match(rerun([5], FILE), /^\*\*Next\*\*: run this case again /);
});

test('inputs of the workflow are flags of the command, but for those that cannot be shown', () => {
  const inputs = [
    { name: 'prompts', value: 'one\ntwo' },
    { name: 'agent' },
    { name: 'criteria', value: "It's right" },
    { name: 'guidelines', value: 'no \u202e trick' },
  ];
  assert.equal(
    rerun([5], { inputs }),
    '**Next**: run this case again on your machine:\n\n```sh\n' +
      "agent-judge --prompts 'one\ntwo' --criteria 'It'\\''s right' --filter case-1\n```\n\n" +
      'Add what the workflow gives as `--agent`, `--guidelines`.',
  );
});

test('of values that are long together only the first are shown', () => {
  const inputs = [...'abcdefghi'].map((name) => ({ name, value: 'x'.repeat(300) }));
  const text = rerun([5], { inputs });
  assert.match(text, /--f x+ /);
  assert.match(text, /Add what the workflow gives as `--g`, `--h`, `--i`\.$/);
});

test('of many cases the worst are run again', () => {
  const text = rerun(Array(40).fill(5), FILE);
  assert.match(text, /^\*\*Next\*\*: run the worst 10 of these 40 cases again /);
  assert.equal(text.match(/--filter/g)?.length, 10);
});

test('a run with the files of the base commit says so', () => {
  const trustedFiles = { commit: 'f'.repeat(40), changes: { status: 'known', total: 0, files: [] } } as const;
  assert.match(
    rerun([5], FILE, { provenance: { trustedFiles } }),
    /^\*\*Next\*\*: run this case again on your machine, at the base commit `fffffff`:\n/,
  );
});

test('there is nothing to run again where all passed, and nothing to say where nobody knows how', () => {
  assert.equal(rerun([9], FILE), '');
  assert.equal(rerun([5], undefined), '');
});

test('an id that looks like a pattern is quoted, and keeps its case', () => {
  const report = buildReport(
    [buildResult(5, buildPolicy(), { id: "*; rm -rf '~' `x`" })],
    buildConfig({ origin: FILE }),
  );
  assert.match(renderRerun(report) ?? '', /--filter '\?; rm -rf \?~\? \?x\?'\n/);
});

test('of a run that did not come to its end the rest can be run, without paying again for what is done', () => {
  const report = (scores: readonly (number | undefined)[]) =>
    buildReport(buildUnfinished(scores, 3), buildConfig({ origin: FILE }), { earlyEnd: CANCELLED });
  const resume =
    "**Next**: run it again. With this run's `results.sqlite` as `resume`, what is done will not be paid for again.";
  assert.equal(renderRerun(report([9, 8])), resume);
  const both = renderRerun(report([9, 3])) ?? '';
  assert.ok(both.startsWith(`${resume}\n\nAlso: run this case again on your machine:\n\n\`\`\`sh\n`), both);
  assert.equal(renderRerun(report([])), undefined);
});
