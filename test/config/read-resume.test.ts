import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { parseOptions } from '../../src/config/parse-options.ts';
import { readResume } from '../../src/config/read-resume.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

function read(resume: string | undefined, outputDirectory = 'out', trustedDirectory?: string) {
  const options = parseOptions(resume === undefined ? {} : { resume }, undefined);
  const defaults = { outputDirectory: '', noKeyHint: '', trustedDirectory };
  return readResume(options, outputDirectory, defaults);
}

describe('readResume', () => {
  it('takes up what is in the output directory unless it is told otherwise', () => {
    assert.deepEqual(read(undefined), { resume: { from: 'unfinished' }, problems: [] });
    assert.deepEqual(read('none'), { resume: { from: 'nothing' }, problems: [] });
  });

  it('takes up nothing by itself from a directory that somebody else may have filled', () => {
    for (const [directory, from] of [
      ['/tmp/runner/agent-judge', 'unfinished'],
      ['/tmp/runner', 'unfinished'],
      ['/tmp/runner/..more', 'unfinished'],
      ['/tmp/runner/../other', 'nothing'],
      ['/tmp/runners', 'nothing'],
      ['checkout', 'nothing'],
      [resolve('checkout'), 'nothing'],
    ] as const) {
      assert.deepEqual(read(undefined, directory, '/tmp/runner').resume, { from }, directory);
    }
  });

  it('takes a database, or the folder it is in', (test) => {
    const folder = temporaryFolder(test);
    const path = join(folder, 'results.sqlite');
    openSqliteStore(path).close();
    for (const given of [path, folder]) {
      assert.deepEqual(read(given), { resume: { from: 'database', path }, problems: [] });
    }
  });

  it('says what is wrong with another, before anything is paid', (test) => {
    const folder = temporaryFolder(test);
    writeFileSync(join(folder, 'empty'), '');
    writeFileSync(join(folder, 'text'), 'no database '.repeat(100));
    mkdirSync(join(folder, 'nothing'));
    for (const [name, message] of [
      ['missing.sqlite', /^there is no ".*missing\.sqlite" \(looked in .*\)\. Give the results\.sqlite/],
      ['nothing', /^there is no ".*nothing.results\.sqlite"/],
      ['empty', /is not a results database of this action/],
      ['text', /cannot be read as a results database: file is not a database/],
    ] as const) {
      const [problem, ...more] = read(join(folder, name)).problems;
      assert.equal(problem?.where, 'resume');
      assert.match(problem.message, message);
      assert.deepEqual(more, []);
    }
  });

  it('takes none from the checkout of a workflow, where a pull request could have put it', (test) => {
    const temp = temporaryFolder(test);
    const checkout = mkdtempSync(resolve('test-checkout-'));
    test.after(() => rmSync(checkout, { recursive: true }));
    openSqliteStore(join(checkout, 'results.sqlite')).close();
    openSqliteStore(join(temp, 'results.sqlite')).close();
    symlinkSync(checkout, join(temp, 'into'));
    symlinkSync(temp, join(checkout, 'out'));
    for (const given of [checkout, relative('', checkout), join(temp, 'into'), join(checkout, 'out')]) {
      const [problem] = read(given, 'out', temp).problems;
      assert.match(problem?.message ?? '', /is in the checkout, where a pull request can put/, given);
      assert.deepEqual(read(given).problems, [], given);
    }
    assert.deepEqual(read(temp, 'out', temp).problems, []);
    // A runner may have its temporary folder in there.
    assert.deepEqual(read(checkout, 'out', checkout).problems, []);
  });
});
