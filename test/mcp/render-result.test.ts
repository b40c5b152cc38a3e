import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { renderToolResult } from '../../src/mcp/render-result.ts';

const text = (value: string) => ({ type: 'text', text: value });

describe('the result of an MCP tool as text', () => {
  const table: readonly (readonly [string, unknown, string, 'done' | 'failed'])[] = [
    ['one text', { content: [text(' a\r\n')] }, ' a\r\n', 'done'],
    ['several texts', { content: [text('a'), text('b')] }, 'a\nb', 'done'],
    ['nothing', { content: [] }, '', 'done'],
    ['structured content alone', { content: [], structuredContent: { a: 1 } }, '{"a":1}', 'done'],
    [
      'text and structured content',
      { content: [text('a is 1')], structuredContent: { a: 1 } },
      'a is 1',
      'done',
    ],
    ['no content at all', { structuredContent: { a: 1 } }, '{"a":1}', 'done'],
    [
      'an image',
      { content: [{ type: 'image', mimeType: 'image/png', data: 'AAAA' }] },
      '[image image/png, 3 bytes]',
      'done',
    ],
    [
      'a text file',
      { content: [{ type: 'resource', resource: { uri: 'file:///a', text: 'A' } }] },
      'A',
      'done',
    ],
    [
      'another file',
      { content: [{ type: 'resource', resource: { uri: 'file:///a', blob: 'AA' } }] },
      '[resource file:///a]',
      'done',
    ],
    [
      'a link',
      { content: [{ type: 'resource_link', uri: 'file:///a', name: 'a' }] },
      '[link file:///a]',
      'done',
    ],
    ['a kind yet to come', { content: [{ type: 'smell' }] }, '[smell, 0 bytes]', 'done'],
    ['an error', { isError: true, content: [text('disk full')] }, 'disk full', 'failed'],
    ['a silent error', { isError: true, content: [] }, 'the tool failed and did not say why.', 'failed'],
    ['no result', 'hello', 'the tool gave back no MCP tool result.', 'failed'],
    ['content that is no list', { content: 'a' }, 'the tool gave back no MCP tool result.', 'failed'],
  ];
  for (const [name, result, expected, status] of table) {
    it(name, () => assert.deepEqual(renderToolResult(result), { status, text: expected }));
  }

  it('is the text itself, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        assert.equal(renderToolResult({ content: [text(value)] }).text, value);
      }),
    );
  });

  it('can be made of anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ content: fc.array(fc.object()) })), (value) => {
        assert.equal(typeof renderToolResult(value).text, 'string');
      }),
    );
  });
});
