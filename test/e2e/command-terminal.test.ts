import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { widthOf } from '../../src/report/terminal/display-width.ts';
import { runInTerminal, type TerminalOptions } from '../support/pseudo-terminal.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const PROMPTS = Array.from({ length: 12 }, (_, index) => `prompt ${index + 1}`).join('\n');

async function judgeIn(
  test: TestContext,
  { env, ...terminal }: Omit<TerminalOptions, 'args' | 'cwd'>,
  latencyMs = 120,
) {
  const model = await modelService(test, scripted({ 'prompt 7': 3 }), { latencyMs });
  return runInTerminal(test, {
    args: ['--prompts', PROMPTS, '--criteria', 'Clear', '--base-url', model.url, '--concurrency', '4'],
    cwd: temporaryFolder(test),
    env: { OPENAI_API_KEY: 'sk-key-1234567', ...env },
    ...terminal,
  });
}

const CLEAR = '\r\u001b[J';

/** What was drawn between one clearing and the next, without what a line that stays is. */
function barsOf(written: string): string[] {
  return written
    .split(CLEAR)
    .flatMap((part) => part.split('\n').at(-1) ?? [])
    .map((part) => stripVTControlCharacters(part).replaceAll('\r', ''))
    .filter((part) => /\d\/12/.test(part));
}

/** What stays on the screen. */
function linesOf(written: string): string[] {
  const lines = written.split('\n').map((line) => line.split(CLEAR).at(-1) ?? '');
  return lines.map((line) => stripVTControlCharacters(line));
}

describe('a run in a terminal', () => {
  for (const columns of [40, 80, 120]) {
    it(`shows how far it is, and a report that fits into ${columns} columns`, async (test) => {
      const run = await judgeIn(test, { columns });
      if (run === undefined) return;
      assert.equal(run.exitCode, 0);
      const bars = barsOf(run.written);
      assert.ok(bars.length >= 3, run.written);
      for (const bar of bars) assert.ok(widthOf(bar) < columns, bar);
      assert.match(bars.at(0) ?? '', /0\/12 {2}0 failed/);
      assert.match(bars.at(-1) ?? '', /\d+\/12 {2}1 failed/);
      const lines = linesOf(run.written);
      for (const line of lines) assert.ok(widthOf(line) <= columns, line);
      assert.ok(lines.includes('✗ case-7  scored 3, needed 7'), 'the line that stays is whole');
      assert.ok(!lines.some((line) => /\d\/12/.test(line)), 'nothing is left of the bar');
      assert.match(lines.join('\n'), /\nPASSED {2}score 8\.5, needed at least 7/);
      assert.ok(run.written.includes('\u001b[32mPASSED'));
    });
  }

  it('follows a terminal that is made narrower', async (test) => {
    const run = await judgeIn(test, { columns: 100, resize: { columns: 40, afterSeconds: 1 } }, 400);
    if (run === undefined) return;
    const widths = barsOf(run.written).map(widthOf);
    assert.ok((widths.at(0) ?? 0) > 40, 'wide at first');
    assert.ok((widths.at(-1) ?? 99) < 40, 'narrow at last');
  });

  it('is plain with NO_COLOR, and draws nothing on a dumb terminal', async (test) => {
    const plain = await judgeIn(test, { columns: 80, env: { NO_COLOR: '1' } });
    if (plain === undefined) return;
    assert.ok(barsOf(plain.written).length >= 3);
    assert.ok(!plain.written.includes('\u001b[32m') && !plain.written.includes('\u001b[31m'));
    const dumb = await judgeIn(test, { columns: 80, env: { TERM: 'dumb' } });
    assert.ok(!dumb?.written.includes('\u001b'));
    assert.match(dumb?.written ?? '', /^✗ case-7 {2}scored 3, needed 7$/m);
  });
});
