import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFlags } from '../../src/config/parse-flags.ts';
import { parseOptions } from '../../src/config/parse-options.ts';
import { filterCases } from '../../src/dataset/filter-cases.ts';
import { flag, patternOf, renderCommand } from '../../src/report/shell-command.ts';
import { hostileText } from './hostile-text.ts';

/** What a shell gives a program of these commands, one after the other. */
function runInShell(commands: readonly string[]): string[][] {
  const script = commands.map((command) => command.replace(/^agent-judge/, 'show')).join('\n');
  const show = `show() { printf '%s\\0' "$#" "$@"; }\n`;
  const words = execFileSync('/bin/sh', ['-c', show + script], { encoding: 'utf8', maxBuffer: 1e8 }).split(
    '\0',
  );
  const shown: string[][] = [];
  for (let at = 0; at < words.length - 1; at += Number(words[at]) + 1) {
    shown.push(words.slice(at + 1, at + 1 + Number(words[at])));
  }
  return shown;
}

/** As `caseInputSchema` has them. */
const id = fc
  .oneof(hostileText, fc.string({ unit: 'binary', maxLength: 20 }))
  .filter((text) => text.trim() !== '');

test('plain words stand as they are, others in quotes', () => {
  assert.equal(flag('config', '.github/agent-judge.yml'), '--config .github/agent-judge.yml');
  assert.equal(flag('criteria', "It's right"), "--criteria 'It'\\''s right'");
  assert.equal(flag('criteria', '$(x) `y`'), "--criteria '$(x) `y`'");
  assert.equal(flag('criteria', '--help'), "--criteria='--help'");
  assert.equal(flag('prompts', ''), "--prompts ''");
  assert.equal(flag('filter', '~'), "--filter '~'");
  assert.equal(flag('filter', '#1'), "--filter '#1'");
});

test('a shell takes any text for that text', () => {
  const texts = fc.sample(
    hostileText.map((text) => text.toWellFormed().replaceAll('\0', '')),
    300,
  );
  const commands = texts.map((text) =>
    renderCommand(['agent-judge', flag('criteria', text), flag('scale', '0-1')]),
  );
  const words = runInShell(commands);
  assert.equal(words.length, texts.length);
  for (const [index, text] of texts.entries()) {
    const commandLine = parseFlags(words[index] ?? []);
    assert.ok(commandLine.kind === 'run', text);
    assert.deepEqual([commandLine.raw, commandLine.problems], [{ criteria: text, scale: '0-1' }, []]);
  }
});

test('the pattern of an id keeps the case with that id, whatever it is, through shell, flags and filter', () => {
  const ids = fc.sample(id, 300);
  const words = runInShell(
    ids.map((text) => renderCommand(['agent-judge', flag('filter', patternOf(text))])),
  );
  for (const [index, text] of ids.entries()) {
    const commandLine = parseFlags(words[index] ?? []);
    assert.ok(commandLine.kind === 'run');
    const { values, problems } = parseOptions(commandLine.raw);
    assert.deepEqual([...commandLine.problems, ...problems], [], text);
    const { kept } = filterCases([{ id: text, tags: [] }], values.filter ?? []);
    assert.equal(kept.length, 1, `${JSON.stringify(text)} ${patternOf(text)}`);
  }
});

test('a pattern has nothing in it that a shell, a filter or a reader could take for something else', () => {
  fc.assert(
    fc.property(id, (text) => {
      const pattern = patternOf(text);
      assert.match(pattern, /^[\p{L}\p{N} _.,:;@%+=~/#()?-]+$/u);
      assert.doesNotMatch(pattern, /^(?:tag:|!|-| )| $/);
      assert.equal([...pattern].length, [...text].length);
    }),
  );
  assert.equal(patternOf('refund-policy_2'), 'refund-policy_2');
  assert.equal(patternOf('tag:slow'), '?ag:slow');
  assert.equal(patternOf("it's $HOME"), 'it?s ?HOME');
  assert.equal(patternOf('a\u202eb'), 'a?b');
});

test('a long command goes on in further lines, a flag and its value on one', () => {
  const ids = Array.from({ length: 9 }, (_, index) => `a-case-with-a-name-${index}`);
  const command = renderCommand(['agent-judge', ...ids.map((text) => flag('filter', text))]);
  const lines = command.split('\n');
  assert.ok(lines.length > 2);
  for (const [index, line] of lines.entries()) {
    assert.ok(line.length <= 92, line);
    assert.equal(line.endsWith(' \\'), index < lines.length - 1);
    if (index > 0) assert.match(line, /^ {2}--filter /);
  }
  assert.deepEqual(runInShell([command]), [ids.flatMap((text) => ['--filter', text])]);
});
