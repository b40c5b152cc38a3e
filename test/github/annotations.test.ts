import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { AnnotationPlaces } from '../../src/github/annotation-place.ts';
import { writeAnnotations } from '../../src/github/annotations.ts';
import { type Annotation, assembleAnnotations } from '../../src/report/assemble-annotations.ts';
import { hostileReport } from '../report/hostile-report.ts';
import { hostileText } from '../report/hostile-text.ts';
import { commandsIn } from '../support/runner-log.ts';

const PLACES = { workspace: resolve('.'), workflowFile: '.github/workflows/gate.yml' };

/** What annotating writes for the runner. */
function written(
  test: TestContext,
  annotations: readonly Annotation[],
  places: AnnotationPlaces = PLACES,
): string[] {
  let text = '';
  const write = test.mock.method(process.stdout, 'write', (part: string) => {
    text += part;
    return true;
  });
  writeAnnotations(annotations, places);
  write.mock.restore();
  return text.split('\n').filter((line) => line !== '');
}

const annotation = { level: 'error', title: 'maths scored 3, needed 7', message: 'Wrong.' } as const;

describe('writeAnnotations', () => {
  it('points at the line of the case, in a group', (test) => {
    const source = { file: 'data/cases.jsonl', line: 12 };
    assert.deepEqual(written(test, [{ ...annotation, source }]), [
      '::group::Annotations',
      '::error title=maths scored 3%2C needed 7,file=data/cases.jsonl,line=12::Wrong.',
      '::endgroup::',
    ]);
  });

  it('points at the workflow where the case is of no file of the repository', (test) => {
    const expected = '::warning title=maths scored 3%2C needed 7,file=.github/workflows/gate.yml::Wrong.';
    for (const source of [
      undefined,
      { file: '/tmp/cases.jsonl', line: 3 },
      { file: '../cases.jsonl', line: 3 },
    ]) {
      assert.equal(written(test, [{ ...annotation, level: 'warning', source }])[1], expected);
    }
  });

  it('does without a place where there is none', (test) => {
    const [, line] = written(test, [annotation], { workspace: '/' });
    assert.equal(line, '::error title=maths scored 3%2C needed 7::Wrong.');
    const [, noLine] = written(test, [{ ...annotation, source: { file: 'a.csv' } }]);
    assert.match(noLine ?? '', /,file=a\.csv::/);
  });

  it('says nothing where there is nothing to say', (test) => {
    assert.deepEqual(written(test, []), []);
  });

  it('is one command each, with a title and a place and nothing else, whatever others wrote', (test) => {
    fc.assert(
      fc.property(hostileReport, hostileText, (report, file) => {
        const source = { file: `a${file}`, line: 1 };
        const annotations = assembleAnnotations(report).map((each) => ({ ...each, source }));
        const lines = written(test, annotations);
        const commands = commandsIn(lines.join('\n')).slice(1, -1);
        assert.equal(commands.length, annotations.length);
        assert.equal(lines.length, annotations.length === 0 ? 0 : annotations.length + 2);
        for (const [index, { name, properties, data }] of commands.entries()) {
          assert.equal(name, annotations[index]?.level);
          assert.deepEqual(
            [properties['title'], data],
            [annotations[index]?.title, annotations[index]?.message],
          );
          assert.deepEqual(
            Object.keys(properties).filter((key) => !['title', 'file', 'line'].includes(key)),
            [],
          );
          assert.doesNotMatch(properties['file'] ?? '', /^\/|^\.\.\/|\n|##\[/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
