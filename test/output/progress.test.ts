import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import type { CaseStatus } from '../../src/domain/result.ts';
import { createProgress } from '../../src/output/progress.ts';
import { buildCall, buildJudgement, buildResult, buildTrial } from '../support/builders.ts';

/** A stream that keeps what is written to it. */
function fakeStream(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  const stream = Object.assign(new EventEmitter(), { isTTY, columns, write });
  return { stream: stream as unknown as NodeJS.WriteStream, written, emitter: stream };
}

/** What a terminal shows after all this was written: the lines, the bar last. */
function screenOf(written: readonly string[]): string[] {
  const lines = [''];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal acts on
  for (const [token] of written.join('').matchAll(/\u001b\[(?:J|\?7[lh]|\d*m)|\r|\n|[^\u001b\r\n]+/g)) {
    if (token === '\n') lines.push('');
    else if (token === '\u001b[J') lines[lines.length - 1] = '';
    else if (!token.startsWith('\u001b') && token !== '\r') lines[lines.length - 1] += token;
  }
  return lines.map((line) => line.replace(/^[━─]+ +/, ''));
}

function start(test: TestContext, isTTY: boolean, cases: number, environment: NodeJS.ProcessEnv = {}) {
  test.mock.timers.enable({ apis: ['Date', 'setTimeout', 'setInterval'], now: 1_000_000 });
  const fake = fakeStream(isTTY);
  const progress = createProgress(fake.stream, cases, environment);
  test.after(() => progress.end());
  const finish = (status: CaseStatus) => progress.advance({ ...buildResult(9), status, trials: [] });
  return { ...fake, progress, finish };
}

describe('the progress on a terminal', () => {
  it('says at its foot how far the run is', (test) => {
    const { written, finish } = start(test, true, 12);
    assert.deepEqual(screenOf(written), ['0/12  0 failed']);
    for (const status of ['passed', 'failed', 'errored'] as const) {
      test.mock.timers.tick(100);
      finish(status);
    }
    assert.deepEqual(screenOf(written), ['3/12  1 failed  1 errored  10.0/s  1 s left']);
  });

  it('is drawn ten times a second at most, and in the end as it is', (test) => {
    const { written, finish } = start(test, true, 5_000);
    for (let n = 0; n < 5_000; n++) {
      if (n % 50 === 0) test.mock.timers.tick(10);
      finish('passed');
    }
    assert.ok(written.length <= 12, `it was drawn ${written.length} times in a second`);
    test.mock.timers.tick(100);
    assert.match(screenOf(written).at(-1) ?? '', /^5,000\/5,000 {2}0 failed/);
  });

  it('changes while no case is done, for time passes', (test) => {
    const { written, finish } = start(test, true, 100);
    test.mock.timers.tick(100);
    finish('passed');
    assert.match(screenOf(written).at(-1) ?? '', / {2}10 s left$/);
    test.mock.timers.tick(5_000);
    assert.match(screenOf(written).at(-1) ?? '', / {2}(8|9) min left$/);
  });

  it('keeps itself below the lines that stay', (test) => {
    const { written, progress } = start(test, true, 1);
    progress.print('one');
    progress.print('two');
    assert.deepEqual(screenOf(written), ['one', 'two', '0/1  0 failed']);
  });

  it('leaves an empty line behind at the end, and nothing comes after it', (test) => {
    const { written, progress, finish } = start(test, true, 1);
    progress.print('one');
    finish('passed');
    progress.end();
    test.mock.timers.tick(10_000);
    assert.deepEqual(screenOf(written), ['one', '']);
    assert.equal(process.listeners('exit').length, 0);
  });

  it('is drawn anew at the width that the terminal has now', (test) => {
    const { written, emitter } = start(test, true, 100);
    const widest = written.at(-1)?.match(/[━─]/g)?.length;
    test.mock.timers.tick(1_000);
    emitter.columns = 40;
    emitter.emit('resize');
    test.mock.timers.tick(100);
    const narrow = written.at(-1)?.match(/[━─]/g)?.length;
    assert.deepEqual([widest, narrow], [30, 22]);
  });

  it('ends each drawing where it began, so that a narrower terminal can clear it', (test) => {
    const { written } = start(test, true, 100);
    for (const text of written) {
      assert.ok(text.startsWith('\r\u001b[J') && text.endsWith('\r'), JSON.stringify(text));
    }
  });

  it('sums what this run paid for, and says when something is not known', (test) => {
    const { written, progress } = start(test, true, 3);
    const paid = { ...buildResult(9), trials: [buildTrial({ judgements: [buildJudgement()] })] };
    const reused = buildTrial({ reusedFrom: 'run-0', judgements: [] });
    test.mock.timers.tick(100);
    progress.advance(paid);
    test.mock.timers.tick(100);
    progress.advance({ ...paid, trials: [reused] });
    assert.match(screenOf(written).at(-1) ?? '', / {2}\$1\.00 {2}/);
    test.mock.timers.tick(100);
    const unknown = buildTrial({ call: buildCall({ costUsd: undefined }), judgements: [] });
    progress.advance({ ...paid, trials: [unknown] });
    assert.match(screenOf(written).at(-1) ?? '', / {2}\$1\.00\+/);
  });
});

describe('the progress where nothing can be drawn', () => {
  it('is a plain line every so often, less often later on', (test) => {
    for (const environment of [{}, { TERM: 'dumb' }]) {
      const { written, progress, finish } = start(test, environment.TERM === 'dumb', 2_000, environment);
      finish('failed');
      progress.print('one');
      assert.deepEqual(written, ['one\n']);
      // A timer that is set by another one begins when that one is due.
      for (let second = 0; second < 200; second++) test.mock.timers.tick(1_000);
      assert.equal(written[1], '1 of 2,000 cases, 1 failed, 6.0/min, 5 h 33 min left\n');
      assert.equal(written.length, 1 + 5, 'after 10, 30, 70, 130 and 190 seconds');
      progress.end();
      test.mock.timers.tick(600_000);
      assert.equal(written.length, 6);
      test.mock.timers.reset();
    }
  });
});
