import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  FORMAT_NAMES,
  findFormat,
  formatOfFile,
  REPORT_FORMATS,
  type ReportFormat,
} from '../../src/report/report-formats.ts';
import { plain } from '../../src/report/terminal/paint.ts';
import { buildReport, buildResults } from '../support/builders.ts';
import { renderWhole } from '../support/render-whole.ts';

test('every format renders a report, and none but it has its extension', async () => {
  const results = buildResults([9, 3]);
  const { shown, ...head } = buildReport(results);
  const extensions = new Set<string>();
  for (const name of FORMAT_NAMES) {
    const format: ReportFormat = REPORT_FORMATS[name];
    const text =
      format.kind === 'whole'
        ? format.render({ ...head, shown }, { paint: plain, width: 80 })
        : await renderWhole(format.render(head), results);
    assert.match(text, /case-2/, name);
    assert.equal(findFormat(name), name);
    assert.equal(formatOfFile(`folder/results${format.extension}`), name);
    extensions.add(format.extension);
  }
  assert.equal(extensions.size, FORMAT_NAMES.length);
});

test('other names that people try', () => {
  assert.equal(findFormat('markdown'), 'summary');
  for (const name of ['', 'word', 'constructor', 'toString']) assert.equal(findFormat(name), undefined, name);
  assert.equal(formatOfFile('json'), undefined);
});
