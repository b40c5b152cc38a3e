import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Address,
  parseAddress,
  renderAddress,
  SORTS,
  type Sort,
  WHOLE_LIST,
} from '../../page/logic/address.ts';
import { hostileText } from '../report/hostile-text.ts';

const address: fc.Arbitrary<Address> = fc.record({
  caseId: fc.option(
    hostileText.filter((id) => id !== ''),
    { nil: undefined },
  ),
  text: hostileText,
  status: fc.constantFrom('', 'passed', 'failed', 'errored'),
  tag: hostileText,
  criterion: hostileText,
  sort: fc.constantFrom(...(Object.keys(SORTS) as Sort[])),
});

describe('the address of a case and a filter', () => {
  it('leads back to them, whatever the names are', () => {
    fc.assert(
      fc.property(address, (given) => {
        const hash = renderAddress(given);
        assert.match(hash, /^#[\w%+=&.*-]*$/);
        // Half a pair cannot stand in an address.
        const whole = (text: string) => text.toWellFormed();
        assert.deepEqual(parseAddress(hash), {
          ...given,
          caseId: given.caseId === undefined ? undefined : whole(given.caseId),
          text: whole(given.text),
          tag: whole(given.tag),
          criterion: whole(given.criterion),
        });
      }),
    );
  });

  it('is short for the whole list, and for a case of it', () => {
    assert.equal(renderAddress(WHOLE_LIST), '#');
    assert.equal(renderAddress({ ...WHOLE_LIST, caseId: 'case-3' }), '#case=case-3');
  });

  it('is the whole list where it makes no sense', () => {
    for (const hash of ['', '#', '#%', '#status=broken&sort=toString', '#sort=__proto__', '#other=1']) {
      assert.deepEqual(parseAddress(hash), { ...WHOLE_LIST, caseId: undefined }, hash);
    }
  });
});
