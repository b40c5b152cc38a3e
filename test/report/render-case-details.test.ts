import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { oneLine, truncate } from '../../src/report/escape-text.ts';
import { renderCaseDetails } from '../../src/report/render-case-details.ts';
import { buildCriterion, buildPolicy, buildResult } from '../support/builders.ts';
import { hostileText } from './hostile-text.ts';

test('a collapsed case is named with what decided it: a criterion of several, or what its judges disagree on', () => {
  const gate = buildPolicy({ criteria: [buildCriterion({ name: 'a & b' }), buildCriterion({ name: 'c' })] });
  const one = buildResult(5, gate);
  assert.match(
    renderCaseDetails(one, gate, 100),
    /^<details><summary>❌ <code>case-1<\/code> scored 5, needed 7 · a &amp; b: Worth 5 points\.<\/summary>\n/,
  );
  const doubtful = { ...buildResult(9, gate), unstable: true };
  assert.match(renderCaseDetails(doubtful, gate, 100), /scored 9, needed 7 · unstable<\/summary>\n/);
});

test('what the judges of a jury decided together is one line, however many criteria there are', () => {
  const gate = buildPolicy();
  const result = buildResult(5, gate);
  const [one] = result.criteria;
  assert.ok(one);
  const criteria = [
    { ...one, name: 'a', disagreement: 3, split: true },
    { ...one, name: 'b', disagreement: 0 },
    { ...one, name: 'c', disagreement: 1 },
    { ...one, name: 'd', binary: true, met: false, disagreement: 9, split: true },
    { ...one, name: 'e', disagreement: undefined },
  ];
  assert.match(
    renderCaseDetails({ ...result, criteria }, gate, 100),
    /\n\*\*Judges together\*\*: a 5 \(3 apart, split\); b 5 \(of one mind\); c 5 \(1 apart\); d not met \(split\)\.\n/,
  );
});

test('a title shows the id character by character', () => {
  fc.assert(
    fc.property(hostileText, (id) => {
      const details = renderCaseDetails(buildResult(1, buildPolicy(), { id }), buildPolicy(), 100);
      const title = /<code>(.*?)<\/code>/.exec(details)?.[1] ?? '';
      const shown = title.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
      assert.equal(shown, truncate(oneLine(id), 80));
    }),
  );
});
