import assert from 'node:assert/strict';
import { it } from 'node:test';
import { codeOfStatus } from '../../src/model/http-status.ts';

const table = [
  [400, 'bad-request'],
  [401, 'authentication'],
  [403, 'permission'],
  [404, 'not-found'],
  [408, 'timeout'],
  [409, 'bad-request'],
  [410, 'gone'],
  [429, 'rate-limit'],
  [499, 'bad-request'],
  [500, 'server-error'],
  [529, 'server-error'],
] as const;

for (const [status, code] of table) {
  it(`status ${status} is called ${code}`, () => assert.equal(codeOfStatus(status), code));
}
