import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

/** Megabytes of the young generation of a process that made much garbage, some of which lived for a while. */
function youngMegabytes(first: string): number {
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { keepMemorySmall } from ${JSON.stringify(join(import.meta.dirname, '../src/keep-memory-small.ts'))};
    ${first}
    const kept = [];
    for (let round = 0; round < 150; round++) {
      for (let at = 0; at < 40_000; at++) kept[at % 20_000] = { round, text: [round, at] };
      await new Promise((turn) => setTimeout(turn, 2));
    }
    const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    console.log(young.space_size / 1e6);
  `;
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  );
}

test('the young generation ends well below the size it would grow to', () => {
  const left = youngMegabytes('');
  const held = youngMegabytes('keepMemorySmall();');
  assert.ok(held >= 16 && held < 70, `held at ${held} MB`);
  assert.ok(left > held, `${left} MB left alone, ${held} MB held`);
});
