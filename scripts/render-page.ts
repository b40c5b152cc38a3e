import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** What is bundled into the page and must be named in it. */
const LIBRARIES = ['preact', 'diff'];

/** `src/report/html/page-assets.ts`: the page's script and style, each as one text, with what its policy knows them by. */
export async function renderPageAssets(): Promise<string> {
  const script = await bundle('page/main.tsx', renderLicences());
  const style = await bundle('page/style/page.css');
  for (const [text, end] of [
    [script, /<\/script|<!--/i],
    [style, /<\/style/i],
  ] as const) {
    if (end.test(text)) throw new Error(`the bundle of the page holds ${end}, which would end it early`);
  }
  return `// Made by "npm run docs" from page/.
export const PAGE_SCRIPT_HASH = '${hashOf(script)}';
export const PAGE_STYLE_HASH = '${hashOf(style)}';
export const PAGE_STYLE =
  ${JSON.stringify(style)};
export const PAGE_SCRIPT =
  ${JSON.stringify(script)};
`;
}

async function bundle(entry: string, banner = ''): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome126', 'firefox126', 'safari18'],
    tsconfig: 'page/tsconfig.json',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return banner + (outputFiles[0]?.text ?? '');
}

function renderLicences(): string {
  const texts = LIBRARIES.map(
    (name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}`,
  );
  return `/*! With parts of:\n\n${texts.join('\n\n')}\n*/\n`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
