import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyAssets } from '../../preview/assets.ts';
import { renderGithub } from '../../preview/render-github.ts';
import { renderGithubPage } from '../../preview/render-github-page.ts';
import { renderIndex } from '../../preview/render-index.ts';
import { renderRun } from '../../preview/render-run.ts';
import { SCENARIOS } from '../../preview/runs.ts';
import { shoot } from '../../preview/shoot.ts';
import { openBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

const scenario = SCENARIOS.find(({ name }) => name === 'scripts');
assert.ok(scenario !== undefined);

test('a run is shown in every view, and the index leads to each', async (t) => {
  const folder = temporaryFolder(t);
  const shots = await renderRun(scenario, join(folder, 'scripts'));
  const names = [
    'comment-light.html',
    'report-light.html',
    'results.sqlite',
    'summary-light.html',
    'terminal-dark.html',
  ];
  assert.deepEqual(readdirSync(join(folder, 'scripts')).toSorted(), names);
  assert.match(readFileSync(join(folder, 'scripts/comment-light.html'), 'utf8'), /日本語-請求/);
  const index = renderIndex([{ scenario, shots }], true);
  for (const { page } of shots) assert.ok(index.includes(page.slice(folder.length + 1)));
  assert.match(renderIndex([{ scenario, shots }], false), /<iframe src="scripts\/comment-light.html"/);
});

test('pictures are taken of it, with nothing wrong', async (t) => {
  const browser = await openBrowser(t);
  if (browser === undefined) return;
  const folder = temporaryFolder(t);
  copyAssets(join(folder, 'assets'));
  for (const shot of await renderRun(scenario, join(folder, 'scripts'))) {
    assert.equal(await shoot(browser, shot), undefined);
    assert.deepEqual(readFileSync(shot.picture).subarray(0, 4), PNG);
  }
});

test('a diagram is drawn, and one that cannot be is told of', async (t) => {
  const browser = await openBrowser(t);
  if (browser === undefined) return;
  const folder = temporaryFolder(t);
  copyAssets(join(folder, 'assets'));
  const page = join(folder, 'run', 'page.html');
  const [first] = await renderRun(scenario, join(folder, 'run'));
  assert.ok(first !== undefined);
  const shootBody = (markdown: string) => {
    const body = renderGithub(markdown, 'summary');
    writeFileSync(page, renderGithubPage(body, { title: 'Diagram', width: 600, theme: 'dark' }));
    return shoot(browser, { ...first, page, picture: join(folder, 'run', 'page.png') });
  };
  assert.equal(await shootBody('```mermaid\npie\n"passed" : 3\n"failed" : 1\n```'), undefined);
  assert.match((await shootBody('```mermaid\nno diagram\n```')) ?? '', /no diagram/i);
});
