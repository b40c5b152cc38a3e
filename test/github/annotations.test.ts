import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { CaseResult } from '../../src/domain/result.ts';
import { createAnnotator } from '../../src/github/annotations.ts';
import { hostileText } from '../report/hostile-text.ts';
import { buildBinaryPolicy, buildResult } from '../support/builders.ts';

/** The commands that annotating these results writes for the runner. */
function annotate(
  test: TestContext,
  results: readonly CaseResult[],
  { numeric = true, failsCheck = true } = {},
): string[] {
  const annotator = createAnnotator(numeric, failsCheck);
  let written = '';
  const write = test.mock.method(process.stdout, 'write', (text: string) => {
    written += text;
    return true;
  });
  for (const result of results) annotator(result);
  write.mock.restore();
  return written.split('\n').filter((line) => line !== '');
}

const source = { file: 'data/cases.jsonl', line: 12 };

describe('createAnnotator', () => {
  it('points an error at the line of a failing case', (test) => {
    assert.deepEqual(annotate(test, [buildResult(3, undefined, { id: 'maths', source })]), [
      '::error title=maths scored 3%2C needed 7,file=data/cases.jsonl,line=12::Worth 3 points.',
    ]);
  });

  it('does without a place where there is none', (test) => {
    assert.deepEqual(annotate(test, [buildResult(3, undefined, { id: 'maths' })]), [
      '::error title=maths scored 3%2C needed 7::Worth 3 points.',
    ]);
    assert.deepEqual(
      annotate(test, [buildResult(3, undefined, { id: 'maths', source: { file: 'a.csv' } })]),
      ['::error title=maths scored 3%2C needed 7,file=a.csv::Worth 3 points.'],
    );
  });

  it('has nothing to say of a case that passed', (test) => {
    assert.deepEqual(annotate(test, [buildResult(9)]), []);
  });

  it('warns of an errored case: it is not the same as failed', (test) => {
    assert.deepEqual(annotate(test, [buildResult(undefined, undefined, { id: 'maths' })]), [
      '::warning title=maths errored::agent: the service did not answer.',
    ]);
  });

  it('only warns of a failing case that does not fail the check', (test) => {
    const [line = ''] = annotate(test, [buildResult(3)], { failsCheck: false });
    assert.match(line, /^::warning /);
  });

  it('says met or not met with binary scoring', (test) => {
    const result = buildResult(0, buildBinaryPolicy(), { id: 'maths' });
    const [line = ''] = annotate(test, [result], { numeric: false });
    assert.match(line, /title=maths not met::/);
  });

  it('keeps below the number that GitHub shows of each level', (test) => {
    const failed = Array.from({ length: 30 }, (_, position) => buildResult(3, undefined, { position }));
    const errored = Array.from({ length: 30 }, (_, position) =>
      buildResult(undefined, undefined, { position }),
    );
    const lines = annotate(test, [...failed, ...errored]);
    const count = (level: string) => lines.filter((line) => line.startsWith(`::${level} `)).length;
    assert.deepEqual([count('error'), count('warning')], [8, 8]);
    assert.match(lines[0] ?? '', /title=case-1 /);
  });

  it('writes one command a case, whatever a dataset or a model wrote', (test) => {
    const id = 'x\n::error::owned\r::set-output name=a::b,file=/etc/passwd \u001b[31m%0A::stop-commands::x';
    const [result] = [buildResult(3, undefined, { id })];
    const lines = annotate(test, [{ ...result, reason: `${id} ${'long '.repeat(2_000)}` } as CaseResult]);
    assert.equal(lines.length, 1);
    assert.ok((lines[0]?.length ?? 0) < 2_000, `${lines[0]?.length} characters`);
    assert.ok(!lines[0]?.includes('\u001b'));
    const properties = /^::error (.*?)::/.exec(lines[0] ?? '')?.[1]?.split(',');
    assert.equal(properties?.length, 1, 'it has a title and nothing else');
  });

  it('is one command of the runner for any text', (test) => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (id, reason, file) => {
        const result = {
          ...buildResult(3, undefined, { id, source: { file: `a${file}`, line: 1 } }),
          reason,
        };
        const [line = '', ...others] = annotate(test, [result]);
        assert.deepEqual(others, []);
        assert.match(line, /^::error title=[^\n:,]*,file=[^\n:,]*,line=1::/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u2028-\u202e]|##\[/);
      }),
      { numRuns: 100 },
    );
  });
});
