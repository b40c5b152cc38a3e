import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { findActive } from '../report/github-markdown.ts';
import { OWN_MARKUP } from '../report/hostile-report.ts';
import { ALL_FRAGMENTS } from '../report/hostile-text.ts';
import { query } from '../support/database.ts';
import {
  type ActionRun,
  artifactEnvironment,
  pullRequestEvent,
  runAction,
  runBundle,
  temporaryFolder,
} from '../support/run-bundle.ts';
import { github, modelService } from '../support/services.ts';

const INPUTS = { criteria: 'Clear', 'openai-api-key': 'sk-key-1234567', 'github-token': 'ghs-token-1234' };

/** Words that act on a page, a log, a terminal, a path or a shell, on one line and as short as an id must be. */
const WORDS = [
  '../../../pwned',
  '/tmp/pwned-$(touch pwned)',
  '`touch pwned`; touch pwned #',
  "'; touch pwned; '",
  '-rf --output=pwned',
  '@everyone #1 <b>x</b> [l](http://evil.example) ![i](http://evil.example/x.png)',
  '</details></summary><!-- agent-judge:agent-judge --> www.evil.example',
  '\u001b]8;;http://evil.example\u0007x\u001b]52;c;aGk=\u0007\u009b31m\u202e',
  '::error::x ##[error]y ##vso[task.setvariable]z',
  'C:\\CON|a:b*?"<>',
  'verdict<<EOF %0Averdict=passed',
];

// Of templates there is a word of its own.
const ALL = ALL_FRAGMENTS.replaceAll('{{', '{');
const hostile = (index: number) => `${WORDS[index % WORDS.length]}\n${WORDS.join('\n')}\n${ALL}`;

/** A file of cases in which all is hostile that a dataset may say. */
function writeCases(folder: string): number {
  const cases = WORDS.map((id, index) => ({
    id,
    prompt: hostile(index),
    expected: hostile(index),
    tags: [id],
    vars: { [`name${index}`]: hostile(index) },
    criteria: [{ name: `${index} ${id}`.slice(0, 80), description: hostile(index) }],
  }));
  writeFileSync(
    join(folder, 'cases $(touch pwned) [x].jsonl'),
    cases.map((one) => JSON.stringify(one)).join('\n'),
  );
  return cases.length;
}

