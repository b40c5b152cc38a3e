import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildResult, buildTrial } from '../../support/builders.ts';
import { openPage } from '../../support/opened-page.ts';
import { buildRun, POLICY } from './page-cases.ts';

test('a case: what was asked and answered, and what was made of it', async (t) => {
  const { report, results } = buildRun();
  const opened = await openPage(t, report, results, { hash: '#case=full' });
  if (opened === undefined) return;
  const { page, trouble, address } = opened;
  const trial = page.locator('.trial').first();
  await trial.waitFor();

  await t.test('its address leads to it, with its outcome and its place in the dataset', async () => {
    assert.match(await page.locator('h1').innerText(), /full$/);
    assert.match(await page.locator('.outcome').innerText(), /Scored 7\.25, needed 7/);
    assert.deepEqual(await page.locator('.outcome .note').allTextContents(), [
      'judges split on clarity',
      'flagged: disguise',
    ]);
    assert.equal(
      await page.locator('.source a').getAttribute('href'),
      `https://github.com/o/r/blob/${'b'.repeat(40)}/evals/cases.jsonl#L7`,
    );
    assert.match(
      await page.locator('.criteria').innerText(),
      /clarity[\s\S]*5\.5 of 10, needed 7\s[\s\S]*first 3[\s\S]*second 8[\s\S]*split, 5 apart/,
    );
  });

  await t.test(
    'has conversation, prompt, expected answer, every trial, tool calls, checks and guards',
    async () => {
      assert.match(
        await page.locator('.asked').innerText(),
        /Before: user\s+Hello there\.\s+Prompt\s+Explain backpropagation\.\s+Expected answer\s+Think of it/,
      );
      assert.equal(await page.locator('.trial').count(), 2);
      assert.match(
        await trial.locator('.found-list').innerText(),
        /flagged by guard disguise[\s\S]*short 84 characters/,
      );
      await trial.locator('summary').first().click();
      const call = await trial.locator('.calls details').first().innerText();
      assert.match(call, /search[\s\S]*"query": "gradient"[\s\S]*three pages/);
      assert.match(await trial.locator('.calls').innerText(), /read\s+failed/);
      assert.match(
        await trial.locator('.call').first().innerText(),
        /^Agent · gpt-5\.2 · 50 ms · 100 tokens in \(20 cached\), 10 out · \$0\.5/,
      );
    },
  );

  await t.test('has the judgement of every judge, and marks their quotes in the answer', async () => {
    assert.equal(await trial.locator('.judgement').count(), 4);
    assert.match(
      await trial.locator('.judgement').first().innerText(),
      /clarity\s+3\s+by first\s+first says 3\.\s+Too much jargon\./,
    );
    const marks = trial.locator('mark');
    assert.deepEqual(await marks.allTextContents(), [
      'the gradient of the loss',
      'Think of it as “assigning blame”',
    ]);
    assert.deepEqual(await marks.evaluateAll((all) => all.map(({ className }) => className)), [
      'violated',
      'met',
    ]);
    assert.equal(await trial.locator('.quotes q').count(), 2, 'what is not in the answer is not shown');
    // It is pointed at for a moment only: whatever looks later may be too late.
    await marks.nth(1).evaluate((mark) => {
      const see = () => mark.classList.contains('shown') && mark.setAttribute('data-pointed-at', '');
      new MutationObserver(see).observe(mark, { attributeFilter: ['class'] });
    });
    await trial.locator('.quotes button').nth(1).click();
    await trial.locator('mark[data-pointed-at]').waitFor();
  });

  await t.test('compares the answer with the expected one', async () => {
    await trial.getByRole('button', { name: 'Compare with expected' }).click();
    assert.match(
      (await trial.locator('.answer .text ins').allTextContents()).join(''),
      /We compute the gradient/,
    );
    assert.match((await trial.locator('.answer .text del').allTextContents()).join(''), /guilt/);
    await trial.getByRole('button', { name: 'Compare with expected' }).click();
    assert.equal(await trial.locator('mark').count(), 2);
  });

  await t.test('leads to the next and back to the list', async () => {
    await page.getByRole('link', { name: 'Next' }).click();
    await page.locator('h1', { hasText: 'broken' }).waitFor();
    await page.locator('.trial').waitFor();
    assert.match(
      await page.locator('.trial').innerText(),
      /No answer\s+the service did not answer\. timeout/,
    );
    await page.getByRole('link', { name: '← All cases' }).click();
    await page.locator('.cases').waitFor();
    assert.equal(await page.evaluate(() => location.href), `${address}#`);
  });

  await t.test('a name that no case has is said', async () => {
    await page.goto(`${address}#case=missing`);
    await page.getByText('This report has no case of this name.').waitFor();
  });

  assert.deepEqual(trouble, []);
});

test('a case in a far block of a long run is found', async (t) => {
  const { report, results } = buildRun(400);
  const opened = await openPage(t, report, results, { hash: '#case=other-377' });
  if (opened === undefined) return;
  await opened.page.getByText('Number 377?').waitFor();
  assert.deepEqual(opened.trouble, []);
});

test('texts of a megabyte are compared, and shown in part', async (t) => {
  const { report } = buildRun(0);
  const expected = 'What it says is what it says.\n'.repeat(34_000);
  const outcome = { status: 'answered', output: `First. ${expected}`, finishReason: 'stop' } as const;
  const result = buildResult(9, POLICY, { expected });
  const long = { ...result, trials: [buildTrial({ outcome })] };
  const opened = await openPage(t, report, [long], { hash: '#case=case-1' });
  if (opened === undefined) return;
  const { page, trouble } = opened;
  await page.getByRole('button', { name: 'Compare with expected' }).click();
  const text = page.locator('.answer .text');
  assert.deepEqual(await text.locator('ins').allTextContents(), ['First. ']);
  assert.equal((await text.textContent())?.length, 30_000);
  await page.locator('.answer').getByRole('button', { name: 'Show all 1,020,007 characters' }).click();
  assert.equal((await text.textContent())?.length, 1_020_007);
  assert.deepEqual(trouble, []);
});
