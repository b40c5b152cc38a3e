import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleConfig } from '../../src/config/assemble-config.ts';
import { parseConfigFile } from '../../src/config/parse-config-file.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import { buildCase } from '../support/builders.ts';

// What a user sees of a config file that cannot be used, word for word.

const FILE = '.github/agent-judge.yml';
const DEFAULTS = { apiKey: 'k', outputDirectory: 'out', noKeyHint: 'Give a key.' };

/** All problems of a file, as lines `where: message` without the file's name. */
function problemsOf(text: string): string[] {
  const file = parseConfigFile(text, FILE);
  const options = parseOptions({}, file);
  const assembled = file.readable ? assembleConfig(options, [buildCase()], DEFAULTS).problems : [];
  return [...file.problems, ...options.problems, ...assembled].map(({ where, message }) =>
    `${where}: ${message}`.replace(FILE, ''),
  );
}

/** The same with criteria given, so that only what the table is about is told. */
function problemsBeside(text: string): string[] {
  return problemsOf(`${text}\ncriteria: Is clear\n`);
}

function check(
  table: readonly (readonly [text: string, ...problems: string[]])[],
  of = problemsBeside,
): void {
  for (const [text, ...problems] of table) assert.deepEqual(of(text), problems, text);
}

test('a file that is not a mapping of YAML', () => {
  check(
    [
      ['', ': is empty. "agent-judge init" writes one to start from.'],
      ['# only\n# comments\n', ': is empty. "agent-judge init" writes one to start from.'],
      ['- a\n- b', ': must be a mapping of keys to values, such as "threshold: 8".'],
      ['just text', ': must be a mapping of keys to values, such as "threshold: 8".'],
      ['threshold: 8\nthreshold: 9', ':2: has a key that was given before; keep one of them.'],
      ['agent:\n  kind: recorded\n  kind: http', ':3: has a key that was given before; keep one of them.'],
      ['agent:\n\tkind: recorded', ':2: is indented with a tab; use spaces.'],
      ['threshold: 8\n---\ntrials: 2', ':2: begins a second document; keep one.'],
      [
        'name: a: b',
        ':1: is not valid YAML: it has ": " twice. Mend the indentation, or put a text that holds ": " into quotes.',
      ],
      ['name: "suite', ':1: is not valid YAML: Missing closing "quote.'],
      [
        'name: `suite`',
        ':1: is not valid YAML: Plain value cannot start with reserved character `. Put a text that begins with "`" into quotes.',
      ],
      ['prompts: {{name}}', ':1: has a mapping as a key. Put a text that begins with "{" into quotes.'],
      [
        'prompts:\n  - a\n  - {{name}} hi',
        ':3: is not valid YAML: Unexpected scalar at node end. Put a text that begins with "{" into quotes.',
      ],
      ['prompts:\n  - ! hi', ':2: has a lone "!". Put a text that begins with "!" into quotes.'],
      [
        'prompts:\n  - &nbsp; hi',
        ':2: has the anchor "&nbsp;" that no alias names. Remove it, or put a text that begins with "&" into quotes.',
      ],
      [
        'filter:\n  - !tag:slow',
        ':2: unresolved tag: !tag:slow. Put a text that begins with "!" into quotes.',
      ],
      [
        'filter:\n  - *-slow',
        ':2: has the alias "*-slow" of nothing. Put a text that begins with "*" into quotes.',
      ],
      ['vars: &all\n  a: *all', ':2: has the alias "*all" of what it stands in.'],
    ],
    problemsOf,
  );
});

test('a bomb of aliases is refused in no time', () => {
  const ten = (name: string) => `[${Array(10).fill(name).join(', ')}]`;
  const steps = [...'bcdefgh'].map((name, index) => `${name}: &${name} ${ten(`*${'abcdefgh'[index]}`)}`);
  assert.deepEqual(problemsOf([`a: &a ${ten('x')}`, ...steps].join('\n')), [
    ':1: holds far more through its aliases than is written in it; write it out.',
  ]);
});

test('keys that are not known are told with the nearest one, at every level', () => {
  check([
    ['name: a\ntreshold: 8', ':2: unknown key "treshold". Did you mean "threshold"?'],
    ['min_pass_rate: 80', ':1: unknown key "min_pass_rate". Did you mean "min-pass-rate"?'],
    [
      '<<: { trials: 2 }',
      ':1: the merge key "<<" is of YAML 1.1, and this is YAML 1.2. Write the keys out, or give a whole value by its alias.',
    ],
    [
      'agent:\n  kind: command\n  command: x\n  protocl: json',
      ':4, agent: unknown key "protocl". Did you mean "protocol"?',
    ],
    ['agent: { kind: recorded, protocol: json }', ':1, agent: unknown key "protocol". Allowed: kind.'],
    [
      'judges:\n  - gpt-5.2\n  - model: gpt-5-mini\n    repeets: 3',
      ':4, judges[1]: unknown key "repeets". Did you mean "repeats"?',
    ],
    ['setup:\n  command: x\n  wiat-for: y', ':3, setup: unknown key "wiat-for". Did you mean "wait-for"?'],
    ['checks:\n  - contians: x', ':2, checks[0]: unknown key "contians". Did you mean "contains"?'],
    [
      'agent:\n  kind: http\n  url: http://x\n  headers:\n    Accept: { evn: X, env: Y }',
      ':5, agent.headers.Accept: unknown key "evn". Did you mean "env"?',
    ],
  ]);
  check(
    [
      [
        'criteria:\n  - description: a\n    anchors:\n      lowst: b',
        ':4, criteria[0].anchors: unknown key "lowst". Did you mean "lowest"?',
      ],
    ],
    problemsOf,
  );
});

