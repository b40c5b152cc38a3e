import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleConfig } from '../../src/config/assemble-config.ts';
import { readConfiguration } from '../../src/config/load-configuration.ts';
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

async function problemsOfWritten(raw: RawOptions): Promise<string[]> {
  const { problems } = await readConfiguration(raw, DEFAULTS, []);
  return problems.map(({ where, message }) => `${where}: ${message}`);
}

test('criteria are needed unless checks or the cases themselves say what a good answer is', () => {
  const example = 'Say what a good answer is, for example "The answer is correct and free of jargon".';
  const own = buildCase({ criteria: [buildCriterion()] });
  const bare = buildCase({ id: 'bare', position: 1 });
  const check = { name: 'x', required: false, weight: 1, test: { kind: 'equals', value: 'x' } } as const;
  assert.deepEqual(problemsOf({}), [`criteria: is missing. ${example}`]);
  assert.deepEqual(problemsOf({}, []), [`criteria: is missing. ${example}`]);
  assert.deepEqual(problemsOf({ checks: '[]' }), [`criteria: is missing. ${example}`]);
  assert.deepEqual(problemsOf({ checks: '- contains: x' }), []);
  assert.deepEqual(problemsOf({}, [own]), []);
  assert.deepEqual(problemsOf({}, [buildCase({ checks: [check] })]), []);
  assert.deepEqual(problemsOf({}, [own, bare]), [
    `criteria: is missing, and the case "bare" has none of its own. ${example}`,
  ]);
});

test('where a criterion or a check is there and broken, it is not called missing as well', async () => {
  const example = 'Say what a good answer is, for example "The answer is correct and free of jargon".';
  const unclosed = 'matches: received (, which is not a regular expression: missing closing ): `(`.';
  const table: [RawOptions, ...string[]][] = [
    [
      { prompts: '- { prompt: p, criteria: [{ description: d, weight: 0 }] }' },
      'prompts[0].criteria[0].weight: received 0; must be above 0.',
    ],
    [{ prompts: '- { prompt: p, checks: [{ matches: ( }] }' }, `prompts[0].checks[0]: ${unclosed}`],
    [{ prompts: 'p', checks: '- matches: (' }, `checks[0]: ${unclosed}`],
    [
      { prompts: '- { prompt: p, checks: [{ matches: ( }, { equals: x, weight: 0 }] }' },
      `prompts[0].checks[0]: ${unclosed}`,
    ],
    [{ prompts: 'p', checks: '- max-length: -1' }, 'checks[0].max-length: received -1; must be above 0.'],
    [
      { prompts: '- { prompt: p, tagz: [] }' },
      'prompts[0]: unknown key "tagz". Did you mean "tags"?',
      `criteria: is missing. ${example}`,
    ],
    // What is missing beside it still is.
    [
      { prompts: '- { prompt: p, checks: [{ matches: ( }] }\n- bare' },
      `prompts[0].checks[0]: ${unclosed}`,
      `criteria: is missing, and the case "case-2" has none of its own. ${example}`,
    ],
  ];
  for (const [raw, ...problems] of table)
    assert.deepEqual(await problemsOfWritten(raw), problems, JSON.stringify(raw));
});

test('a broken item of a list hides nothing of the others', async () => {
  assert.deepEqual(
    await problemsOfWritten({
      prompts: '- { prompt: p, vars: { x: y } }',
      criteria: '- { description: a, weight: 0 }\n- { description: b, threshold: 11 }',
      checks: '- max-length: -1\n- matches: (\n- equals: "{{z}}"\n- json: { type: objet }\n- tool-calls: []',
    }),
    [
      'checks[1]: matches: received (, which is not a regular expression: missing closing ): `(`.',
      'checks[3]: json: the JSON Schema cannot be used: at /type: must be equal to one of the allowed values ["array","boolean","integer","null","number","object","string"], received "objet".',
      'checks[4]: tool-calls: expects no call and allows any, so it cannot fail. Name a tool, or set "additional: false" to allow none.',
      'checks[2].equals: case "case-1" has an unknown variable "z". Allowed: x. For the text {{z}} itself, write {{{{z}}}}.',
      'criteria[0].weight: received 0; must be above 0.',
      'checks[0].max-length: received -1; must be above 0.',
      'criteria[1].threshold: received 11; must be on the scale, from 1 to 10.',
    ],
  );
});

test('where there are no criteria, a check has a weight', async () => {
  const none = (cases: string) =>
    `every check has "weight: 0" and there are no criteria, so the case ${cases} would have no score. ` +
    'Remove the weight of a check, which is 1 then, or give criteria.';
  const weightless = '{ equals: x, weight: 0 }';
  const table: [RawOptions, ...string[]][] = [
    [{ prompts: 'p', checks: `- ${weightless}` }, `checks: ${none('"case-1"')}`],
    [{ prompts: 'p\nq\nr', checks: `- ${weightless}` }, `checks: ${none('"case-1" and 2 more')}`],
    [{ prompts: `- { id: a, prompt: p, checks: [${weightless}] }` }, `case "a": ${none('"a"')}`],
    [{ prompts: 'p', checks: `- ${weightless}\n- equals: y` }],
    [{ prompts: `- { prompt: p, checks: [equals: y] }`, checks: `- ${weightless}` }],
    [{ prompts: 'p', checks: `- ${weightless}`, criteria: 'Is clear' }],
    [{ prompts: '- { prompt: p, criteria: Is clear }', checks: `- ${weightless}` }],
  ];
  for (const [raw, ...problems] of table)
    assert.deepEqual(await problemsOfWritten(raw), problems, JSON.stringify(raw));
});
