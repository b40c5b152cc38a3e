import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { type FilePart, replacePart } from '../../src/github/summary-file.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

const MODULE = resolve(import.meta.dirname, '../../src/github/summary-file.ts');

function fileWith(test: { after(fn: () => void): void }, text: string): string {
  const path = join(temporaryFolder(test), 'summary.md');
  writeFileSync(path, text);
  return path;
}

/** The same in a process that may write files of 1,024 blocks of 512 bytes, or of 1,024, and no more. */
function replaceWithLittleRoom(path: string, part: FilePart, length: number): string {
  const call = `replacePart(${JSON.stringify(path)}, ${JSON.stringify(part)}, 'n'.repeat(${length}))`;
  const script = `
    import { replacePart } from ${JSON.stringify(MODULE)};
    process.on('SIGXFSZ', () => {});
    try { ${call}; console.log('written'); } catch (error) { console.log(error.code); }`;
  const words = [process.execPath, '--input-type=module-typescript', '-e', script];
  return spawnSync('/bin/sh', ['-c', 'ulimit -f 1024; exec "$@"', 'sh', ...words])
    .stdout.toString()
    .trim();
}

describe('replacePart', () => {
  it('adds at the end, and replaces by what is shorter or longer, without what others wrote', (test) => {
    const path = fileWith(test, 'before ä\n');
    const end = readFileSync(path).length;
    let part = replacePart(path, { from: end, to: end }, 'ours ö\n');
    writeFileSync(path, 'after\n', { flag: 'a' });
    for (const text of ['ours, and longer than it was ü\n', 'o\n', '']) {
      part = replacePart(path, part, text);
      assert.equal(readFileSync(path, 'utf8'), `before ä\n${text}after\n`);
    }
  });

  it('leaves no hole in a file that somebody has made shorter', (test) => {
    const path = fileWith(test, 'before\nours\n');
    truncateSync(path, 3);
    assert.deepEqual(replacePart(path, { from: 7, to: 12 }, 'new\n'), { from: 3, to: 7 });
    assert.equal(readFileSync(path, 'utf8'), 'befnew\n');
  });

  it('leaves what was there where there is no room', (test) => {
    const path = fileWith(test, 'before\nours\nafter\n');
    for (const part of [
      { from: 7, to: 12 },
      { from: 18, to: 18 },
    ]) {
      assert.equal(replaceWithLittleRoom(path, part, 2_000_000), 'EFBIG');
      assert.equal(readFileSync(path, 'utf8'), 'before\nours\nafter\n');
    }
    assert.equal(replaceWithLittleRoom(path, { from: 7, to: 12 }, 3), 'written');
    assert.equal(readFileSync(path, 'utf8'), 'before\nnnnafter\n');
  });

  it('says of a file that is not there that it is not', (test) => {
    const path = join(temporaryFolder(test), 'none');
    assert.throws(() => replacePart(path, { from: 0, to: 0 }, 'x'), { code: 'ENOENT' });
  });

  it('writes to what is no file', () => {
    assert.deepEqual(replacePart('/dev/null', { from: 0, to: 0 }, 'x'), { from: 0, to: 1 });
  });
});
