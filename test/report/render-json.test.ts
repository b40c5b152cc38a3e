import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderJson } from '../../src/report/render-json.ts';
import { hostileReport } from './hostile-report.ts';

test('the JSON of any report has its value, and nothing that a terminal would act on', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const { shown, ...rest } = report;
      const cases = [...shown.first, ...shown.worst];
      const file = renderJson(rest);
      const json = [file.begin, ...cases.map(file.add), file.end()].join('');
      assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify({ ...rest, cases })));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      assert.doesNotMatch(json, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      assert.ok(json.isWellFormed());
    }),
    { numRuns: 40 },
  );
});
