import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarizeCase } from '../../../src/gate/summarize-case.ts';
import { renderTerminal } from '../../../src/report/render-terminal.ts';
import { widthOf } from '../../../src/report/terminal/display-width.ts';
import { plain } from '../../../src/report/terminal/paint.ts';
import {
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildReport,
  buildResult,
  buildResults,
  buildTrial,
  judgedOutcome,
} from '../../support/builders.ts';

const OPTIONS = { paint: plain, width: 100 };
const COMMANDS = { show: 'agent-judge show out', all: 'agent-judge report out --all' };

test('a case that did not pass has every criterion that it misses, with the words that judge rests on', () => {
  const criteria = [buildCriterion({ name: 'clear' }), buildCriterion({ name: 'short' })];
  const gate = buildPolicy({ criteria });
  const judgements = criteria.map(({ name }) => {
    const evidence = [
      { quote: 'It is', supports: 'met' },
      { quote: 'words that are not in it', supports: 'violated' },
      { quote: 'is 4', supports: 'violated' },
    ] as const;
    const outcome = { ...judgedOutcome(3, `${name} is not met.`), evidence };
    return buildJudgement({ criterion: name, outcome });
  });
  const result = summarizeCase(buildCase(), [buildTrial({ judgements })], gate);
  const text = renderTerminal(buildReport([result], buildConfig({ gate })), OPTIONS);
  const lines = [
    '  Cases',
    '  ✗ case-1  scored 3, needed 7',
    '      clear 3, needed 7: clear is not met.',
    '      “is 4”',
    '      short 3, needed 7: short is not met.',
  ];
  assert.ok(text.includes([...lines, '', ''].join('\n')), text);
  const all = renderTerminal(buildReport([result], buildConfig({ gate })), { ...OPTIONS, all: true });
  assert.ok(all.includes([...lines, '      “is 4”', '', ''].join('\n')), all);
});

test('beside a check that failed, the one criterion is told of once', () => {
  const gate = buildPolicy({ criteria: [buildCriterion({ name: 'clear', threshold: 7 })] });
  const trial = buildTrial({
    judgements: [buildJudgement({ criterion: 'clear', outcome: judgedOutcome(3, 'It is muddled.') })],
    checks: [{ name: 'json', passed: false, message: 'the answer is no JSON' }],
  });
  const checks = [{ name: 'json', required: false, weight: 0, test: { kind: 'json', value: true } }] as const;
  const report = buildReport([summarizeCase(buildCase({ checks }), [trial], gate)], buildConfig({ gate }));
  const lines = [
    '  ✗ case-1  scored 3, needed 7',
    '      check json: the answer is no JSON',
    '      clear 3, needed 7: It is muddled.',
  ];
  const text = renderTerminal(report, OPTIONS);
  assert.ok(text.includes([...lines, ''].join('\n')), text);
});

test('rows stand in line whatever their ids are written in, and have as much of the reason as fits', () => {
  const ids = ['a', 'b', 'c', '短い', 'משלוח', 'an-id-that-goes-on-and-on-and-on-and-on'];
  const results = ids.map((id, position) => buildResult(3, undefined, { id, position }));
  const rows = (width: number) => {
    const text = renderTerminal(buildReport(results), { paint: plain, width });
    return text.split('\n').filter((line) => /^ {2}✗ .* 3(?: |$)/.test(line) && !/scored|quality/.test(line));
  };
  for (const [width, pattern] of [
    [80, / {2}3 {2}Worth 3 points\.$/],
    [64, / {2}3 {2}Worth 3 points\.$/],
    [40, / {2}3$/],
  ] as const) {
    const shown = rows(width);
    assert.equal(shown.length, 3, shown.join('\n'));
    for (const row of shown) assert.match(row, pattern);
    assert.equal(new Set(shown.map((row) => widthOf(row))).size, 1, shown.join('\n'));
  }
});

test('what shows more stands with the cases', () => {
  const options = { ...OPTIONS, commands: COMMANDS };
  const text = renderTerminal(buildReport(buildResults([9, 3])), options);
  assert.match(text, /\n {2}A case whole, .*: agent-judge show out case-2\n\n {2}Criteria /);
  const narrow = renderTerminal(buildReport(buildResults([9, 3])), { ...options, width: 40 });
  assert.match(narrow, /\n {2}A case whole, .*\n {2}judgements:\n {4}agent-judge show out case-2\n/);
  assert.doesNotMatch(renderTerminal(buildReport(), options), /agent-judge show/, 'nothing did not pass');
  const odd = buildReport([buildResult(3, undefined, { id: '$(rm x)' })]);
  assert.match(renderTerminal(odd, options), /agent-judge show out CASE\n/);
  const foreign = buildReport([buildResult(3, undefined, { id: '日本語-1' })]);
  assert.match(renderTerminal(foreign, options), /agent-judge show out 日本語-1\n/);
});

test('of many cases the worst that did not pass are listed, three of them in full, and the others on request', () => {
  const scores = Array.from({ length: 30 }, (_, index) => (index < 25 ? 6 - index / 10 : 9));
  const reason = 'A reason that goes on and on. '.repeat(10);
  const report = buildReport(buildResults(scores).map((result) => ({ ...result, reason })));
  const listed = (text: string) => [...text.matchAll(/^ {2}[✗✓!] (case-\S+)/gm)].map(([, id]) => id);
  const text = renderTerminal(report, { ...OPTIONS, commands: COMMANDS });
  assert.equal(listed(text).length, 10);
  assert.equal(listed(text)[0], 'case-25');
  assert.match(text, / {2}25 cases that did not pass, the worst first\n/);
  assert.equal(text.match(/^ {2}✗ case-\d+ +[\d.]+ {2}A reason .*…$/gm)?.length, 7, 'a line each');
  assert.match(text, /\n {2}… and 15 more cases: agent-judge report out --all\n/);
  assert.match(renderTerminal(report, OPTIONS), /\n {2}… and 15 more cases\n/);
  const all = renderTerminal(report, { ...OPTIONS, commands: COMMANDS, all: true });
  assert.equal(listed(all).length, 25);
  assert.doesNotMatch(all, /…|more case/);
});
