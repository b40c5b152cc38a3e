import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ListedRun, renderRuns } from '../../src/report/render-runs.ts';
import { widthOf } from '../../src/report/terminal/display-width.ts';
import { plain } from '../../src/report/terminal/paint.ts';
import { buildReport, buildResults } from '../support/builders.ts';
import { hostileText } from './hostile-text.ts';

function listed(id: string, overrides: Partial<ListedRun> = {}): ListedRun {
  const end = buildReport(buildResults([9, 3]));
  return {
    id,
    name: 'My suite',
    startedAt: Date.UTC(2026, 10, 23, 17, 37),
    binary: false,
    end,
    ...overrides,
  };
}

const RUNS = [
  listed('4b3caf4e-382f'),
  listed('97fa4905-97d2', { end: undefined, name: 'ein längerer Name 日本語' }),
];

test('the runs are a line each', () => {
  assert.equal(
    renderRuns(RUNS, { paint: plain, width: 100 }),
    [
      '4b3caf4e  2026-11-23 17:37  failed      6  2 cases  My suite',
      '97fa4905  2026-11-23 17:37  unfinished  –           ein längerer Name 日本語',
      '',
      '2 runs, the newest first; times in UTC.',
    ].join('\n'),
  );
});

test('where it is narrow, two lines', () => {
  const [first, second] = renderRuns(RUNS, { paint: plain, width: 40 }).split('\n');
  assert.equal(first, '4b3caf4e  2026-11-23 17:37  failed');
  assert.equal(second, '  6  2 cases  My suite');
});

test('ids that begin alike are shown as far as it takes', () => {
  const text = renderRuns([listed('aaaaaaaa-11'), listed('aaaaaaaa-12')], { paint: plain, width: 100 });
  assert.match(text, /^aaaaaaaa-11 .*\naaaaaaaa-12 /);
});

test('no run is no line', () => {
  assert.equal(renderRuns([], { paint: plain, width: 80 }), '0 runs, the newest first; times in UTC.');
});

test('a name is text, and every line fits', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText, { maxLength: 5 }),
      fc.integer({ min: 45, max: 120 }),
      (names, width) => {
        const runs = names.map((name, index) => listed(`4b3caf4${index}-1`, { name }));
        const lines = renderRuns(runs, { paint: plain, width }).split('\n');
        assert.ok(lines.length <= 2 * names.length + 2);
        for (const line of lines) {
          assert.ok(widthOf(line) <= width, line);
          assert.doesNotMatch(line, /[\p{Cc}\u202e]|^\s*::|##\[/u);
        }
      },
    ),
  );
});