/** Every path below a folder. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).toSorted();
}

function assertQuietLog(run: ActionRun): void {
  const [log] = [run.stdout + run.stderr];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  assert.doesNotMatch(log, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  const commands = log.split('\n').filter((line) => /^\s*::|##\[/.test(line));
  const known =
    /^::(add-mask::(sk-key-1234567|ghs-token-1234|s+)$|(error|warning) title=|error::|debug::|group::|endgroup::$)/;
  assert.deepEqual(
    commands.filter((line) => !known.test(line)),
    [],
  );
}

async function runHostile(t: TestContext, more: Readonly<Record<string, string>> = {}, api = 'responses') {
  const said = hostile(0);
  const model = await modelService(t, ({ role }) =>
    role === 'agent'
      ? { text: said, model: said }
      : {
          text: JSON.stringify({
            criterion: said,
            evidence: [{ quote: said, supports: 'met' }],
            failures: [said],
            reasoning: said,
            injection_suspected: false,
            verdict: 'met',
            score: 2,
          }),
        },
  );
  const hub = await github(t);
  const folder = temporaryFolder(t);
  const count = writeCases(folder);
  const run = await runAction({
    folder,
    event: pullRequestEvent({ sha: WORDS.join(' ') }),
    env: {
      GITHUB_API_URL: hub.apiUrl,
      ...artifactEnvironment(hub.resultsUrl),
      GITHUB_REF: `refs/heads/${WORDS[2]}`,
      GITHUB_WORKFLOW: WORDS.join(' '),
      GITHUB_ACTOR: WORDS.join(' '),
      GITHUB_JOB: WORDS.join(' '),
    },
    inputs: {
      ...INPUTS,
      name: WORDS.join(' ').slice(0, 200),
      dataset: '*.jsonl',
      api,
      'base-url': model.url,
      ...more,
    },
  });
  const planted = listFiles(folder).filter((path) => path.includes('pwned') && !path.endsWith('.jsonl'));
  assert.deepEqual(planted, [], 'a shell was reached');
  assert.ok(!existsSync('/tmp/pwned') && !existsSync('/pwned'));
  return { run, hub, folder, count };
}

describe('texts that others wrote', () => {
  it('act nowhere: log, summary, comment, annotations, outputs, files', async (t) => {
    const { run, hub, folder, count } = await runHostile(t, {
      'on-fail': 'cat > "on-fail-$$.json"',
      setup: 'echo "::error::x ##[error]y"; printf "\\033]0;t\\007\\r::warning::z"',
    });
    assert.deepEqual(
      [run.exitCode, run.outputs['verdict'], run.outputs['cases']],
      [1, 'failed', String(count)],
      run.stdout,
    );
    assertQuietLog(run);
    assert.deepEqual(findActive(run.summary, OWN_MARKUP), []);
    assert.deepEqual(
      findActive(hub.comments[0]?.body ?? '', [...OWN_MARKUP, /^<!-- agent-judge:[a-z0-9-]+ -->$/]),
      [],
    );
    assert.equal(hub.comments.length, 1);
    assert.deepEqual(listFiles(run.outputDirectory), [
      'comment.md',
      'junit.xml',
      'report.html',
      'report.json',
      'results.csv',
      'results.sqlite',
      'summary.md',
    ]);
    const handed = readdirSync(folder).filter((name) => /^on-fail-\d+\.json$/.test(name));
    const ids = handed.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).id);
    assert.equal(new Set(ids).size, handed.length);
    assert.ok(handed.length > 0);
    // The artifact has its own name, and the files theirs.
    assert.deepEqual(
      [...hub.artifacts, ...hub.pages].map(({ name }) => name),
      ['agent-judge-results', 'agent-judge-results.html'],
    );
    const stored = query(
      join(run.outputDirectory, 'results.sqlite'),
      'SELECT id FROM cases ORDER BY position',
    );
    assert.deepEqual(
      stored.map(({ id }) => id),
      WORDS,
    );
  });

  it('reach a command on its standard input only', async (t) => {
    const program =
      'process.stdin.on("data", () => {}).on("end", () => console.log(process.argv.slice(1), process.env))';
    const { run } = await runHostile(t, {
      agent: JSON.stringify({ kind: 'command', command: ['node', '-e', program], protocol: 'text' }),
    });
    const rows = query(join(run.outputDirectory, 'results.sqlite'), 'SELECT status, output FROM trials');
    for (const { status, output } of rows) {
      assert.equal(status, 'answered');
      assert.doesNotMatch(String(output), /pwned|evil|sk-key|ghs-token|INPUT_|ACTIONS_|GITHUB_OUTPUT/);
    }
    assert.ok(rows.length > 0);
  });

  it('may be as long as 10 MB on the way to a command', async (t) => {
    const folder = temporaryFolder(t);
    const prompt = 'x'.repeat(10 * 1024 * 1024);
    writeFileSync(join(folder, 'cases.jsonl'), JSON.stringify({ prompt }));
    const model = await modelService(t, () => ({ text: '{}' }));
    const run = await runBundle({
      cwd: folder,
      args: ['--dataset=cases.jsonl', '--checks=- equals: "10485760"', '--agent-command=wc -c | tr -d " "'],
      env: { OPENAI_BASE_URL: model.url },
    });
    assert.equal(run.exitCode, 0, run.stdout + run.stderr);
  });
});

describe('files that a checkout planted', () => {
  for (const name of ['results.sqlite', 'report.json', 'junit.xml', 'results.csv', 'summary.md', '']) {
    it(`a link at ${name || 'the folder itself'}: nothing is called, and what it leads to stays`, async (t) => {
      const model = await modelService(t, () => ({ text: '{}' }));
      const folder = temporaryFolder(t);
      writeFileSync(join(folder, 'own'), 'mine');
      mkdirSync(join(folder, 'other'));
      if (name === '') symlinkSync(join(folder, 'other'), join(folder, 'agent-judge-results'));
      else {
        mkdirSync(join(folder, 'agent-judge-results'));
        symlinkSync(join(folder, 'own'), join(folder, 'agent-judge-results', name));
      }
      const run = await runBundle({
        cwd: folder,
        args: ['--prompts=one', '--criteria=Clear', '--openai-api-key=k', `--base-url=${model.url}`],
      });
      assert.equal(run.exitCode, 2);
      assert.match(run.stderr, /^ {2}output-directory: .* symbolic link.* /m);
      assert.doesNotMatch(run.stderr, /\bat .*\.js:\d+/);
      assert.equal(model.calls.length, 0);
      assert.equal(readFileSync(join(folder, 'own'), 'utf8'), 'mine');
      assert.deepEqual(readdirSync(join(folder, 'other')), []);
    });
  }

  it('an artifact name that the service would refuse is told before anything is paid', async (t) => {
    const model = await modelService(t, () => ({ text: '{}' }));
    for (const name of ['../x', 'a/b', 'a:b', 'a*', 'a\nb']) {
      const run = await runAction({
        folder: temporaryFolder(t),
        inputs: { ...INPUTS, prompts: 'one', 'artifact-name': name, 'base-url': model.url },
      });
      assert.equal(run.exitCode, 1);
      assert.match(
        run.stdout,
        /^::error::Configuration: nothing was run\.%0Aartifact-name: received .*must have none of/m,
      );
      assert.ok(!existsSync(run.outputDirectory));
    }
    assert.equal(model.calls.length, 0);
  });
});