test('keys and tokens do not stand in the file, and are not shown', () => {
  const beside = (key: string, variable: string) =>
    `, ${key}: must not stand in a file of the repository, where everybody can read it. ` +
    `Give it to the step as an input: "${key}: \${{ secrets.${variable} }}". If it was pushed, replace it.`;
  check([
    ['openai-api-key: sk-1234567890', `:1${beside('openai-api-key', 'OPENAI_API_KEY')}`],
    ['judge-api-key: sk-1234567890', `:1${beside('judge-api-key', 'JUDGE_API_KEY')}`],
    ['name: a\ngithub-token: ghs_12345', `:2${beside('github-token', 'GITHUB_TOKEN')}`],
    ['config: other.yml', ':1, config: is an input only: a file does not name another.'],
  ]);
});

test('a value of the wrong kind is told with its place', () => {
  check([
    ['threshold:', ':1, threshold: has no value; give it one, or remove it.'],
    ['threshold: ~', ':1, threshold: has no value; give it one, or remove it.'],
    ['threshold: high', ':1, threshold: received "high"; must be a number.'],
    ['threshold: [8]', ':1, threshold: received [8]; must be a number.'],
    ['trials: 0', ':1, trials: received "0"; must be a whole number from 1 to 100.'],
    ['name: { a: b }', ':1, name: received {"a":"b"}; must be a text.'],
    ['comment: sometimes', ':1, comment: received "sometimes"; must be always, on-failure or never.'],
    ['vars: { a: [b] }', ':1, vars.a: received ["b"]; must be a text, a number, or true or false.'],
    ['vars: [a]', ':1, vars: received ["a"]; must be a mapping of names to values.'],
    ['prompts: { a: b }', ':1, prompts: received {"a":"b"}; must be a text or a list.'],
    ['dataset: [a.jsonl, ""]', ':1, dataset[1]: received ""; must not be empty.'],
    ['judges: []', ':1, judges: received []; must not be an empty list.'],
    ['judges: gpt-5.2', ':1, judges: received "gpt-5.2"; must be a list of judges.'],
    ['judges: [{ repeats: 26 }]', ':1, judges[0].repeats: received 26; must be a whole number from 1 to 25.'],
    [
      'escalate-to: [a]',
      ':1, escalate-to: received ["a"]; must be the name of a model, or an object that describes a judge.',
    ],
    ['jury: mean', ':1, jury: received "mean"; must be median or majority.'],
    ['agent-temperature: 3', ':1, agent-temperature: received "3"; must be a number from 0 to 2.'],
    [
      'agent-url: localhost:80',
      ':1, agent-url: received "localhost:80"; must be an http:// or https:// URL.',
    ],
    [
      'setup: 5.5.5: a',
      ':1: is not valid YAML: it has ": " twice. Mend the indentation, or put a text that holds ": " into quotes.',
    ],
    ['setup: { command: [] }', ':1, setup.command: received []; must not be an empty list.'],
  ]);
});

test('an agent that is not described right', () => {
  check([
    [
      'agent: gpt-5.2',
      ':1, agent: received "gpt-5.2"; must be an object with a "kind": openai, command, http or recorded.',
    ],
    ['agent:\n  command: x', ':1, agent.kind: is missing; must be openai, command, http or recorded.'],
    ['agent:\n  kind: shell', ':2, agent.kind: received "shell"; must be openai, command, http or recorded.'],
    ['agent:\n  kind: http', ':1, agent.url: is missing.'],
    [
      'agent:\n  kind: command\n  command: x\n  protocol: foo',
      ':4, agent.protocol: received "foo"; must be text, json or jsonl.',
    ],
    [
      'agent:\n  kind: http\n  url: http://x\n  headers: { "a b": c }',
      ':4, agent.headers.a b: received the key "a b"; must be a header name.',
    ],
    [
      'agent:\n  kind: openai\n  api-key-env: sk-1234 5678',
      ':3, agent.api-key-env: received (not shown: it may be a secret); must be the name of an environment variable.',
    ],
    [
      'agent:\n  kind: command\n  protocol: jsonl\n  command: [a, [b], ~]\n  workers: 257\n  cases-per-worker: 1001',
      ':4, agent.command[1]: received ["b"]; must be a text.',
      ':4, agent.command[2]: received null; must be a text.',
      ':5, agent.workers: received 257; must be a whole number from 1 to 256.',
      ':6, agent.cases-per-worker: received 1001; must be a whole number from 1 to 1000.',
    ],
    [
      'agent:\n  kind: http\n  url: http://x\n  headers: { Authorization: [Bearer sk-1] }',
      ':4, agent.headers.Authorization: received (not shown: it may be a secret); must be a text, or an object with "env" and "prefix".',
    ],
  ]);
});
