import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runGate } from '../support/gate-run.ts';
import type { Files } from '../support/git-repository.ts';
import type { GithubBehaviour } from '../support/github-server.ts';

const GATE: Files = {
  '.github/agent-judge.yml': 'dataset: evals/a.jsonl\ncriteria: Is right\n',
  'evals/a.jsonl': '"What is 1 + 1?"\n',
};

/** A run that must not start: what it says, with nothing paid. */
async function refused(t: Parameters<typeof runGate>[0], options: Partial<Parameters<typeof runGate>[1]>) {
  const run = await runGate(t, { base: GATE, head: GATE, ...options });
  assert.equal(run.exitCode, 1, run.stdout);
  assert.equal(run.outputs['verdict'], 'errored');
  assert.equal(run.model.calls.length, 0);
  assert.match(run.summary, /agent-judge could not start/);
  assert.doesNotMatch(run.stdout, /\bat .*\.js:\d+/);
  return /^::error::(.*)$/m.exec(run.stdout)?.[1]?.replaceAll('%0A', '\n') ?? '';
}

const reading = (refuseReading: NonNullable<GithubBehaviour['refuseReading']>) => ({
  behaviour: { refuseReading },
});

test('a pull request that adds the gate is told that it counts once it is merged', async (t) => {
  const said = await refused(t, { base: { 'README.md': 'x' } });
  assert.match(said, /^Configuration: nothing was run\.\nprompts: is missing, and so is dataset\./);
  assert.match(
    said,
    /There is no \.github\/agent-judge\.yml or \.github\/agent-judge\.yaml in commit eeeeeeeeeeee, the base either\./,
  );
  assert.match(said, /what it adds counts once it is merged, so add a gate in a pull request of its own\./);
  const named = await refused(t, { base: { 'README.md': 'x' }, inputs: { config: 'gate.yml' } });
  assert.match(
    named,
    /config: the file "gate\.yml" does not exist \(looked in commit eeeeeeeeeeee, the base\)\. "trust: base"/,
  );
});

test('a gate that is broken on the base is told to be the base’s, where a pull request cannot mend it', async (t) => {
  const broken = {
    ...GATE,
    '.github/agent-judge.yml': `${GATE['.github/agent-judge.yml']}threshold: high\n`,
  };
  assert.match(
    await refused(t, { base: broken }),
    /agent-judge\.yml:3, threshold: received "high".*\ntrust: is "base": the files named here are those of commit eeeeeeeeeeee, whatever/,
  );
  assert.doesNotMatch(await refused(t, { inputs: { threshold: '11' } }), /the files named here/);
});

test('a dataset that only the pull request has is told in the same way', async (t) => {
  const { 'evals/a.jsonl': _, ...base } = GATE;
  const said = await refused(t, { base });
  assert.match(
    said,
    /agent-judge\.yml:1, dataset: the file "evals\/a\.jsonl" does not exist \(looked in commit eeeeeeeeeeee/,
  );
});

test('a token that may not read is told the permission, at once and once', async (t) => {
  for (const status of [403, 404]) {
    let asked = 0;
    const said = await refused(
      t,
      reading(() => {
        asked += 1;
        return status;
      }),
    );
    assert.equal(asked, 1, 'not tried again');
    assert.match(said, new RegExp(`trust: .* GitHub answered ${status}: .*"permissions: contents: read"`));
  }
});

test('a service in trouble is asked again, then given up on', async (t) => {
  const run = await runGate(t, {
    base: GATE,
    head: GATE,
    ...reading((_, number) => (number <= 2 ? 503 : undefined)),
  });
  assert.equal(run.exitCode, 0, run.stdout);
  const said = await refused(
    t,
    reading((path) => (path.includes('/blobs/') ? 502 : undefined)),
  );
  assert.match(said, /"\.github\/agent-judge\.yml" could not be read\. GitHub answered 502/);
});

test('an empty token, and a word that is none of the two', async (t) => {
  assert.match(
    await refused(t, { inputs: { 'github-token': '' } }),
    /github-token: is empty, and "trust: base" reads/,
  );
  assert.match(
    await refused(t, { inputs: { trust: 'bas' } }),
    /trust: received "bas"; must be head or base\./,
  );
});

test('what the pull request changes is not known: the gate of the base ran, and that is said', async (t) => {
  const run = await runGate(t, {
    base: GATE,
    head: GATE,
    ...reading((path) => (path.includes('/compare/') ? 404 : undefined)),
  });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.match(
    run.hub.comments[0]?.body ?? '',
    /The gate ran with the config and datasets of the base commit `eeeeeee`\. Whether this pull request changes them is not known: .*404/,
  );
});
