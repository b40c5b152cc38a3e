import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { query } from '../support/database.ts';
import type { ModelServer } from '../support/model-server.ts';
import { type Ended, runAction, runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const PROMPTS = ['What is a tree?', 'What is a bush?', 'What is a tree?'];

interface Start {
  readonly prompts?: readonly string[];
  readonly criteria?: string;
  readonly flags?: readonly string[];
}

/** Runs the command in a folder; tells how many calls of each kind were made. */
async function start(
  folder: string,
  model: ModelServer,
  { prompts = PROMPTS, criteria = 'Clear', flags = [] }: Start = {},
) {
  model.calls.splice(0);
  const run = await runBundle({
    cwd: folder,
    args: [
      '--prompts',
      prompts.join('\n'),
      `--criteria=${criteria}`,
      '--openai-api-key=k',
      `--base-url=${model.url}`,
      ...flags,
    ],
  });
  const count = (role: string) => model.calls.filter((call) => call.role === role).length;
  return { run, calls: [count('agent'), count('judge')] };
}

async function paidFor(t: TestContext) {
  const model = await modelService(t, scripted({}));
  const folder = temporaryFolder(t);
  const { run, calls } = await start(folder, model, { flags: ['--output-directory=paid'] });
  assert.equal(run.exitCode, 0, run.stderr);
  assert.deepEqual(calls, [3, 3]);
  return { model, folder };
}

const reusedIn = ({ stdout }: Ended) => /reused +(.*)/.exec(stdout)?.[1];

test('a database that resume names is not paid for again, by any case, and the report says how much', async (t) => {
  const { model, folder } = await paidFor(t);
  const { run, calls } = await start(folder, model, { flags: ['--resume=paid'] });
  assert.equal(run.exitCode, 0, run.stderr);
  assert.deepEqual(calls, [0, 0]);
  assert.equal(reusedIn(run), '3 answers and 3 judgements of them from an earlier run');
  const [first] = query(join(folder, 'paid', 'results.sqlite'), 'SELECT id FROM runs');
  const database = join(folder, 'agent-judge-results', 'results.sqlite');
  assert.deepEqual(
    query(
      database,
      'SELECT DISTINCT trials.reused_from AS a, judgements.reused_from AS b FROM trials, judgements',
    ),
    [{ a: first?.['id'], b: first?.['id'] }],
  );
});

for (const [what, changed, expected] of [
  ['a prompt', { prompts: [...PROMPTS.slice(0, 2), 'What is a root?'] }, [1, 1]],
  ['a case in front', { prompts: ['What is a leaf?', ...PROMPTS] }, [1, 1]],
  ['one more of the same case', { prompts: [...PROMPTS, 'What is a tree?'] }, [1, 1]],
  ['the criterion', { criteria: 'Short' }, [0, 3]],
  ['the guidelines', { flags: ['--guidelines=Be strict.'] }, [0, 3]],
  ['the judge', { flags: ['--judge-model=other'] }, [0, 3]],
  ['the instructions', { flags: ['--instructions=Be brief.'] }, [3, 0]],
  ['the number of trials', { flags: ['--trials=2'] }, [3, 3]],
  ['the threshold', { flags: ['--threshold=3'] }, [0, 0]],
] as const) {
  test(`of a suite in which ${what} changed only that is run anew`, async (t) => {
    const { model, folder } = await paidFor(t);
    const flags = 'flags' in changed ? changed.flags : [];
    const { run, calls } = await start(folder, model, { ...changed, flags: ['--resume=paid', ...flags] });
    assert.equal(run.exitCode, 0, run.stderr);
    // An agent that answers the same to other instructions need not be judged again.
    assert.deepEqual(calls, expected);
  });
}

test('a run that finished is not taken up by itself, and an unfinished one not where resume is none', async (t) => {
  const { model, folder } = await paidFor(t);
  const again = await start(folder, model, { flags: ['--output-directory=paid'] });
  assert.deepEqual(again.calls, [3, 3]);
  assert.equal(reusedIn(again.run), undefined);

  for (const resume of ['none', undefined]) {
    forgetEnd(join(folder, 'paid', 'results.sqlite'));
    const flags = ['--output-directory=paid', ...(resume === undefined ? [] : [`--resume=${resume}`])];
    const { calls } = await start(folder, model, { flags });
    assert.deepEqual(calls, resume === 'none' ? [3, 3] : [0, 0]);
  }
});

test('what was errored is tried again, and only that', async (t) => {
  const good = scripted({});
  let broken = true;
  const model = await modelService(t, (call) =>
    broken && call.role === 'agent' && call.input === 'What is a bush?' ? { status: 400 } : good(call),
  );
  const folder = temporaryFolder(t);
  const { run } = await start(folder, model);
  assert.equal(run.exitCode, 3);
  broken = false;
  const resumed = await start(folder, model, { flags: ['--resume=agent-judge-results'] });
  assert.equal(resumed.run.exitCode, 0, resumed.run.stderr);
  assert.deepEqual(resumed.calls, [1, 1]);
});

test('the answers of a program are taken up only where resume says so: its code may have changed', async (t) => {
  let judged = 0;
  const good = scripted({});
  let kill: () => void = () => {};
  const model = await modelService(t, async (call) => {
    judged += 1;
    if (judged > 2) {
      kill();
      return new Promise<never>(() => {});
    }
    return good(call);
  });
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'agent.sh'), 'echo run >> runs; echo "Answer to: $(cat)"\n');
  const args = [
    '--prompts',
    PROMPTS.join('\n'),
    '--criteria=Clear',
    '--agent-command=sh agent.sh',
    '--openai-api-key=k',
    `--base-url=${model.url}`,
    '--concurrency=1',
  ];
  const killed = await runBundle({
    cwd: folder,
    args,
    started: (child) => {
      kill = () => child.kill('SIGKILL');
    },
  });
  assert.equal(killed.exitCode, null);
  const runs = () =>
    query(join(folder, 'agent-judge-results', 'results.sqlite'), 'SELECT reused_from FROM trials');
  assert.equal(runs().length, 3);
  judged = Number.NEGATIVE_INFINITY;

  model.calls.splice(0);
  const copied = await runBundle({
    cwd: folder,
    args: [...args, '--resume=agent-judge-results', '--output-directory=named'],
  });
  assert.match(copied.stdout, /reused +3 answers and 2 judgements/);
  assert.equal(model.calls.length, 1);
  model.calls.splice(0);
  const alone = await runBundle({ cwd: folder, args });
  // Its answers are the same, and so they need not be judged again.
  assert.match(alone.stdout, /reused +0 answers and 2 judgements/);
  assert.equal(model.calls.length, 1);
});

