import { render } from 'preact';
import { readPage } from './data/read-page.ts';
import { App } from './view/app.tsx';

const place = document.getElementById('page');
if (place !== null) {
  const data = readPage(document);
  place.replaceChildren();
  render(<App data={data} />, place);
  document.documentElement.dataset['ready'] = 'true';
}
