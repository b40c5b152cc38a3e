import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assembleToolNames } from '../../src/mcp/tool-names.ts';

describe('the names of tools', () => {
  const table: readonly (readonly [string, readonly (readonly [string, string])[], readonly string[]])[] = [
    ['none', [], []],
    [
      'as they are',
      [
        ['files', 'read_file'],
        ['web', 'fetch'],
      ],
      ['read_file', 'fetch'],
    ],
    [
      'the same twice',
      [
        ['one', 'read'],
        ['two', 'read'],
        ['two', 'write'],
      ],
      ['one_read', 'two_read', 'write'],
    ],
    [
      'not allowed in a function name',
      [
        ['a', 'get.user/by id'],
        ['b', ''],
      ],
      ['get_user_by_id', 'tool'],
    ],
    [
      'the same only when made allowed',
      [
        ['a', 'x.y'],
        ['b', 'x/y'],
      ],
      ['a_x_y', 'b_x_y'],
    ],
    [
      'taken by the longer name of another',
      [
        ['a', 'b'],
        ['c', 'b'],
        ['d', 'a_b'],
      ],
      ['a_b', 'c_b', 'a_b_2'],
    ],
    [
      'the same twice on one server',
      [
        ['a', 'x'],
        ['a', 'x'],
      ],
      ['a_x', 'a_x_2'],
    ],
  ];
  for (const [name, tools, expected] of table) {
    it(name, () => {
      assert.deepEqual(assembleToolNames(tools.map(([server, tool]) => ({ server, tool }))), expected);
    });
  }

  it('are all different, and all allowed', () => {
    const part = fc.oneof(fc.constantFrom('a', 'b', 'a_b', 'x'.repeat(70)), fc.string());
    fc.assert(
      fc.property(fc.array(fc.record({ server: part, tool: part })), (tools) => {
        const names = assembleToolNames(tools);
        assert.equal(new Set(names).size, tools.length);
        for (const name of names) assert.match(name, /^[A-Za-z0-9_-]{1,64}$/);
      }),
    );
  });
});
