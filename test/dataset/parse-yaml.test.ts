import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../src/dataset/parse-yaml.ts';
import { collectCases } from '../support/collect-cases.ts';

function parse(text: string) {
  return collectCases((into) => parseYaml(text, 'c.yaml', into));
}

test('a list of prompts and case objects, with their lines', async () => {
  const { cases, problems } = await parse('# cases\n- one\n\n- prompt: two\n  id: b\n- 1.0\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map(({ input, where, source }) => [input.prompt, input.id, where, source?.line]),
    [
      ['one', undefined, 'c.yaml:2', 2],
      ['two', 'b', 'c.yaml:4', 4],
      ['1.0', undefined, 'c.yaml:6', 6],
    ],
  );
});

test('what is no list, or does not parse, is a problem with its line', async () => {
  assert.deepEqual((await parse('cases:\n  - one\n')).problems, [
    { where: 'c.yaml:1', message: 'is not a YAML list of cases: must be a list.' },
  ]);
  assert.equal((await parse('')).problems.length, 1);
  const [problem] = (await parse('- one\n- "two\n')).problems;
  assert.match(problem?.where ?? '', /^c\.yaml:[23]$/);
  assert.match(problem?.message ?? '', /^is not a YAML list of cases: /);
});
