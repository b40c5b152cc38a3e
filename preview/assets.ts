import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What pages load, by its name beside them: GitHub's stylesheet in both themes, and what draws diagrams. */
const ASSETS: ReadonlyMap<string, string> = new Map([
  ['github-markdown-light.css', import.meta.resolve('github-markdown-css/github-markdown-light.css')],
  ['github-markdown-dark.css', import.meta.resolve('github-markdown-css/github-markdown-dark.css')],
  ['mermaid.js', import.meta.resolve('mermaid/dist/mermaid.min.js')],
]);

export function copyAssets(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of ASSETS) copyFileSync(fileURLToPath(source), join(folder, name));
}
