import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleConfig } from '../../src/config/assemble-config.ts';
import type { RawOptions } from '../../src/config/options.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import { buildCase, buildCriterion } from '../support/builders.ts';

const DEFAULTS = { apiKey: 'k', outputDirectory: 'out', noKeyHint: 'Give a key.' };

function problemsOf(raw: RawOptions, cases = [buildCase()]): string[] {
  const options = parseOptions(raw);
  assert.deepEqual(options.problems, []);
  return assembleConfig(options, cases, DEFAULTS).problems.map(
    ({ where, message }) => `${where}: ${message}`,
  );
}

const NONE = 'has no meaning with "scoring: binary". Remove it.';

test('a criterion’s threshold and its examples are on its own scale, ends included', () => {
  const table: [criterion: string, run: RawOptions, ...problems: string[]][] = [
    ['threshold: 10', {}],
    ['threshold: 10.5', {}, 'criteria[0].threshold: received 10.5; must be on the scale, from 1 to 10.'],
    ['scale: 0-1, threshold: 0.5', {}],
    ['scale: 0-1, threshold: 7', {}, 'criteria[0].threshold: received 7; must be on the scale, from 0 to 1.'],
    ['scoring: binary, threshold: 1', {}, `criteria[0].threshold: ${NONE}`],
    ['scoring: binary, scale: 1-5', {}, `criteria[0].scale: ${NONE}`],
    ['threshold: 5', { scoring: 'binary' }, `criteria[0].threshold: ${NONE}`],
    ['scoring: numeric, threshold: 5', { scoring: 'binary' }],
    ['scale: 1-5, threshold: 5', { scoring: 'binary' }],
    [
      'scale: 1-5, threshold: 6',
      { scoring: 'binary' },
      'criteria[0].threshold: received 6; must be on the scale, from 1 to 5.',
    ],
    ['examples: [{ answer: a, score: 10 }, { answer: b, score: 1 }]', {}],
    [
      'examples: [{ answer: a, score: 0 }, { answer: b }]',
      {},
      'criteria[0].examples[0].score: received 0; must be on the scale, from 1 to 10.',
      'criteria[0].examples[1]: says not what the answer deserves; give it a "score", from 1 to 10.',
    ],
    ['scoring: binary, examples: [{ answer: a, verdict: met }]', {}],
    [
      'scoring: binary, examples: [{ answer: a, score: 1 }, { answer: b }]',
      {},
      'criteria[0].examples[0].score: has no meaning with "scoring: binary"; say "verdict: met" or "verdict: not_met".',
      'criteria[0].examples[1]: says not what the answer deserves; give it "verdict: met" or "not_met".',
    ],
  ];
  for (const [criterion, run, ...problems] of table) {
    const criteria = `- { description: Is clear, ${criterion} }`;
    assert.deepEqual(problemsOf({ criteria, ...run }), problems, `${criterion} ${JSON.stringify(run)}`);
  }
});

test('the criteria of a case are looked at as well, and their place is the case’s', () => {
  const criterion = buildCriterion({ name: 'short', threshold: 11 });
  const message = 'received 11; must be on the scale, from 1 to 10.';
  const source = { file: 'cases.jsonl', line: 3 };
  assert.deepEqual(
    problemsOf({ criteria: 'Is clear' }, [
      buildCase({ id: 'a', criteria: [criterion] }),
      buildCase({ id: 'b', criteria: [criterion], source, position: 1 }),
      buildCase({ id: 'c', threshold: 0, source: { file: 'cases.json' }, position: 2 }),
    ]),
    [
      `case "a", criterion "short".threshold: ${message}`,
      `cases.jsonl:3, case "b", criterion "short".threshold: ${message}`,
      'cases.json, case "c": received the threshold 0; must be on the scale, from 1 to 10.',
    ],
  );
});

test('criteria of cases that share a name are scored alike', () => {
  const graded = buildCriterion({ name: 'polite' });
  const ways = {
    graded,
    lenient: { ...graded, threshold: 2, weight: 3 },
    written: { ...graded, scale: { min: 1, max: 10 } },
    stars: { ...graded, scale: { min: 1, max: 5 } },
    binary: { ...graded, scoring: 'binary' },
  } as const;
  const problemsIn = (run: RawOptions, ...names: (keyof typeof ways)[]) =>
    problemsOf(
      { criteria: 'Is clear', ...run },
      names.map((way, position) =>
        buildCase({ position, criteria: [ways[way]], source: { file: 'c.jsonl', line: position + 1 } }),
      ),
    );
  assert.deepEqual(problemsIn({}, 'graded', 'lenient', 'written'), []);
  assert.deepEqual(problemsIn({}, 'stars', 'stars'), []);
  assert.deepEqual(problemsIn({ scoring: 'binary' }, 'graded', 'binary'), []);
  assert.deepEqual(problemsIn({ scale: '1-5', threshold: '4' }, 'graded', 'stars'), []);
  const first = 'and in c.jsonl:1, case "case-1", one of the same name is scored from 1 to 10.';
  const mend = 'Score both alike, or give one another name.';
  // Each way is told once.
  assert.deepEqual(problemsIn({}, 'graded', 'stars', 'graded', 'binary', 'stars', 'binary'), [
    `c.jsonl:2, case "case-2", criterion "polite": is scored from 1 to 5, ${first} ${mend}`,
    `c.jsonl:4, case "case-4", criterion "polite": is met or not, ${first} ${mend}`,
  ]);
  const other = buildCase({ position: 1, criteria: [{ ...ways.stars, name: 'kind' }] });
  assert.deepEqual(problemsOf({ criteria: 'Is clear' }, [buildCase({ criteria: [graded] }), other]), []);
});

test('of the same problem in thousands of cases, the first are told and the others counted', () => {
  const cases = Array.from({ length: 2_000 }, (_, position) => buildCase({ position, threshold: 99 }));
  const problems = problemsOf({ criteria: 'Is clear' }, cases);
  assert.equal(problems.length, 21);
  assert.match(problems[0] ?? '', /received the threshold 99; must be on the scale/);
  assert.equal(problems[20], 'dataset: and 1980 more of these problems that are not shown.');
});
