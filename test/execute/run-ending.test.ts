import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CANCELLED, type EarlyEnd, earlyEndOf } from '../../src/domain/early-end.ts';
import { createRunEnding } from '../../src/execute/run-ending.ts';

const SPENT: EarlyEnd = { code: 'max-cost', message: 'the money was spent.' };
const LATE: EarlyEnd = { code: 'max-duration', message: 'the time was over.' };

describe('createRunEnding', () => {
  it('lets calls finish, or aborts them with the reason', () => {
    const ending = createRunEnding(new AbortController().signal);
    assert.deepEqual([ending.ended, ending.signal.aborted], [undefined, false]);
    ending.end(SPENT, { abort: false });
    assert.deepEqual([ending.ended, ending.signal.aborted], [SPENT, false]);
    ending.end(LATE, { abort: true });
    assert.equal(ending.ended, SPENT, 'the first reason is the one why no trial was started');
    assert.equal(earlyEndOf(ending.signal), LATE, 'what cut the calls off is the other');
  });

  it('keeps the first reason for which calls were aborted', () => {
    const ending = createRunEnding(new AbortController().signal);
    ending.end(LATE, { abort: true });
    ending.end(CANCELLED, { abort: true });
    assert.equal(earlyEndOf(ending.signal), LATE);
  });

  it('ends with a cancellation, also one that came before it and one that comes after another end', () => {
    const later = new AbortController();
    const ending = createRunEnding(later.signal);
    ending.end(SPENT, { abort: false });
    later.abort();
    assert.equal(earlyEndOf(ending.signal), CANCELLED);
    assert.equal(ending.ended, CANCELLED, 'no other end makes a verdict of a run that somebody cancelled');
    assert.equal(createRunEnding(AbortSignal.abort()).ended, CANCELLED);
  });

  it('hears of no cancellation once it is cleared', () => {
    const cancellation = new AbortController();
    const ending = createRunEnding(cancellation.signal);
    ending.clear();
    cancellation.abort();
    assert.deepEqual([ending.ended, ending.signal.aborted], [undefined, false]);
  });

  it('takes a signal that was aborted without a reason of ours for cancelled', () => {
    assert.equal(earlyEndOf(AbortSignal.abort()), CANCELLED);
    assert.equal(earlyEndOf(AbortSignal.abort('why not')), CANCELLED);
  });
});
