import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { cwd: ROOT }).map((path) =>
  path.replaceAll('\\', '/'),
);

/** A link to something of this repository. */
interface Link {
  /** From the root. */
  readonly path: string;
  /** Of a heading; empty where the whole file is meant. */
  readonly anchor: string;
}

test('what the pages link to is there, headings too', () => {
  assert.ok(PAGES.includes('README.md') && PAGES.includes('docs/configuration.md'));
  const wrong = PAGES.flatMap((page) =>
    linksOf(page)
      .filter(({ path, anchor }) => !isThere(path, anchor))
      .map(({ path, anchor }) => `${page} → ${path}${anchor === '' ? '' : `#${anchor}`}`),
  );
  assert.deepEqual(wrong, []);
});

test('every page is reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    for (const { path } of linksOf(page)) {
      const target = PAGES.find((other) => other === path || other === join(path, 'README.md'));
      if (target !== undefined) reached.add(target);
    }
  }
  // The README links the folder of examples, which GitHub lists.
  const lost = PAGES.filter((page) => !reached.has(page) && !page.startsWith('examples/'));
  assert.deepEqual(lost, []);
});

test('anchors are made as GitHub makes them', () => {
  const text =
    '# A `code` & more\n\n## Twice\n\n```sh\n# no heading\n```\n\n## Twice\n\n### `report.html`: 1\u20132\n';
  assert.deepEqual(anchorsOf(text), ['a-code--more', 'twice', 'twice-1', 'reporthtml-12']);
});

function linksOf(page: string): Link[] {
  const text = withoutCode(readFileSync(join(ROOT, page), 'utf8'));
  return [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(
    ([, file = '', anchor = '']) => ({
      path: file === '' ? page : normalize(join(dirname(page), file)).replace(/\/$/, ''),
      anchor,
    }),
  );
}

function isThere(path: string, anchor: string): boolean {
  const file = join(ROOT, path);
  if (path.startsWith('..') || !existsSync(file)) return false;
  if (anchor === '') return true;
  return statSync(file).isFile() && anchorsOf(readFileSync(file, 'utf8')).includes(anchor);
}

/** GitHub numbers those that are the same, and drops all signs but letters, digits, `-` and `_`. */
function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutFences(text).matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading = '']) => {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = words.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
}

function withoutFences(text: string): string {
  return text.replace(/^ *(```+|~~~+)[^\n]*\n[\s\S]*?^ *\1 *$/gm, '');
}

function withoutCode(text: string): string {
  return withoutFences(text).replace(/`[^`\n]*`/g, '');
}
