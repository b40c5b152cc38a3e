import { render } from 'preact';
import { type PageData, readPage } from './data/read-page.ts';
import { App } from './view/app.tsx';

const place = document.getElementById('page');
if (place !== null) {
  const data = readOrTell(place);
  place.replaceChildren();
  render(<App data={data} />, place);
  document.documentElement.dataset['ready'] = 'true';
}

/** @throws SyntaxError where the file was changed: what it says without a script stays, and the reader is told. */
function readOrTell(place: HTMLElement): PageData {
  try {
    return readPage(document);
  } catch (error) {
    const warning = document.createElement('p');
    warning.className = 'warning';
    warning.textContent = 'The cases cannot be shown: this file is damaged.';
    place.append(warning);
    throw error;
  }
}
