import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleGuards } from '../../src/config/assemble-guards.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import { GUARD_NAMES } from '../../src/domain/guard.ts';

function assemble(guards: unknown) {
  const { values, problems } = parseOptions({ guards });
  return {
    guards: assembleGuards(values.guards),
    problems: problems.map(({ where, message }) => `${where}: ${message}`),
  };
}

test('a guard that is not named does what it does by default', () => {
  const usual = assembleGuards(undefined);
  assert.deepEqual(Object.keys(usual), [...GUARD_NAMES]);
  assert.deepEqual(assemble('short: fail\\necho: off'.replace('\\n', '\n')), {
    guards: { ...usual, short: 'fail', echo: 'off' },
    problems: [],
  });
  assert.deepEqual(assemble({ refusal: false }).guards, { ...usual, refusal: 'off' });
});

test('all of them can be turned off', () => {
  for (const off of ['off', 'false', false]) {
    const { guards, problems } = assemble(off);
    assert.deepEqual([new Set(Object.values(guards)), problems], [new Set(['off']), []]);
  }
});

test('what cannot be meant is told with its place and what is allowed', () => {
  assert.deepEqual(assemble('echo: warn').problems, [
    'guards.echo: received "warn"; must be fail, flag or off.',
  ]);
  assert.match(assemble('ecko: off').problems[0] ?? '', /unknown key "ecko"\. Did you mean "echo"\?/);
  for (const wrong of ['on', true, ['echo']]) {
    assert.match(
      assemble(wrong).problems[0] ?? '',
      /must be off, or a mapping of guards to fail, flag or off/,
    );
  }
});
