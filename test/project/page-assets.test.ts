import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderPageAssets } from '../../scripts/render-page.ts';
import {
  PAGE_SCRIPT,
  PAGE_SCRIPT_HASH,
  PAGE_STYLE,
  PAGE_STYLE_HASH,
} from '../../src/report/html/page-assets.ts';

test('the bundled page is what page/ makes ("npm run docs" writes it)', async () => {
  assert.ok(readFileSync('src/report/html/page-assets.ts', 'utf8') === (await renderPageAssets()));
});

test('the policy knows script and style by what they are', () => {
  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  assert.equal(PAGE_SCRIPT_HASH, hash(PAGE_SCRIPT));
  assert.equal(PAGE_STYLE_HASH, hash(PAGE_STYLE));
});

test('the page is small, and carries the licences of what is in it', () => {
  assert.ok(PAGE_SCRIPT.length + PAGE_STYLE.length < 100_000, `${PAGE_SCRIPT.length + PAGE_STYLE.length}`);
  assert.match(PAGE_SCRIPT, /^\/\*! With parts of:/);
  for (const words of ['Jason Miller', 'Permission is hereby granted', 'Kevin Decker', 'Redistributions']) {
    assert.ok(PAGE_SCRIPT.includes(words), words);
  }
});

test('the page asks for nothing from anywhere', () => {
  assert.doesNotMatch(
    PAGE_SCRIPT,
    /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\(|\beval\(|new Function/,
  );
  assert.doesNotMatch(PAGE_STYLE, /url\(|@import/);
});
