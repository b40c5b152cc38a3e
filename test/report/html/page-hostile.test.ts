import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { summarizeCase } from '../../../src/gate/summarize-case.ts';
import {
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildReport,
  buildTrial,
  judgedOutcome,
} from '../../support/builders.ts';
import { openPage } from '../../support/opened-page.ts';
import { hostileReport } from '../hostile-report.ts';
import { ALL_FRAGMENTS } from '../hostile-text.ts';

const ATTACKS = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(2)>',
  '<!--<script>',
  '--><svg onload=alert(3)>',
  "' onfocus=alert(4) autofocus '",
  '" style="background:url(https://example.com/x)',
  '{{constructor.constructor("alert(5)")()}} ${alert(6)}',
  'javascript:alert(7)',
  '\u2028alert(8)\u2029',
  '__proto__',
  '</style><link rel=stylesheet href=https://example.com/a.css>',
  '<iframe srcdoc="<script>parent.alert(9)</script>">',
  '<base href=https://example.com/><meta http-equiv=refresh content="0;url=https://example.com">',
  ALL_FRAGMENTS,
];

test('whatever others wrote is text: nothing runs, nothing is asked for', async (t) => {
  const criteria = ATTACKS.slice(0, 6).map((name) => buildCriterion({ name, description: name }));
  const policy = buildPolicy({ criteria });
  const results = ATTACKS.map((text, position) => {
    const outcome = {
      ...judgedOutcome(2, text),
      evidence: [{ quote: text, supports: 'met' }],
      failures: [text],
    };
    const judgements = criteria.map(({ name }) =>
      buildJudgement({ criterion: name, judge: text, outcome: outcome as never }),
    );
    const trial = buildTrial({
      outcome: { status: 'answered', output: `${text} and more`, finishReason: text },
      judgements,
      toolCalls: [{ name: text, arguments: { [text]: text }, result: text, error: text }],
      checks: [{ name: text, passed: false, message: text }],
    });
    const messages = [{ role: 'user', content: text }] as const;
    const source = { file: text, line: 1 };
    const testCase = {
      id: `${text} ${position}`,
      position,
      prompt: text,
      expected: text,
      tags: [text],
      messages,
      source,
    };
    return summarizeCase(buildCase(testCase), [trial], policy);
  });
  const [text = ''] = ATTACKS;
  const changes = { status: 'known', total: 1, files: [{ path: text, change: 'changed' }] } as const;
  const trustedFiles = { commit: text, changes };
  const provenance = {
    trustedFiles,
    repository: text,
    commit: text,
    runUrl: 'javascript:alert(1)',
    pullRequest: 1,
  };
  const opened = await openPage(
    t,
    buildReport(results, buildConfig({ name: text, gate: policy }), { provenance }),
    results,
  );
  if (opened === undefined) return;
  const { page, trouble, address } = opened;
  assert.equal(await page.locator('h1').innerText(), text);
  assert.equal(await page.locator('.cases li').count(), ATTACKS.length);
  for (const [index, result] of results.entries()) {
    await page.evaluate((id) => {
      location.hash = new URLSearchParams({ case: id }).toString();
    }, result.case.id.toWellFormed());
    await page.locator('.case').waitFor();
    await page.waitForFunction(
      (at) => document.querySelector('.turn')?.textContent?.includes(at),
      `Previous${index + 1} of ${results.length}`,
    );
    assert.equal(await page.locator('script:not([data-block])').count(), 1);
    const foreign = page.locator('main :is(img, iframe, link, meta, base, style, script, object)');
    assert.equal(await foreign.count(), 0);
    await page.getByRole('button', { name: 'Compare with expected' }).first().click();
  }
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const link of links) assert.match(link, /^(?:#|https:\/\/github\.com\/)/);
  assert.equal(page.url().split('#')[0], address);
  assert.deepEqual(trouble, []);
});

test('any hostile report opens', async (t) => {
  for (const report of fc.sample(hostileReport, { seed: 11, numRuns: 4 })) {
    const opened = await openPage(t, report, report.shown.worst);
    if (opened === undefined) return;
    const first = opened.page.locator('.cases .name a').first();
    if ((await first.count()) > 0) {
      await first.click();
      await opened.page.locator('.case').waitFor();
    }
    assert.deepEqual(opened.trouble, []);
  }
});
