import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgressRate } from '../../src/report/progress-rate.ts';

test('nothing is known before the first case is done', () => {
  const rate = createProgressRate(1_000);
  assert.equal(rate.perSecond(), undefined);
  rate.sample(0, 5_000);
  assert.equal(rate.perSecond(), undefined);
  rate.sample(1, 1_000);
  assert.equal(rate.perSecond(), undefined, 'no time has passed');
});

test('a short run is measured from its start', () => {
  const rate = createProgressRate(0);
  rate.sample(5, 2_000);
  assert.equal(rate.perSecond(), 2.5);
});

test('what was done at once at the beginning is forgotten when there is newer', () => {
  const rate = createProgressRate(0);
  rate.sample(1_000, 500);
  for (let second = 1; second <= 60; second++) rate.sample(1_000 + 4 * second, 500 + second * 1_000);
  assert.equal(rate.perSecond(), 4);
});

test('slow cases that come in bursts are looked at over a longer time', () => {
  const rate = createProgressRate(0);
  for (let minute = 1; minute <= 10; minute++) rate.sample(10 * minute, minute * 60_000);
  assert.equal(rate.perSecond(), 10 / 60);
});

test('a long run is kept track of without growing', () => {
  const rate = createProgressRate(0);
  for (let tick = 1; tick <= 100_000; tick++) rate.sample(tick, tick * 250);
  assert.ok(Math.abs((rate.perSecond() ?? 0) - 4) < 0.01);
});
