import assert from 'node:assert/strict';
import { linkSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const ENV = { OPENAI_API_KEY: 'sk-key-1234567' };

/** A folder in which a run has left its results, and how the command is started there, without a key. */
async function afterRun(test: TestContext, ...more: string[]) {
  const model = await modelService(test, scripted({ two: 3 }));
  const folder = temporaryFolder(test);
  const args = ['--prompts', 'one\ntwo', '--criteria', 'Clear', '--base-url', model.url, ...more];
  const run = await runBundle({ cwd: folder, env: ENV, args });
  const command = (...words: string[]) => runBundle({ cwd: folder, args: words });
  const results = (name: string) => join(folder, 'agent-judge-results', name);
  return { folder, run, command, results };
}

describe('--json', () => {
  it('prints the report on standard output and nothing else; the exit code stays', async (test) => {
    const { run, results } = await afterRun(test, '--json');
    assert.equal(run.exitCode, 1);
    assert.deepEqual(JSON.parse(run.stdout), JSON.parse(readFileSync(results('report.json'), 'utf8')));
    assert.match(run.stderr, /✗ case-2/);
    assert.doesNotMatch(run.stderr, /FAILED|Criteria/);
  });

  it('leaves standard output empty where nothing could be run', async (test) => {
    const folder = temporaryFolder(test);
    const cases: [string[], number, RegExp][] = [
      [['--json'], 2, /prompts: is missing/],
      [['--json', '--treshold', '9'], 2, /Did you mean "threshold"/],
      [
        ['--json', '--prompts=a', '--criteria=b', '--setup=exit 4'],
        3,
        /^Setup: nothing was run\. .*exit code 4/,
      ],
    ];
    for (const [args, exitCode, message] of cases) {
      const run = await runBundle({ cwd: folder, env: ENV, args });
      assert.deepEqual([run.exitCode, run.stdout], [exitCode, ''], args.join(' '));
      assert.match(run.stderr, message);
    }
  });
});

describe('standard output', () => {
  it('that cannot be written is one line and an exit code; a reader that has enough is nothing', async (test) => {
    const { folder } = await afterRun(test);
    const words = [['report', '--format', 'json'], ['show', 'case-1'], ['report', '--list'], ['--version']];
    for (const args of words) {
      const full = await runBundle({ cwd: folder, args, underShell: 'exec >/dev/full' });
      assert.match(full.stderr, /^Standard output cannot be written: ENOSPC: .*\n$/, args.join(' '));
      assert.equal(full.exitCode, 3);
      const closed = await runBundle({ cwd: folder, args, started: (child) => child.stdout?.destroy() });
      assert.deepEqual([closed.exitCode, closed.stderr], [0, ''], args.join(' '));
    }
  });
});

describe('agent-judge report', () => {
  it('renders the run again as the run itself did, in every format, without a key', async (test) => {
    const { run, command, results } = await afterRun(test);
    const again = await command('report');
    assert.deepEqual([again.exitCode, again.stderr], [0, '']);
    const before = run.stdout.replace(/\n {2}Files\n(?: {4}.*\n)+/, '');
    assert.equal(`\n${again.stdout}`, before);
    assert.match(again.stdout, /\nFAILED {2}score 6, needed at least 7 .*\n$/);
    for (const [format, file] of [
      ['summary', 'summary.md'],
      ['comment', 'comment.md'],
      ['html', 'report.html'],
    ] as const) {
      const { stdout } = await command('report', 'agent-judge-results', '--format', format);
      assert.equal(stdout.trimEnd(), readFileSync(results(file), 'utf8').trimEnd(), format);
    }
    const { stdout } = await command('report', results('results.sqlite'), '--format=json');
    assert.deepEqual(JSON.parse(stdout), JSON.parse(readFileSync(results('report.json'), 'utf8')));
  });

  it('tells of all that did not pass where that is asked for', async (test) => {
    const { command } = await afterRun(
      test,
      ...Array.from({ length: 11 }, () => ['--prompts', 'two']).flat(),
    );
    const short = await command('report', 'agent-judge-results');
    assert.match(short.stdout, /\n {2}… and 2 more cases: agent-judge report agent-judge-results --all\n/);
    const all = await command('report', 'agent-judge-results', '--all');
    assert.equal(
      all.stdout.match(/^ {2}✗ case-\d+ {2}scored 3, needed 7\n {6}Worth 3 points\.\n/gm)?.length,
      12,
    );
  });

  it('writes a file, in the format that its name asks for', async (test) => {
    const { folder, command, results } = await afterRun(test);
    for (const [file, original] of [
      ['again.md', 'summary.md'],
      ['again.comment.md', 'comment.md'],
    ] as const) {
      const run = await command('report', '--output', file);
      assert.deepEqual([run.exitCode, run.stdout, run.stderr], [0, '', `Written: ${file}\n`]);
      const text = readFileSync(join(folder, file), 'utf8');
      assert.equal(text.trimEnd(), readFileSync(results(original), 'utf8').trimEnd());
    }
    const nowhere = await command('report', '--output', 'none/again.json');
    assert.equal(nowhere.exitCode, 2);
    assert.match(nowhere.stderr, /--output: none\/again\.json cannot be written: /);
  });

  it('replaces a file, but not the database it reads, nor what is no file', async (test) => {
    const { folder, command, results } = await afterRun(test);
    mkdirSync(join(folder, 'taken'));
    linkSync(results('results.sqlite'), join(folder, 'same'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    symlinkSync('loop', join(folder, 'loop'));
    const none = ['taken', 'same', 'dangling', 'loop', 'n'.repeat(300)].map((name) => join(folder, name));
    for (const path of [results('results.sqlite'), ...none]) {
      const refused = await command('report', '--format=json', `--output=${path}`);
      assert.deepEqual([refused.exitCode, refused.stdout], [2, ''], path);
      assert.match(
        refused.stderr,
        /--output: .* (?:is no file|is the results database itself|is a link that leads nowhere|cannot be written: E)/,
      );
    }
    assert.equal((await command('report', `--output=${results('report.json')}`)).exitCode, 0);
    assert.equal((await command('report', '--list')).exitCode, 0);
  });

  it('leaves a link where it is, and writes to where it leads: a file, a device, a pipe, standard output', async (test) => {
    const { folder, command, results } = await afterRun(test);
    const json = readFileSync(results('report.json'), 'utf8');
    writeFileSync(join(folder, 'target.json'), 'older');
    const links: Record<string, string> = { file: 'target.json', device: '/dev/null', out: '/dev/stdout' };
    for (const [name, leadsTo] of Object.entries(links)) {
      symlinkSync(leadsTo, join(folder, name));
      const run = await command('report', '--format=json', '--output', name);
      assert.deepEqual([run.exitCode, readlinkSync(join(folder, name))], [0, leadsTo], run.stderr);
      if (name === 'out') assert.deepEqual(JSON.parse(run.stdout), JSON.parse(json));
    }
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'target.json'), 'utf8')), JSON.parse(json));
    const args = ['report', '--format=json', '--output'];
    // What is in the file that the shell writes to stays there.
    const shells = [
      ['pipe', 'mkfifo pipe; cat pipe >written &'],
      ['/dev/stdout', 'echo kept >written; exec >>written;'],
    ] as const;
    for (const [output, underShell] of shells) {
      const run = await runBundle({ cwd: folder, args: [...args, output], underShell: `${underShell} :` });
      assert.equal(run.exitCode, 0, run.stderr);
      const text = readFileSync(join(folder, 'written'), 'utf8');
      assert.equal(text.startsWith('kept\n'), output === '/dev/stdout');
      assert.deepEqual(JSON.parse(text.replace(/^kept\n/, '')), JSON.parse(json), output);
    }
    const full = await command('report', '--format=json', '--output=/dev/full');
    assert.equal(full.exitCode, 2);
    assert.match(full.stderr, /--output: \/dev\/full cannot be written: ENOSPC/);
  });

  it('lists the runs, and renders the one whose id begins so', async (test) => {
    const { command } = await afterRun(test);
    const { stdout } = await command('report', '--list');
    assert.match(
      stdout,
      /^[\da-f]{8} {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}failed {2}6 {2}2 cases {2}agent-judge\n\n1 run, /,
    );
    const one = await command('report', '--run', stdout.slice(0, 8));
    assert.match(one.stdout, /FAILED/);
    assert.match(one.stdout, /: agent-judge show --run [\da-f]{8} case-2\n/);
    const none = await command('report', '--run', 'zz');
    assert.equal(none.exitCode, 2);
    assert.match(
      none.stderr,
      /^Nothing was reported\.\n {2}--run: received "zz": .* has no run with this id/,
    );
  });

  it('says what is wrong with what was named', async (test) => {
    const folder = temporaryFolder(test);
    mkdirSync(join(folder, 'empty'));
    symlinkSync('loop', join(folder, 'loop'));
    writeFileSync(join(folder, 'text'), 'this is not a database, and long enough to be looked at as one');
    const cases: [string[], RegExp][] = [
      [
        [],
        /agent-judge-results\/results\.sqlite: is not there: no run has left its results below this folder/,
      ],
      [['n'.repeat(300)], /n…: cannot be looked at: ENAMETOOLONG: name too long\./],
      [['loop'], /loop: cannot be looked at: ELOOP: .*symbolic links/],
      [['none.sqlite'], /none\.sqlite: there is no such file or folder/],
      [['empty'], /empty: this folder has no results\.sqlite in it/],
      [['text'], /text: "text" cannot be read as a results database: file is not a database/],
      [['--format', 'pdf'], /--format: unknown format "pdf"\. Allowed: terminal, summary/],
    ];
    for (const [words, message] of cases) {
      const run = await runBundle({ cwd: folder, args: ['report', ...words] });
      assert.deepEqual([run.exitCode, run.stdout], [2, ''], words.join(' '));
      assert.match(run.stderr, message);
      assert.match(run.stderr, /\nSee agent-judge report --help\.\n$/);
    }
  });
});

