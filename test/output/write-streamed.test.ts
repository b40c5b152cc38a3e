import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import type { CaseResult } from '../../src/domain/result.ts';
import { writeStreamed } from '../../src/output/write-streamed.ts';
import type { StreamedFile } from '../../src/report/streamed-file.ts';
import { buildResults } from '../support/builders.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

/** Has the ids of its cases; long enough that not all is written at once. */
function listIds(padding = ''): StreamedFile {
  let count = 0;
  return {
    begin: 'begin\n',
    add(result) {
      count += 1;
      return `${result.case.id}${padding}\n`;
    },
    end: () => `end after ${count}\n`,
  };
}

describe('writeStreamed', () => {
  it('hands every case to every file, reading them once', async (test) => {
    const folder = temporaryFolder(test);
    const results = buildResults([9, 2, undefined]);
    let read = 0;
    function* reading(): Generator<CaseResult> {
      for (const result of results) {
        read += 1;
        yield result;
      }
    }
    const files = new Map([
      [join(folder, 'a'), () => listIds()],
      [join(folder, 'b'), () => listIds('x'.repeat(40_000))],
    ]);
    await writeStreamed(files, reading(), assert.ifError);
    assert.equal(read, 3);
    assert.equal(readFileSync(join(folder, 'a'), 'utf8'), 'begin\ncase-1\ncase-2\ncase-3\nend after 3\n');
    assert.equal(readFileSync(join(folder, 'b'), 'utf8').replace(/x+/g, '').split('\n').length, 6);
    assert.deepEqual(readdirSync(folder), ['a', 'b']);
  });

  it('writes the others where one cannot be written, at its beginning or at its end', async (test) => {
    const folder = temporaryFolder(test);
    mkdirSync(join(folder, 'taken', 'x'), { recursive: true });
    const failures: unknown[] = [];
    const files = new Map([
      [join(folder, 'missing', 'a'), () => listIds()],
      [join(folder, 'taken'), () => listIds()],
      [join(folder, 'good'), () => listIds()],
    ]);
    await writeStreamed(files, buildResults([9]), (_path, error) => failures.push(error));
    assert.deepEqual(
      failures.map((error) => (error as { code: string }).code).toSorted(),
      ['ENOENT', 'EISDIR'].toSorted(),
    );
    assert.deepEqual(readdirSync(folder).toSorted(), ['good', 'taken']);
  });

  it('writes the others where one cannot be rendered, from its beginning on', async (test) => {
    const folder = temporaryFolder(test);
    const failures: [string, string][] = [];
    const broken = (what: string) => () => {
      throw new Error(`no ${what}`);
    };
    const files = new Map<string, () => StreamedFile>([
      ['never', broken('renderer')],
      ['begin', () => Object.defineProperty(listIds(), 'begin', { get: broken('begin') })],
      ['case', () => ({ ...listIds(), add: broken('case') })],
      ['end', () => ({ ...listIds(), end: broken('end') })],
      ['good', () => listIds()],
    ]);
    const inFolder = new Map([...files].map(([name, begin]) => [join(folder, name), begin]));
    await writeStreamed(inFolder, buildResults([9]), (path, error) =>
      failures.push([basename(path), String(error)]),
    );
    assert.deepEqual(failures, [
      ['never', 'Error: no renderer'],
      ['begin', 'Error: no begin'],
      ['case', 'Error: no case'],
      ['end', 'Error: no end'],
    ]);
    assert.deepEqual(readdirSync(folder), ['good']);
  });

  it('leaves what was there and nothing else where reading fails', async (test) => {
    const folder = temporaryFolder(test);
    writeFileSync(join(folder, 'a'), 'before');
    function* broken(): Generator<CaseResult> {
      yield* buildResults([9]);
      throw new Error('cannot read');
    }
    await assert.rejects(
      writeStreamed(new Map([[join(folder, 'a'), () => listIds()]]), broken(), assert.ifError),
      /cannot read/,
    );
    assert.deepEqual(readdirSync(folder), ['a']);
    assert.equal(readFileSync(join(folder, 'a'), 'utf8'), 'before');
  });
});
