import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { widthOf } from '../../../src/report/terminal/display-width.ts';
import { plain } from '../../../src/report/terminal/paint.ts';
import {
  type Progress,
  renderProgressBar,
  renderProgressLine,
} from '../../../src/report/terminal/render-progress.ts';

const HALF: Progress = {
  cases: 500,
  done: 250,
  failed: 3,
  errored: 1,
  costUsd: 0.1234,
  costUnknown: false,
  perSecond: 12.5,
};

function bar(width: number, progress: Partial<Progress> = {}): string {
  return renderProgressBar({ ...HALF, ...progress }, { paint: plain, width });
}

test('the bar says less where there is less room', () => {
  const full = '250/500  3 failed  1 errored  12.5/s  $0.1234  20 s left';
  assert.equal(bar(120), `${'━'.repeat(15)}${'─'.repeat(15)}  ${full}`);
  assert.equal(bar(80), `${'━'.repeat(10)}${'─'.repeat(11)}  ${full}`);
  assert.equal(bar(60), full);
  assert.equal(bar(40), '250/500  3 failed  1 errored  20 s left');
  assert.equal(bar(30), '250/500  3 failed  20 s left');
  assert.equal(bar(10), '250/500');
});

test('at the beginning nothing is said of what is not known', () => {
  const nothing = { done: 0, failed: 0, errored: 0, costUsd: 0, perSecond: undefined };
  assert.equal(bar(40, nothing), `${'─'.repeat(22)}  0/500  0 failed`);
});

test('at the end no time is left', () => {
  assert.equal(bar(40, { done: 500, errored: 0 }), '500/500  3 failed  12.5/s  $0.1234');
});

test('rates and times are told in the unit that fits', () => {
  const table: [number, string][] = [
    [1234, '1,234/s, $0.1234, 1 s left'],
    [1, '1.0/s, $0.1234, 4 min left'],
    [0.5, '30/min, $0.1234, 8 min left'],
    [0.01, '0.6/min, $0.1234, 6 h 57 min left'],
    [0, '0.0/min, $0.1234'],
  ];
  for (const [perSecond, end] of table) {
    const line = renderProgressLine({ ...HALF, perSecond });
    assert.equal(line, `250 of 500 cases, 3 failed, 1 errored, ${end}`);
  }
});

test('a cost of which a part is not known says so', () => {
  assert.match(renderProgressLine({ ...HALF, costUnknown: true }), / \$0\.1234\+, /);
  assert.doesNotMatch(renderProgressLine({ ...HALF, costUsd: 0, costUnknown: true }), /\$/);
});

test('colours change no text', () => {
  const paint = (style: string, text: string) => `<${style}>${text}</>`;
  const painted = renderProgressBar(HALF, { paint, width: 80 });
  assert.match(painted, /<bad>3 failed<\/>/);
  assert.equal(painted.replace(/<[a-z]*>|<\/>/g, ''), bar(80));
});

test('the bar always fits, from 20 columns on, with the last one free', () => {
  const progress = fc.record({
    cases: fc.integer({ min: 1, max: 99_999 }),
    share: fc.float({ min: 0, max: 1, noNaN: true }),
    failed: fc.nat(99_999),
    errored: fc.nat(99_999),
    costUsd: fc.float({ min: 0, max: 10_000, noNaN: true }),
    costUnknown: fc.boolean(),
    perSecond: fc.option(fc.float({ min: 0, max: 5_000, noNaN: true }), { nil: undefined }),
  });
  fc.assert(
    fc.property(progress, fc.integer({ min: 20, max: 200 }), ({ share, ...rest }, width) => {
      const done = Math.floor(share * rest.cases);
      const text = renderProgressBar({ ...rest, done }, { paint: plain, width });
      assert.ok(widthOf(text) < width, `${text} at ${width}`);
      assert.match(text, /\d\/\d/);
    }),
  );
});
