import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createProgressLine } from '../../src/output/progress-line.ts';

/** A stream that keeps what is written to it. */
function fakeStream(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  return { stream, written };
}

const CLEAR_LINE = '\r\u001b[K';

/** What a terminal shows after all this was written. */
function screenOf(written: readonly string[]): string[] {
  return written
    .join('')
    .split('\n')
    .map((line) => line.split(CLEAR_LINE).at(-1) ?? '');
}

function withClock(test: TestContext): void {
  test.mock.timers.enable({ apis: ['Date'], now: 1_000_000 });
}

describe('the progress line', () => {
  it('says at the foot of a terminal how far the run is', (test) => {
    withClock(test);
    const { stream, written } = fakeStream(true);
    const progress = createProgressLine(stream, 12);
    assert.deepEqual(screenOf(written), ['0 of 12 cases, 0 failed']);
    for (const status of ['passed', 'failed', 'errored'] as const) {
      test.mock.timers.tick(100);
      progress.advance(status);
    }
    assert.deepEqual(screenOf(written), ['3 of 12 cases, 1 failed, 1 errored']);
  });

  it('is drawn ten times a second at most', (test) => {
    withClock(test);
    const { stream, written } = fakeStream(true);
    const progress = createProgressLine(stream, 5_000);
    for (let n = 0; n < 5_000; n++) {
      if (n % 50 === 0) test.mock.timers.tick(10);
      progress.advance('passed');
    }
    assert.ok(written.length <= 11, `it was drawn ${written.length} times in a second`);
    test.mock.timers.tick(100);
    progress.print('done');
    assert.deepEqual(screenOf(written), ['done', '5,000 of 5,000 cases, 0 failed']);
  });

  it('keeps itself below the lines that stay', (test) => {
    withClock(test);
    const { stream, written } = fakeStream(true);
    const progress = createProgressLine(stream, 1);
    progress.print('one');
    progress.print('two');
    assert.deepEqual(screenOf(written), ['one', 'two', '0 of 1 case, 0 failed']);
  });

  it('leaves an empty line behind at the end', (test) => {
    withClock(test);
    const { stream, written } = fakeStream(true);
    const progress = createProgressLine(stream, 1);
    progress.print('one');
    progress.end();
    assert.deepEqual(screenOf(written), ['one', '']);
  });

  it('is not there where no terminal is; the lines that stay are', () => {
    const { stream, written } = fakeStream(false);
    const progress = createProgressLine(stream, 2);
    progress.advance('failed');
    progress.print('one');
    progress.advance('passed');
    progress.end();
    assert.deepEqual(written, ['one\n']);
  });
});
