import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
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
import { buildRun, withDoubts } from './page-cases.ts';

const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [where, hash] of [
    ['the list', ''],
    ['the list of a run in doubt', ''],
    ['a case', '#case=full'],
    ['a case that is errored', '#case=broken'],
  ] as const) {
    for (const width of [1200, 360]) {
      test(`axe finds nothing: ${where}, ${colorScheme}, ${width} pixels wide`, async (t) => {
        const { report: whole, results } = buildRun(20);
        const report = where.endsWith('in doubt') ? withDoubts(whole) : whole;
        const options = { colorScheme, viewport: { width, height: 900 } };
        const opened = await openPage(t, report, results, { hash, options });
        if (opened === undefined) return;
        const { page, trouble } = opened;
        await page
          .locator(hash === '' ? '.cases li' : '.trial')
          .first()
          .waitFor();
        for (const summary of await page.locator('summary').all()) await summary.click();
        await page.evaluate(AXE);
        const found = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
          return (await axe.run()).violations;
        });
        assert.deepEqual(
          found.map(({ id, nodes }) => [
            id,
            nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
          ]),
          [],
        );
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(wide, false, 'nothing needs scrolling to the side');
        assert.deepEqual(trouble, []);
      });
    }
  }
}

test('words without an end need no scrolling to the side, on a phone and on paper', async (t) => {
  const word = (sign: string) => sign.repeat(300);
  const policy = buildPolicy({
    criteria: [buildCriterion({ name: 'c'.repeat(80), required: true, description: word('d') })],
  });
  const judgements = [buildJudgement({ criterion: 'c'.repeat(80), outcome: judgedOutcome(2, word('r')) })];
  const own = { id: word('i'), prompt: word('p'), tags: [word('t')], source: { file: word('f'), line: 1 } };
  const results = [summarizeCase(buildCase(own), [buildTrial({ judgements })], policy)];
  const plain = buildReport(results, buildConfig({ name: word('n'), gate: policy }));
  const judges = [{ judge: word('j'), judgements: 2, missing: 1, reason: word('w') }];
  const report = { ...plain, summary: { ...plain.summary, judges } };
  const opened = await openPage(t, report, results, { options: { viewport: { width: 360, height: 900 } } });
  if (opened === undefined) return;
  const { page, trouble } = opened;
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    assert.equal(await tooWide(), 0, `the list, ${media}`);
  }
  await page.emulateMedia({ media: 'screen' });
  await page.locator('.cases a').click();
  await page.locator('.trial').waitFor();
  assert.equal(await tooWide(), 0, 'the case');
  assert.deepEqual(trouble, []);
});

test('the comparison and the help are accessible, too', async (t) => {
  const { report, results } = buildRun(2);
  const opened = await openPage(t, report, results, { hash: '#case=full' });
  if (opened === undefined) return;
  const { page } = opened;
  await page.getByRole('button', { name: 'Compare with expected' }).first().click();
  await page.keyboard.press('?');
  await page.evaluate(AXE);
  const ids = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  assert.deepEqual(ids, []);
});

test('on paper the page is light, without what can only be pressed', async (t) => {
  const { report, results } = buildRun(5);
  const opened = await openPage(t, report, results, { options: { colorScheme: 'dark' } });
  if (opened === undefined) return;
  const { page } = opened;
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.equal(await page.locator('.controls').isVisible(), false);
  const [background, color] = await page.evaluate(() => {
    const { backgroundColor, color: text } = getComputedStyle(document.body);
    return [backgroundColor, text];
  });
  assert.deepEqual([background, color], ['rgb(255, 255, 255)', 'rgb(28, 28, 33)']);
});
