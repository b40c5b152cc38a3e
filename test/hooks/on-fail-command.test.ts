import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildResult } from '../support/builders.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import { failCases, openHook } from './open-hook.ts';

describe('the on-fail command', () => {
  it('reads the failing case as one JSON object on its standard input', async (test) => {
    const file = join(temporaryFolder(test), 'case.json');
    const result = buildResult(3, undefined, { id: 'maths', expected: '4', tags: ['a'], prompt: '2 + 2?' });
    await failCases({ command: `cat > ${file}` }, result);
    const { criteria, checks, trials, ...read } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >;
    assert.deepEqual(read, {
      runId: 'run-1',
      suite: 'suite',
      id: 'maths',
      prompt: '2 + 2?',
      expected: '4',
      tags: ['a'],
      output: 'It is 4.',
      score: 3,
      threshold: 7,
      reason: 'Worth 3 points.',
    });
    assert.deepEqual(criteria, JSON.parse(JSON.stringify(result.criteria)));
    assert.deepEqual(checks, []);
    assert.deepEqual(trials, JSON.parse(JSON.stringify(result.trials)));
  });

  it('gets what a model wrote as data, on no other way', async () => {
    const nasty = '$(touch /tmp/owned) `id` "; exit 3; #\u0000\n\ud83d\ude00';
    const { lines, warnings } = await failCases(
      { command: 'cat; env | grep -c owned || true; echo' },
      buildResult(3, undefined, { id: nasty, prompt: nasty }),
    );
    assert.deepEqual(warnings, []);
    assert.equal(JSON.parse(lines[0]?.replace(/\d+$/, '') ?? '').prompt, nasty);
    assert.match(lines[0] ?? '', /\}0$/);
  });

  it('has both streams of its output logged line by line, without the empty lines', async () => {
    const { lines, warnings } = await failCases({
      command: 'printf "one\\n\\n  two\\n"; sleep 0.05; echo three >&2; printf four',
    });
    assert.deepEqual(lines, ['one', '  two', 'three', 'four']);
    assert.deepEqual(warnings, []);
  });

  it('has a character logged whole that arrives in two pieces', async () => {
    const { lines } = await failCases({ command: "printf '\\360\\237'; sleep 0.1; printf '\\230\\200\\n'" });
    assert.deepEqual(lines, ['😀']);
  });

  it('has no more of its output logged than is of use, and is not held up by that', async () => {
    const { lines, warnings } = await failCases({
      command: 'head -c 5000000 /dev/zero | tr "\\0" x; echo end',
    });
    assert.deepEqual(warnings, []);
    assert.equal(lines.length, 1);
    assert.ok((lines[0]?.length ?? 0) <= 64 * 1024);
  });

  it('runs in the environment it is given', async () => {
    const environment = { PATH: process.env['PATH'], GREETING: 'hello' };
    const { lines } = await failCases({ command: 'echo "$GREETING ${HOME:-homeless}"', environment });
    assert.deepEqual(lines, ['hello homeless']);
  });

  it('runs once for every failing case, not more than four at a time', async (test) => {
    const folder = temporaryFolder(test);
    const command = `mkdir ${folder}/$$ && ls ${folder} | wc -l && sleep 0.1 && rmdir ${folder}/$$`;
    const results = Array.from({ length: 9 }, (_, position) => buildResult(3, undefined, { position }));
    const { lines, warnings } = await failCases({ command }, ...results);
    assert.deepEqual(warnings, []);
    const atOnce = lines.map(Number);
    assert.equal(atOnce.length, 9);
    assert.equal(Math.max(...atOnce), 4);
  });

  it('is waited for when there is none', async () => {
    const { hook } = openHook({});
    await hook.settled();
  });
});

describe('an on-fail command in trouble', () => {
  const named = buildResult(3, undefined, { id: 'maths' });

  it('is a warning with the case and the exit code when it fails; its output is logged all the same', async () => {
    const { lines, warnings } = await failCases({ command: 'echo before; exit 3' }, named);
    assert.deepEqual(lines, ['before']);
    assert.deepEqual(warnings, ['on-fail command for case "maths" ended with exit code 3.']);
  });

  it('is a warning when there is no such program', async () => {
    const { lines, warnings } = await failCases({ command: 'no-such-program-here' }, named);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /"maths" ended with exit code 127/);
    assert.match(lines.join('\n'), /not found/);
  });

  it('is a warning that names the signal when one ends it', async () => {
    const { warnings } = await failCases({ command: 'kill -TERM $$' }, named);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /SIGTERM/);
  });

  it('is one warning when the system cannot start it', async () => {
    const { warnings } = await failCases({ command: 'echo \u0000' }, named);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /"maths" could not be started: /);
  });

  it('does not keep the next from running', async () => {
    const results = ['a', 'b', 'c'].map((id, position) => buildResult(3, undefined, { id, position }));
    const { warnings } = await failCases({ command: 'exit 1' }, ...results);
    assert.equal(warnings.length, 3);
  });

  it('may leave a case of 1 MB unread', async () => {
    const huge = buildResult(3, undefined, { prompt: 'x'.repeat(1024 * 1024) });
    const { lines, warnings } = await failCases({ command: 'echo fine' }, huge, huge);
    assert.deepEqual(lines, ['fine', 'fine']);
    assert.deepEqual(warnings, []);
  });

  it('may read a case of 1 MB slowly', async () => {
    const huge = buildResult(3, undefined, { prompt: 'x'.repeat(1024 * 1024) });
    const { lines } = await failCases({ command: 'sleep 0.1; wc -c' }, huge);
    assert.ok(Number(lines[0]) > 1024 * 1024);
  });
});
