import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locateProblem } from '../../src/config/locate-problem.ts';
import { parseConfigFile } from '../../src/config/parse-config-file.ts';
import { parseOptions } from '../../src/config/parse-options.ts';

test('what is named by an option gets the file’s line where the file has the option', () => {
  const file = parseConfigFile(
    'filter: [a]\nchecks:\n  - equals: a\n  - { matches: "(" }\nprompts: |\n  - a\n',
    'c.yml',
  );
  const options = parseOptions({ filter: 'b' }, file);
  const table: [string, string][] = [
    ['checks', 'c.yml:2, checks'],
    ['checks[1]', 'c.yml:4, checks[1]'],
    ['checks[1].matches', 'c.yml:4, checks[1].matches'],
    ['checks[7]', 'c.yml:2, checks[7]'],
    ['prompts, line 2', 'c.yml:5, prompts, line 2'],
    ['filter', 'filter'],
    ['threshold', 'threshold'],
    ['cases.jsonl:3', 'cases.jsonl:3'],
    ['checks.jsonl:3', 'checks.jsonl:3'],
    ['checks.jsonl', 'checks.jsonl'],
    ['checks.v2.jsonl:1', 'checks.v2.jsonl:1'],
    ['checks/a.jsonl:1', 'checks/a.jsonl:1'],
    ['prompts_1.csv:1', 'prompts_1.csv:1'],
    ['case "checks"', 'case "checks"'],
    ['constructor', 'constructor'],
  ];
  for (const [where, located] of table) {
    assert.deepEqual(locateProblem({ where, message: 'm' }, options), { where: located, message: 'm' });
  }
});