describe('agent-judge show', () => {
  it('shows one case whole', async (test) => {
    const { command } = await afterRun(test);
    for (const words of [['case-2'], ['agent-judge-results', 'case-2']]) {
      const { exitCode, stdout } = await command('show', ...words);
      assert.equal(exitCode, 0);
      assert.match(stdout, /^✗ case-2 {2}scored 3, needed 7\n/);
      for (const part of [
        'Prompt\n  two',
        'Answer\n  Answer to: two',
        '    against: “Answer to”\n',
        ' by gpt-5.2: 3, needed 7\n',
      ]) {
        assert.ok(stdout.includes(part), `${part} in ${stdout}`);
      }
    }
  });

  it('says which case may be meant', async (test) => {
    const { command } = await afterRun(test);
    const cases: [string[], RegExp][] = [
      [['cas2'], /case: received "cas2"; run .* has no such case\. Did you mean "case-2"\?/],
      [['c'.repeat(5000)], /case: received "c{79}…"; run .* has no such case\. It has "case-1", "case-2"\./],
      [['agent-judge-results'], /which case of agent-judge-results is to be shown\?/],
      [[], /case: is missing/],
    ];
    for (const [words, message] of cases) {
      const run = await command('show', ...words);
      assert.deepEqual([run.exitCode, run.stdout], [2, ''], words.join(' '));
      assert.match(run.stderr, message);
      assert.match(run.stderr, /^Nothing was shown\.\n[\s\S]*\nSee agent-judge show --help\.\n$/);
    }
  });
});
