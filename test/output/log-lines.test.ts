import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLogLines } from '../../src/output/log-lines.ts';

function fakeStream() {
  const written: string[] = [];
  const stream = { write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  return { stream, written };
}

/** What a process writes that does this with its lines. */
function outputOf(script: string): string {
  const module = resolve(import.meta.dirname, '../../src/output/log-lines.ts');
  const program = `import { openLogLines } from ${JSON.stringify(module)};\nconst lines = openLogLines();\n${script}`;
  const args = ['--input-type=module-typescript', '--eval', program];
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 }).stdout;
}

describe('lines of the log', () => {
  it('are written together, in their order, soon after the first', async () => {
    const { stream, written } = fakeStream();
    const lines = openLogLines(stream);
    for (const text of ['a', 'b\nc', 'd']) lines.print(text);
    assert.deepEqual(written, []);
    await sleep(60);
    assert.deepEqual(written, ['a\nb\nc\nd\n']);
    lines.print('e');
    lines.close();
    assert.deepEqual(written, ['a\nb\nc\nd\n', 'e\n']);
  });

  it('come before what is written after a flush, and once', () => {
    const { stream, written } = fakeStream();
    const lines = openLogLines(stream);
    lines.print('a');
    lines.flush();
    stream.write('::warning::b\n');
    lines.flush();
    lines.print('c');
    lines.close();
    assert.equal(written.join(''), 'a\n::warning::b\nc\n');
  });

  it('do not pile up while the process is busy', () => {
    const { stream, written } = fakeStream();
    const lines = openLogLines(stream);
    for (let count = 0; count < 100; count += 1) lines.print('x'.repeat(1_000));
    assert.ok(written.length >= 2, `${written.length} writes`);
    assert.ok(Math.max(...written.map(({ length }) => length)) < 40_000);
    lines.close();
    assert.equal(written.join('').length, 100 * 1_001);
  });

  it('are not lost when the process exits at once, ends by an error or runs out of work', () => {
    for (const end of ['process.exit(3);', 'throw new Error("a bug");', '']) {
      assert.equal(outputOf(`lines.print('a'); lines.print('b'); ${end}`), 'a\nb\n', end);
    }
    assert.equal(
      outputOf('process.exitCode = 1; setTimeout(() => process.exit(), 5); lines.print("a");'),
      'a\n',
    );
  });

  it('keep no process alive, and leave nothing behind', () => {
    const before = process.listenerCount('exit');
    const { stream } = fakeStream();
    openLogLines(stream).close();
    assert.equal(process.listenerCount('exit'), before);
  });
});
