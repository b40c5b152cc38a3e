import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  prepareOutputDirectory,
  type ReportFiles,
  renderReport,
  reportFilesIn,
  streamedFilesOf,
  writeReportTexts,
} from '../../src/output/report-files.ts';
import { replaceFile } from '../../src/output/safe-files.ts';
import { writeStreamed } from '../../src/output/write-streamed.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { buildReport } from '../support/builders.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

const NAMES = [
  'results.sqlite',
  'results.sqlite-wal',
  'results.sqlite-shm',
  'results.sqlite-journal',
  'report.json',
  'report.html',
  'junit.xml',
  'results.csv',
  'summary.md',
  'comment.md',
];

/** A folder to work in, for as long as the test lasts. */
function workIn(test: { after(fn: () => void): void }): string {
  const folder = realpathSync(temporaryFolder(test));
  const before = process.cwd();
  process.chdir(folder);
  test.after(() => process.chdir(before));
  return folder;
}

async function writeReport(files: ReportFiles): Promise<void> {
  const report = buildReport();
  await writeReportTexts(renderReport(report), files, assert.ifError);
  await writeStreamed(streamedFilesOf(report, files), [], assert.ifError);
}

describe('prepareOutputDirectory', () => {
  it('makes the folder, and takes one that is there with files of an earlier run', async (test) => {
    const folder = workIn(test);
    await prepareOutputDirectory('a/b');
    const files = await prepareOutputDirectory('a/b');
    openSqliteStore(files.database).close();
    await writeReport(files);
    // As a run leaves it that is killed while it writes.
    writeFileSync(`${files.junit}.${process.pid}-${randomUUID()}.tmp`, 'half');
    assert.deepEqual(await prepareOutputDirectory(join(folder, 'a', 'b')), files);
    // A report that this run cannot write must not be an earlier one's.
    assert.deepEqual(readdirSync(join(folder, 'a/b')), ['results.sqlite']);
  });

  for (const name of NAMES) {
    it(`writes nothing where ${name} is a link, there or not what it leads to`, async (test) => {
      const folder = temporaryFolder(test);
      for (const target of ['bashrc', 'missing']) {
        const out = join(folder, target, 'out');
        mkdirSync(out, { recursive: true });
        writeFileSync(join(folder, 'bashrc', 'own'), 'mine');
        symlinkSync(join(folder, target, 'own'), join(out, name));
        await assert.rejects(prepareOutputDirectory(out), {
          name: 'ConfigurationError',
          message: new RegExp(
            `${name} is not written: there is a symbolic link, .* Remove it, or use another folder`,
          ),
        });
      }
      assert.equal(readFileSync(join(folder, 'bashrc', 'own'), 'utf8'), 'mine');
      assert.deepEqual(readdirSync(join(folder, 'missing')), ['out']);
    });
  }

  it('writes nothing where a folder is in the place of a file', async (test) => {
    const folder = temporaryFolder(test);
    mkdirSync(join(folder, 'report.json'));
    await assert.rejects(
      prepareOutputDirectory(folder),
      /report\.json is not written: there is a folder or something else that is no file\./,
    );
  });

  it('follows no link below the working directory, at any depth', async (test) => {
    const folder = workIn(test);
    mkdirSync('elsewhere/deep', { recursive: true });
    symlinkSync(join(folder, 'elsewhere'), 'planted');
    for (const directory of ['planted', 'planted/deep', join(folder, 'planted', 'new'), './planted/']) {
      await assert.rejects(prepareOutputDirectory(directory), {
        name: 'ConfigurationError',
        message: /planted is a symbolic link\. Name the folder it leads to, or remove the link\.$/,
      });
    }
    assert.deepEqual(readdirSync('elsewhere/deep'), []);
  });

  it('goes through links that lead to the place, as /tmp is one on macOS, but into none', async (test) => {
    const folder = temporaryFolder(test);
    mkdirSync(join(folder, 'disk'));
    symlinkSync(join(folder, 'disk'), join(folder, 'link'));
    await prepareOutputDirectory(join(folder, 'link', 'out'));
    assert.deepEqual(readdirSync(join(folder, 'disk')), ['out']);
    await assert.rejects(prepareOutputDirectory(join(folder, 'link')), /is a symbolic link/);
  });
});

describe('writing a report', () => {
  it('replaces a link that was put there while the run went on, and what it leads to stays', async (test) => {
    const folder = temporaryFolder(test);
    const files = reportFilesIn(folder);
    writeFileSync(join(folder, 'own'), 'mine');
    const { database: _, ...written } = files;
    for (const path of Object.values(written)) symlinkSync(join(folder, 'own'), path);
    await writeReport(files);
    assert.equal(readFileSync(join(folder, 'own'), 'utf8'), 'mine');
    assert.match(readFileSync(files.reportJson, 'utf8'), /"schemaVersion"/);
  });
});

describe('replaceFile', () => {
  it('leaves nothing behind where it cannot write', async (test) => {
    const folder = temporaryFolder(test);
    mkdirSync(join(folder, 'taken', 'x'), { recursive: true });
    await assert.rejects(replaceFile(join(folder, 'taken'), 'text'));
    assert.deepEqual(readdirSync(folder), ['taken']);
  });
});
