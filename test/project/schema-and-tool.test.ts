import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readConfiguration } from '../../src/config/load-configuration.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

const SCHEMA = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../agent-judge.schema.json'), 'utf8'),
);
const validate = new Ajv({ strict: false }).compile(SCHEMA);

// Each text is a whole file, but for prompts and criteria where it has none.
const GOOD = [
  'name: 5',
  'name: "  padded  "',
  'model: 5',
  'instructions: 5',
  'instructions: true',
  'on-fail: 5',
  'setup: 5',
  'setup: { command: [a, 1], timeout: "5" }',
  'teardown: ./stop.sh',
  'trials: 100',
  'trials: "7"',
  'concurrency: 1000',
  'timeout: 0.1',
  'timeout: "86400"',
  'threshold: " 8 "',
  'threshold: +8.',
  'min-pass-rate: 100',
  'max-errors: 0',
  'scale: " 0 - 1 "\nthreshold: 1',
  'judge-repeats: 25',
  'judge-temperature: 2',
  'agent-max-output-tokens: "100"',
  'fail-below-threshold: true',
  'fail-below-threshold: "False"',
  'comment: never',
  'comment-key: " a.b "',
  'artifact-name: none',
  'artifact-name: 5',
  'base-url: " HTTP://localhost:1/v1/ "',
  'agent-url: http://localhost',
  'agent-url: http://localhost\nagent-answer: " /a~1b/0 "',
  'agent: { kind: command, command: [a, 1], protocol: jsonl, workers: "4", cases-per-worker: 2 }',
  'agent: { kind: openai, temperature: "0", max-turns: 3, hosted-tools: [{ type: web_search, x: 1 }] }',
  'judges: [gpt-5.2, 5, { model: 5, repeats: "3", temperature: "1" }]',
  'judges: [a, b]\nescalate-to: 5',
  'prompts: 5',
  'prompts: [1, true, 1.5]',
  'prompts: [{ prompt: 42, id: true, expected: 4, tags: [1], threshold: "8", timeout: "3" }]',
  'prompts: [{ prompt: a, criteria: 5, vars: { x: 1, y: true } }]',
  'prompts: [{ prompt: a, messages: [{ role: user, content: 1 }] }]',
  'criteria: 5',
  'criteria: [5, true]',
  'criteria: [{ description: 5, threshold: "8", weight: "2", required: "true" }]',
  'criteria: [{ description: a, examples: [{ answer: 1, score: "9" }] }]',
  'checks: [{ contains: 42 }, { contains: [1, a] }, { equals: "" }, { max-length: "20", weight: "0" }]',
  'checks: [{ json: true }, { json: "true" }, { tool-calls: [{ name: a }] }]',
  'guidelines: [a, 5]',
  'guidelines: 5',
  'filter: [case-1]',
  'vars: { a: 1 }',
  '$schema: ./agent-judge.schema.json',
];

