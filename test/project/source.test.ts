import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../..');

const files = ['src', 'page', 'preview', 'test', 'scripts', 'bench', 'examples'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

test('no file is longer than 250 lines', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length - 1 > 250);
  assert.deepEqual(long, []);
});

test('file names are kebab-case', () => {
  const odd = files.filter((file) => !/^[a-z0-9-]+(\.test)?\.tsx?$/.test(file.split('/').at(-1) ?? ''));
  assert.deepEqual(odd, []);
});

test('docs/architecture.md says where every module and folder is', () => {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
  const entriesOf = (folder: string) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith('.') && !ignored.includes(join(folder, `${name}/`)),
    );
  const modules = entriesOf('src').filter((entry) => entry.isFile());
  const folders = ['src', 'page', 'preview', '.']
    .flatMap((folder) => entriesOf(folder))
    .filter((entry) => entry.isDirectory());
  const ofTests = entriesOf('test').filter((entry) => entry.isDirectory());
  const named = [
    ...modules.map(({ name }) => name),
    ...[...folders, ...ofTests].map(({ name }) => `${name}/`),
  ];
  assert.deepEqual(
    named.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`/${name}\``)),
    [],
  );
});