/** Makes a finished run look as if it had been killed. */
function forgetEnd(path: string): void {
  const database = new DatabaseSync(path);
  database.exec('UPDATE runs SET ended = NULL, finished_at = NULL');
  database.close();
}

test('in a workflow an unfinished run is taken up from the folder of the runner, not from a checkout', async (t) => {
  const good = scripted({});
  const model = await modelService(t, good);
  const inputs = {
    prompts: PROMPTS.join('\n'),
    criteria: 'Clear',
    'openai-api-key': 'sk-key-1234567',
    'base-url': model.url,
    'artifact-name': 'none',
  };
  for (const [directory, expected] of [
    [undefined, 0],
    ['results', 6],
  ] as const) {
    const folder = temporaryFolder(t);
    const output = directory === undefined ? {} : { 'output-directory': directory };
    const first = await runAction({ folder, inputs: { ...inputs, ...output } });
    assert.equal(first.exitCode, 0, first.stdout);
    const database = directory === undefined ? first.outputDirectory : join(folder, directory);
    forgetEnd(join(database, 'results.sqlite'));
    model.calls.splice(0);
    const second = await runAction({ folder, inputs: { ...inputs, ...output } });
    assert.equal(second.exitCode, 0, second.stdout);
    assert.equal(model.calls.length, expected);
    assert.equal(/answers and .* from an earlier run/.test(second.summary), expected === 0);
  }
});

test('a database that is not there is told before anything is paid', async (t) => {
  const model = await modelService(t, scripted({}));
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'empty'));
  const { run, calls } = await start(folder, model, { flags: ['--resume=empty'] });
  assert.equal(run.exitCode, 2);
  assert.match(run.stderr, /^ {2}resume: there is no "empty\/results\.sqlite"/m);
  assert.deepEqual(calls, [0, 0]);
});