const BAD = [
  ...['0', '1.5', '101', '-1', 'many', '[1]'].map((value) => `trials: ${value}`),
  ...['5000', '0', '2.5'].map((value) => `concurrency: ${value}`),
  ...['0.05', '0', '86401'].map((value) => `timeout: ${value}`),
  ...['-1', '1.5', '1000001'].map((value) => `max-errors: ${value}`),
  ...['101', '-0.1', '80%'].map((value) => `min-pass-rate: ${value}`),
  ...['26', '0'].map((value) => `judge-repeats: ${value}`),
  'agent-temperature: 3',
  'judge-max-output-tokens: 0',
  'artifact-retention-days: 401',
  'scale: one-ten',
  'base-url: localhost',
  'judge-base-url: "http://"',
  'agent-url: x',
  'agent-url: http://localhost\nagent-answer: x',
  'setup: { command: a, wait-for: x }',
  'setup: { command: a, timeout: 0 }',
  'setup: { command: a, timeout: 3601 }',
  'artifact-name: a/b',
  'comment-key: a b',
  'name: " "',
  `name: ${'x'.repeat(201)}`,
  'name: "a\\nb"',
  'instructions: " "',
  'agent-command: ""',
  'on-fail: ""',
  'prompts: ""',
  'prompts: [""]',
  'prompts: [{ prompt: " " }]',
  'prompts: [{ prompt: a, id: "" }]',
  `prompts: [{ prompt: a, id: ${'x'.repeat(201)} }]`,
  'prompts: [{ prompt: a, timeout: 0 }]',
  'prompts: [{ prompt: a, timeout: 3000000 }]',
  'prompts: [{ prompt: a, criteria: [] }]',
  'prompts: [[a]]',
  'prompts: [~]',
  'criteria: ""',
  'criteria: []',
  'criteria: [" "]',
  'criteria: [[a]]',
  'criteria: [{ description: "" }]',
  'criteria: [{ description: a, weight: 0 }]',
  'criteria: [{ description: a, weight: 1000001 }]',
  'criteria: [{ description: a, anchors: high }]',
  'checks: [contains]',
  'checks: [{}]',
  'checks: [{ required: true }]',
  'checks: [{ equals: a, contains: b }]',
  'checks: [{ contains: "" }]',
  'checks: [{ contains: [] }]',
  'checks: [{ contains: a, weight: -1 }]',
  'checks: [{ max-length: 0 }]',
  'guidelines: " "',
  'guidelines: [""]',
  'judges: []',
  'judges: [""]',
  'judges: [{ repeats: 26 }]',
  'agent: { kind: openai, max-turns: 0 }',
  'agent: { kind: openai, temperature: 2.1 }',
  'agent: { kind: command, command: " " }',
  'agent: { kind: command, command: a, protocol: jsonl, workers: 257 }',
  'agent: { kind: http, url: localhost }',
  'agent: { kind: http, url: "http://a", answer: output }',
];

/** What a JSON Schema cannot say, or only with more text than it is worth: it takes these, and the tool does not. */
const REFUSED_BY_THE_TOOL_ALONE = [
  // Bounds of a number in quotes.
  'trials: "999"',
  // Not how a number is written in an input, though YAML knows it.
  'threshold: 1e1',
  // Two values that must fit together.
  'scale: 10-1',
  'threshold: 11',
  'prompts: [{ prompt: a, threshold: 99 }]',
  'agent-command: a\nagent-url: http://b',
  'prompts: [{ id: a, prompt: b }, { id: a, prompt: c }]',
  // An empty list is a mistake unless a dataset is given.
  'prompts: []',
  // What stands inside a text.
  'checks: [{ matches: "(" }]',
  'base-url: https://models.github.ai/inference',
  'base-url: https://user:password@localhost',
];

async function problemsOf(text: string, file: string): Promise<string[]> {
  const written = ['prompts: [Hi]', 'criteria: Good.'].filter(
    (line) => !hasKey(text, line.split(':')[0] ?? ''),
  );
  writeFileSync(file, [text, ...written, ''].join('\n'));
  const defaults = { outputDirectory: 'out', noKeyHint: '' };
  const { problems } = await readConfiguration({ config: file }, defaults, []);
  return problems.map(({ where, message }) => `${where}: ${message}`);
}

function hasKey(text: string, key: string): boolean {
  return Object.hasOwn(parse(text) as object, key);
}

const suites: [string, readonly string[], schema: boolean, tool: boolean][] = [
  ['what the tool takes, editors take', GOOD, true, true],
  ['what the tool refuses, editors mark', BAD, false, false],
  ['the known differences are these', REFUSED_BY_THE_TOOL_ALONE, true, false],
];

for (const [title, texts, bySchema, byTool] of suites) {
  test(title, async (t) => {
    const file = join(temporaryFolder(t), 'agent-judge.yml');
    const wrong: string[] = [];
    for (const text of texts) {
      const problems = await problemsOf(text, file);
      if ((problems.length === 0) !== byTool) wrong.push(`the tool on ${text}: ${problems}`);
      if (validate(parse(text)) !== bySchema) {
        wrong.push(`the schema on ${text}: ${JSON.stringify(validate.errors?.[0])}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
}
