import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type CommentStamp,
  isNewer,
  parseMarker,
  renderMarker,
  replaceMarker,
} from '../../src/report/comment-marker.ts';

const key = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
const stamp = fc.record(
  {
    key,
    commit: fc.oneof(
      fc.stringMatching(/^[0-9a-f]{40}$/),
      fc.constantFrom('-->', '--!>', '<!--', 'a\nb', '"'),
    ),
    workflowRunId: fc.nat().map(String),
    attempt: fc.integer({ min: 1, max: 100 }),
    job: fc.stringMatching(/^[0-9a-f]{12}$/),
    verdict: fc.constantFrom('passed', 'failed', 'inconclusive', 'errored'),
    broken: fc.constant(true),
  },
  { requiredKeys: ['key'], noNullPrototype: true },
);

test('the marker is the first line, and says whose comment it is', () => {
  assert.equal(
    renderMarker({ key: 'suite', commit: 'abc', workflowRunId: '12', attempt: 2 }),
    '<!-- agent-judge:suite -->\n<!-- agent-judge-run:{"commit":"abc","workflowRunId":"12","attempt":2} -->',
  );
});

test('what was written is read again, whatever follows it', () => {
  fc.assert(
    fc.property(stamp, fc.string(), fc.constantFrom('\n', '\r\n'), (given, rest, lineBreak) => {
      const body = `${renderMarker(given)}\n\n${rest}`.replaceAll('\n', lineBreak);
      assert.deepEqual(parseMarker(body, given.key), given);
    }),
  );
});

test('a stamp is replaced, and nothing else', () => {
  fc.assert(
    fc.property(stamp, stamp, fc.string(), (first, second, rest) => {
      const body = `${renderMarker(first)}\n\n${rest}`;
      assert.equal(replaceMarker(body, second), `${renderMarker(second)}\n\n${rest}`);
    }),
  );
});

test('no stamp closes the comment it stands in', () => {
  fc.assert(
    fc.property(stamp, (given) => {
      for (const line of renderMarker(given).split('\n')) assert.match(line, /^<!--(?:(?!-->|--!>).)*-->$/);
    }),
  );
});

test('a marker of another gate, or not on the first line, is not ours', () => {
  const marker = renderMarker({ key: 'suite', workflowRunId: '12' });
  const bodies = [
    '',
    'A comment.',
    renderMarker({ key: 'other' }),
    renderMarker({ key: 'suite-2' }),
    renderMarker({ key: 'Suite' }),
    `A comment.\n${marker}`,
    `\n${marker}`,
    `> ${marker}`,
    `text ${marker}`,
    `${renderMarker({ key: 'other' })}\n${marker}`,
    '<!-- agent-judge:suite --> and more',
  ];
  for (const body of bodies) assert.equal(parseMarker(body, 'suite'), undefined, body);
});

test('a comment whose stamp is missing or broken is still ours', () => {
  const first = '<!-- agent-judge:suite -->';
  const bodies = [
    first,
    `${first}\n\ntext`,
    `${first}\n<!-- agent-judge-run:{ -->`,
    `${first}\n<!-- agent-judge-run:{"attempt":"x"} -->`,
    `${first}\n<!-- agent-judge-run:null -->`,
  ];
  for (const body of bodies) assert.deepEqual(parseMarker(body, 'suite'), { key: 'suite' }, body);
});

test('only what a later workflow run or attempt wrote is newer', () => {
  const of = (workflowRunId?: string, attempt?: number): CommentStamp => ({
    key: 'k',
    workflowRunId,
    attempt,
  });
  const table: [CommentStamp, CommentStamp, boolean][] = [
    [of('13'), of('12'), true],
    [of('12'), of('13'), false],
    [of('12'), of('12'), false],
    [of('9'), of('10'), false],
    [of('10'), of('9'), true],
    [of('12', 2), of('12', 1), true],
    [of('12', 1), of('12', 2), false],
    [of('12', 2), of('12', 2), false],
    [of('12', 2), of('12'), true],
    [of('12'), of('12', 2), false],
    [of('11', 9), of('12', 1), false],
    [of(), of('12'), false],
    [of('12'), of(), false],
    [of('soon'), of('12'), false],
    [of('1e400'), of('12'), false],
  ];
  for (const [there, ours, expected] of table) {
    assert.equal(isNewer(there, ours), expected, `${JSON.stringify(there)} against ${JSON.stringify(ours)}`);
  }
});
