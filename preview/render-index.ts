import { basename, dirname } from 'node:path';
import { escapeHtml } from '../src/report/escape-html.ts';
import type { Scenario } from './scenario.ts';
import type { Shot } from './shoot.ts';

/** All runs on one page, each with its views side by side: as pictures, or, where none could be taken, as pages. */
export function renderIndex(
  runs: readonly { readonly scenario: Scenario; readonly shots: readonly Shot[] }[],
  asPictures: boolean,
): string {
  const sections = runs.map(({ scenario: { name, title }, shots }) => {
    const inOrder = shots.toSorted((a, b) => Number(isAside(a)) - Number(isAside(b)));
    const views = inOrder.map((shot) => renderShot(shot, asPictures)).join('\n');
    return `<h2 id="${name}">${name}</h2>\n<p>${escapeHtml(title)}</p>\n<div class="views">\n${views}\n</div>`;
  });
  const links = runs.map(({ scenario: { name } }) => `<a href="#${name}">${name}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Preview</title>
<style>
  body { font: 15px/1.5 sans-serif; margin: 24px; background: #f6f8fa; color: #1f2328; }
  nav { position: sticky; top: 0; padding: 8px 0; background: #f6f8fa; }
  .views { display: flex; gap: 12px; overflow-x: auto; align-items: flex-start; }
  figure { margin: 0; flex: none; width: 480px; }
  .shown { display: block; max-height: 720px; overflow-y: auto; border: 1px solid #d1d9e0; }
  img, iframe { display: block; width: 100%; border: 0; }
  iframe { height: 700px; }
</style>
<nav>${links.join(' · ')}</nav>
${sections.join('\n')}
</html>
`;
}

/** Not as a run is first seen: with all opened, or in a second theme. */
function isAside({ opened, again }: Shot): boolean {
  return opened === true || again === true;
}

function renderShot({ page, picture }: Shot, asPictures: boolean): string {
  const folder = basename(dirname(page));
  const address = `${folder}/${basename(page)}`;
  const title = basename(picture, '.png');
  const shown = asPictures
    ? `<img src="${folder}/${basename(picture)}" alt="${title}" loading="lazy">`
    : `<iframe src="${address}" title="${title}" loading="lazy"></iframe>`;
  return `<figure><figcaption><a href="${address}">${title}</a></figcaption><div class="shown">${shown}</div></figure>`;
}
