import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseResult } from '../../src/domain/result.ts';
import { NOT_RUN } from '../../src/gate/not-run.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { createCaseLog } from '../../src/output/case-log.ts';
import { buildCase, buildPolicy, buildResult, buildTrial } from '../support/builders.ts';
import { commandsIn, groupsIn } from '../support/runner-log.ts';

function logOf(results: readonly CaseResult[]): string {
  const printed: string[] = [];
  const caseFinished = createCaseLog(buildPolicy(), results.length, (text) => printed.push(text));
  for (const result of results) caseFinished(result);
  return printed.join('\n');
}

const notRun = summarizeCase(
  buildCase({ id: 'late' }),
  [
    buildTrial({
      outcome: { status: 'errored', failure: { code: NOT_RUN, message: 'was not run.' } },
      judgements: [],
    }),
  ],
  buildPolicy(),
);

describe('the log of the cases', () => {
  it('has a group a case, as they finish', () => {
    const groups = groupsIn(logOf([buildResult(9), buildResult(3, undefined, { id: 'b' })]));
    assert.deepEqual(
      groups.map(({ title }) => title),
      ['[1/2] ✓ case-1  scored 9, needed 7', '[2/2] ✗ b  scored 3, needed 7: Worth 3 points.'],
    );
    assert.match(groups[0]?.lines.join('\n') ?? '', /prompt +│ What is 2 \+ 2\?/);
  });

  it('counts cases that were not run, and does not list them', () => {
    const log = logOf([notRun, buildResult(9)]);
    assert.doesNotMatch(log, /late/);
    assert.deepEqual(
      groupsIn(log).map(({ title }) => title),
      ['[2/2] ✓ case-1  scored 9, needed 7'],
    );
  });

  it('stays below some megabytes: then each case has its line alone, which is said once of each kind', () => {
    const text = 'long '.repeat(400);
    const many = (score: number, count: number) =>
      Array.from({ length: count }, (_, index) =>
        buildResult(score, undefined, { id: `case-${score}-${index}`, prompt: text }),
      );
    const passed = many(9, 6_000);
    const failed = many(3, 4_000);
    const log = logOf([...passed, ...failed]);
    assert.ok(log.length > 5_000_000 && log.length < 6_500_000, `${log.length} characters`);
    const groups = groupsIn(log);
    assert.equal(commandsIn(log).length, 2 * groups.length, 'lines without a group are no commands');
    const shown = (mark: string) => groups.filter(({ title }) => title.includes(mark)).length;
    assert.ok(shown('✓') > 500 && shown('✗') > 1_000, `${shown('✓')} passed, ${shown('✗')} failed`);
    for (const kind of ['cases that passed', 'cases that did not pass']) {
      const told = `For the size of this log, ${kind} have a line and no texts from here on.`;
      assert.equal(log.split(told).length, 2, told);
    }
    const listed = new Set(log.match(/(?<=[✓✗] )\S+(?= )/g));
    for (const { case: own } of [...passed, ...failed]) assert.ok(listed.has(own.id), own.id);
  });
});
