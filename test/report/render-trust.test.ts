import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { GateChange, Provenance, TrustedFiles } from '../../src/domain/provenance.ts';
import { renderTrust, renderTrustLine } from '../../src/report/render-trust.ts';
import { hostileText } from './hostile-text.ts';

const COMMIT = 'abcdef0123'.repeat(4);

function provenance(changes: TrustedFiles['changes'], more: Provenance = { pullRequest: 7 }): Provenance {
  return { ...more, trustedFiles: { commit: COMMIT, changes } };
}

const known = (...files: GateChange[]) => provenance({ status: 'known', total: files.length, files });
const changed = (path: string): GateChange => ({ path, change: 'changed' });

test('nothing is said where nothing is changed, or nobody asked', () => {
  for (const render of [renderTrust, renderTrustLine]) {
    assert.equal(render({}), undefined);
    assert.equal(render(known()), undefined);
  }
});

test('files are named with what became of them, a few of them', () => {
  assert.equal(
    renderTrustLine(known(changed('a.yml'))),
    'This pull request changes "a.yml"; the gate ran with those of the base commit "abcdef0".',
  );
  assert.equal(
    renderTrust(known(changed('a'), { path: 'b', change: 'added' }, { path: 'c', change: 'removed' })),
    '🔒 This pull request changes `a`, `b` (added) and `c` (removed); the gate ran with those of the base commit `abcdef0`.',
  );
  assert.match(
    renderTrust(known(...['a', 'b', 'c', 'd'].map(changed))) ?? '',
    /`c` and 1 more file of the gate; the gate ran/,
  );
});

test('files that are not kept count', () => {
  const changes = { status: 'known', total: 5_000, files: ['a', 'b', 'c', 'd'].map(changed) } as const;
  assert.match(renderTrust(provenance(changes)) ?? '', /`c` and 4,997 more files of the gate;/);
});

test('it says whose change it is', () => {
  const changes = { status: 'known', total: 1, files: [changed('a')] } as const;
  assert.match(renderTrust(provenance(changes, { event: 'merge_group' })) ?? '', /This merge group changes/);
  assert.match(
    renderTrust(provenance(changes, { event: 'workflow_run' })) ?? '',
    /The commit under test changes/,
  );
  assert.match(
    renderTrustLine(provenance({ status: 'unknown', reason: 'GitHub is away.' })) ?? '',
    /^The gate ran with .*\. Whether this pull request changes them is not known: GitHub is away\.$/,
  );
});

test('a hostile name stays on its line, in its code span', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      for (const rendered of [renderTrust(known(changed(text))), renderTrustLine(known(changed(text)))]) {
        assert.ok(rendered !== undefined);
        assert.doesNotMatch(rendered, /[\n\r]|^::/);
      }
      assert.doesNotMatch(renderTrustLine(known(changed(text))) ?? '', /##\[/);
    }),
  );
});
