import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canRedraw, columnsOf, terminalOptionsOf } from '../../src/output/terminal.ts';

function stream(isTTY: boolean, columns?: number): NodeJS.WriteStream {
  // What Node asks a stream of a terminal for its colours.
  const getColorDepth = (environment: NodeJS.ProcessEnv = process.env) => (environment['NO_COLOR'] ? 1 : 8);
  return { isTTY, columns, getColorDepth, write() {}, on() {} } as unknown as NodeJS.WriteStream;
}

test('a stream is as wide as its terminal; without one, as wide as a log', () => {
  const table: [NodeJS.WriteStream, number][] = [
    [stream(true, 40), 40],
    [stream(true, 0), 80],
    [stream(true), 80],
    [stream(false), 160],
    [stream(false, 40), 160],
  ];
  for (const [each, columns] of table) assert.equal(columnsOf(each), columns);
});

test('lines are drawn anew on a terminal that can', () => {
  assert.equal(canRedraw(stream(true), { TERM: 'xterm' }), true);
  assert.equal(canRedraw(stream(true), {}), true);
  assert.equal(canRedraw(stream(true), { TERM: 'dumb' }), false);
  assert.equal(canRedraw(stream(false), { TERM: 'xterm' }), false);
});

test('no stream but a terminal is written to in colour, unless colour is asked for', (context) => {
  const before = { ...process.env };
  context.after(() => Object.assign(process.env, before));
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'NODE_DISABLE_COLORS']) delete process.env[name];
  const paint = (isTTY: boolean) => terminalOptionsOf(stream(isTTY, 80)).paint('bad', 'x');
  assert.equal(paint(false), 'x');
  assert.equal(paint(true), '\u001b[31mx\u001b[39m');
  process.env['NO_COLOR'] = '1';
  assert.equal(paint(true), 'x');
  delete process.env['NO_COLOR'];
});
