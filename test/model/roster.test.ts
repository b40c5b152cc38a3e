import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRoster } from '../../src/model/roster.ts';

describe('a run that has lost a model', () => {
  it('goes on as long as more than half of the jury are there', () => {
    const roster = createRoster();
    for (const juror of ['a', 'b', 'c']) roster.add(juror, 'juror');
    assert.equal(roster.lose('b'), true);
    assert.equal(roster.lose('b'), true);
    assert.equal(roster.lose('a'), false);
  });

  it('cannot do without one that is several of the jury, or half of it, or all', () => {
    for (const [jury, lost] of [
      [['a', 'b', 'b'], 'b'],
      [['a', 'b'], 'a'],
      [['a'], 'a'],
    ] as const) {
      const roster = createRoster();
      for (const juror of jury) roster.add(juror, 'juror');
      assert.equal(roster.lose(lost), false);
    }
  });

  it('cannot do without its agent, also where that is a juror, too', () => {
    const roster = createRoster();
    for (const juror of ['a', 'b', 'c']) roster.add(juror, 'juror');
    roster.add('c', 'needed');
    roster.add('agent', 'needed');
    assert.deepEqual(['a', 'agent', 'c'].map(roster.lose), [true, false, false]);
  });
});
