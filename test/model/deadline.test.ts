import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDeadline } from '../../src/model/deadline.ts';

describe('startDeadline', () => {
  it('aborts and counts as expired once the time is up', (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const deadline = startDeadline(new AbortController().signal, 1000);
    test.mock.timers.tick(999);
    assert.equal(deadline.signal.aborted, false);
    assert.equal(deadline.expired, false);
    test.mock.timers.tick(1);
    assert.equal(deadline.signal.aborted, true);
    assert.equal(deadline.expired, true);
    deadline.clear();
  });

  it('aborts with the parent, for the reason of the parent, without having expired', () => {
    const parent = new AbortController();
    const deadline = startDeadline(parent.signal, 60_000);
    const reason = new Error('somebody pressed cancel');
    parent.abort(reason);
    assert.equal(deadline.signal.aborted, true);
    assert.equal(deadline.signal.reason, reason);
    assert.equal(deadline.expired, false);
    deadline.clear();
  });

  it('is aborted from the start when the parent is already', () => {
    const deadline = startDeadline(AbortSignal.abort(), 60_000);
    assert.equal(deadline.signal.aborted, true);
    assert.equal(deadline.expired, false);
    deadline.clear();
  });

  it('holds neither a timer nor a listener once it is cleared', (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const parent = new AbortController();
    const deadline = startDeadline(parent.signal, 1000);
    assert.equal(getEventListeners(parent.signal, 'abort').length, 1);
    deadline.clear();
    assert.equal(getEventListeners(parent.signal, 'abort').length, 0);
    test.mock.timers.tick(2000);
    parent.abort();
    assert.equal(deadline.expired, false);
    assert.equal(deadline.signal.aborted, false);
  });

  it('tells how much time has passed and how much is left', async () => {
    const deadline = startDeadline(new AbortController().signal, 60_000);
    await sleep(5);
    const elapsed = deadline.elapsedMs();
    const remaining = deadline.remainingMs();
    deadline.clear();
    assert.ok(elapsed >= 4 && elapsed < 5_000, `${elapsed} ms have passed`);
    assert.ok(Math.abs(elapsed + remaining - 60_000) < 1_000, `${remaining} ms are left`);
  });
});

describe('pause', () => {
  it('stops the time, and resume lets it go on with what is left', (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const deadline = startDeadline(new AbortController().signal, 1000);
    deadline.pause();
    deadline.pause();
    test.mock.timers.tick(5000);
    assert.equal(deadline.expired, false);
    const elapsedMs = deadline.elapsedMs();
    assert.ok(elapsedMs < 500 && deadline.remainingMs() === 1000 - elapsedMs);
    deadline.resume();
    deadline.resume();
    test.mock.timers.tick(1000);
    assert.equal(deadline.expired, true);
    deadline.clear();
  });

  it('does not keep a deadline from its parent, nor does resume start one that is cleared', (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const parent = new AbortController();
    const [paused, cleared] = [startDeadline(parent.signal, 1000), startDeadline(parent.signal, 1000)];
    paused.pause();
    cleared.clear();
    cleared.resume();
    test.mock.timers.tick(2000);
    assert.equal(cleared.expired, false);
    parent.abort();
    assert.deepEqual([paused.signal.aborted, cleared.signal.aborted], [true, false]);
    paused.clear();
  });
});
