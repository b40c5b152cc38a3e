import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { readWorkflowContext } from '../../src/github/event.ts';
import { pullRequestEvent, temporaryFolder } from '../support/run-bundle.ts';

const RUNNER = {
  GITHUB_SERVER_URL: 'https://github.example.com',
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '1001',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKFLOW: 'CI',
  GITHUB_JOB: 'gate',
  GITHUB_ACTOR: 'octocat',
  GITHUB_EVENT_NAME: 'push',
};

/** What is read where the event file holds this text. */
function read(test: TestContext, text: string, environment: NodeJS.ProcessEnv = {}) {
  const path = join(temporaryFolder(test), 'event.json');
  writeFileSync(path, text);
  return readWorkflowContext({ ...RUNNER, GITHUB_EVENT_PATH: path, ...environment });
}

function readPullRequest(test: TestContext, fork: boolean, environment: NodeJS.ProcessEnv = {}) {
  const { name, payload } = pullRequestEvent({ fork });
  return read(test, JSON.stringify(payload), { GITHUB_EVENT_NAME: name, ...environment });
}

describe('readWorkflowContext', () => {
  it('tells of a push where the run came from', (test) => {
    assert.deepEqual(read(test, '{"ref": "refs/heads/main", "commits": []}'), {
      provenance: {
        repository: 'o/r',
        commit: 'a'.repeat(40),
        ref: 'refs/heads/main',
        event: 'push',
        pullRequest: undefined,
        workflow: 'CI',
        workflowRunId: '1001',
        workflowRunAttempt: 2,
        job: 'gate',
        actor: 'octocat',
        runUrl: 'https://github.example.com/o/r/actions/runs/1001',
      },
      job: undefined,
      restricted: undefined,
      trustedCommit: 'a'.repeat(40),
      proposedCommit: undefined,
      upstream: undefined,
    });
  });

  it('tells the jobs of a run apart by what their runners call them, the legs of a matrix included', (test) => {
    const jobOf = (environment: NodeJS.ProcessEnv) => read(test, '{}', environment).job;
    const first = jobOf({ RUNNER_TRACKING_ID: 'github_1', RUNNER_NAME: 'x' });
    assert.match(first ?? '', /^[0-9a-f]{12}$/);
    assert.equal(jobOf({ RUNNER_TRACKING_ID: 'github_1', RUNNER_NAME: 'y' }), first);
    assert.notEqual(jobOf({ RUNNER_TRACKING_ID: 'github_2' }), first);
    assert.notEqual(jobOf({ RUNNER_NAME: 'x' }), jobOf({ RUNNER_NAME: 'y' }));
  });

  it('takes the commit of a pull request from its head, not the merge commit that nobody knows', (test) => {
    const { provenance, restricted } = readPullRequest(test, false);
    assert.equal(provenance.commit, 'b'.repeat(40));
    assert.equal(provenance.pullRequest, 7);
    assert.equal(provenance.event, 'pull_request');
    assert.equal(restricted, undefined);
  });

  it('has no pull request in a merge queue, and the commit of the group', (test) => {
    const payload = { merge_group: { head_sha: 'c'.repeat(40), head_ref: 'refs/heads/gh-readonly-queue/x' } };
    const { provenance } = read(test, JSON.stringify(payload), { GITHUB_EVENT_NAME: 'merge_group' });
    assert.equal(provenance.pullRequest, undefined);
    assert.equal(provenance.commit, RUNNER.GITHUB_SHA);
  });

  it('knows a pull request from a fork, which gets no secrets', (test) => {
    assert.equal(readPullRequest(test, true).restricted, 'fork');
  });

  it('knows one whose fork is deleted', (test) => {
    const payload = {
      pull_request: {
        number: 7,
        head: { sha: 'b', repo: null },
        base: { repo: { full_name: 'o/r' } },
      },
    };
    const { provenance, restricted } = read(test, JSON.stringify(payload));
    assert.equal(restricted, 'fork');
    assert.equal(provenance.pullRequest, 7);
  });

  it('does not call a fork restricted whose workflow runs with secrets', (test) => {
    const { restricted } = readPullRequest(test, true, { GITHUB_EVENT_NAME: 'pull_request_target' });
    assert.equal(restricted, undefined);
  });

  it('trusts the base of a pull request or merge group, and never the merge commit', (test) => {
    const read1 = readPullRequest(test, false);
    assert.deepEqual([read1.trustedCommit, read1.proposedCommit], ['e'.repeat(40), 'b'.repeat(40)]);
    const group = { merge_group: { base_sha: '1'.repeat(40), head_sha: '2'.repeat(40) } };
    const read2 = read(test, JSON.stringify(group), { GITHUB_EVENT_NAME: 'merge_group' });
    assert.deepEqual([read2.trustedCommit, read2.proposedCommit], ['1'.repeat(40), '2'.repeat(40)]);
    for (const name of ['pull_request', 'pull_request_target', 'pull_request_review', 'merge_group']) {
      assert.equal(read(test, '{}', { GITHUB_EVENT_NAME: name }).trustedCommit, undefined, name);
    }
    for (const name of ['push', 'schedule', 'workflow_dispatch', 'issue_comment', 'workflow_run']) {
      assert.equal(read(test, '{}', { GITHUB_EVENT_NAME: name }).trustedCommit, RUNNER.GITHUB_SHA, name);
    }
  });

  it('takes the commit after another workflow from what that ran on, and trusts the default branch', (test) => {
    const run = {
      event: 'pull_request',
      head_sha: 'b'.repeat(40),
      head_branch: 'fix',
      head_repository: { full_name: 'someone/r' },
      pull_requests: [{ number: 666 }],
    };
    const after = (workflow_run: object, name = 'workflow_run') =>
      read(test, JSON.stringify({ workflow_run }), { GITHUB_EVENT_NAME: name });
    const { provenance, restricted, trustedCommit, proposedCommit, upstream } = after(run);
    assert.deepEqual(
      [provenance.commit, provenance.pullRequest, restricted],
      ['b'.repeat(40), undefined, undefined],
    );
    assert.deepEqual([trustedCommit, proposedCommit], ['a'.repeat(40), 'b'.repeat(40)]);
    assert.deepEqual(upstream, { repository: 'someone/r', branch: 'fix', commit: 'b'.repeat(40) });
    assert.equal(after({ ...run, event: 'push' }).upstream, undefined);
    assert.equal(after({ ...run, head_repository: null }).upstream, undefined);
    assert.equal(after(run, 'push').upstream, undefined);
  });

  it('knows Dependabot, which gets its own secrets only', (test) => {
    const actor = { GITHUB_ACTOR: 'dependabot[bot]' };
    assert.equal(readPullRequest(test, false, actor).restricted, 'dependabot');
    assert.equal(read(test, '{}', actor).restricted, 'dependabot');
    for (const name of ['pull_request_target', 'workflow_run', 'schedule', 'merge_group']) {
      const { restricted } = readPullRequest(test, false, { ...actor, GITHUB_EVENT_NAME: name });
      assert.equal(restricted, undefined, `${name} has the secrets of the repository`);
    }
  });

  const broken: Readonly<Record<string, string>> = {
    empty: '',
    'no JSON': '{"pull_request": {',
    null: 'null',
    'a list': '[]',
    'of another shape': '{"pull_request": "7"}',
    'without the number of the pull request': '{"pull_request": {"head": {"sha": "x"}, "base": {}}}',
  };
  for (const [what, text] of Object.entries(broken)) {
    it(`reads an event file that is ${what} as an event without a pull request`, (test) => {
      const { provenance, restricted } = read(test, text);
      assert.equal(provenance.pullRequest, undefined);
      assert.equal(provenance.commit, RUNNER.GITHUB_SHA);
      assert.equal(provenance.workflowRunId, '1001');
      assert.equal(restricted, undefined);
    });
  }

  for (const path of [undefined, '', '/no/such/file.json', '/']) {
    it(`does without an event file at ${path === undefined ? 'no path' : `"${path}"`}`, () => {
      const { provenance } = readWorkflowContext({ ...RUNNER, GITHUB_EVENT_PATH: path });
      assert.equal(provenance.pullRequest, undefined);
      assert.equal(provenance.repository, 'o/r');
    });
  }

  it('knows nothing outside a workflow, and says so by nothing', () => {
    const { provenance, restricted } = readWorkflowContext({});
    assert.deepEqual(new Set(Object.values(provenance)), new Set([undefined]));
    assert.equal(restricted, undefined);
  });

  it('takes no attempt that is not a number of one', (test) => {
    for (const attempt of ['', '0', '-1', '1.5', 'x'])
      assert.equal(
        read(test, '{}', { GITHUB_RUN_ATTEMPT: attempt }).provenance.workflowRunAttempt,
        undefined,
      );
  });

  it('takes nothing for a repository, a run or a server that would bend an address', (test) => {
    const bent: NodeJS.ProcessEnv[] = [
      ...['o', 'o/r/x', 'o/..', '../r', 'o/r)x', 'o/r?x', '\u202eo/r', ''].map((GITHUB_REPOSITORY) => ({
        GITHUB_REPOSITORY,
      })),
      ...['1)', '../1', '1 2', ''].map((GITHUB_RUN_ID) => ({ GITHUB_RUN_ID })),
    ];
    for (const environment of bent) {
      assert.equal(read(test, '{}', environment).provenance.runUrl, undefined, JSON.stringify(environment));
    }
    for (const GITHUB_SERVER_URL of ['javascript:x', 'https://x.y/)z', 'https://u@x.y']) {
      const { runUrl } = read(test, '{}', { GITHUB_SERVER_URL }).provenance;
      assert.equal(runUrl, 'https://github.com/o/r/actions/runs/1001');
    }
    for (const GITHUB_REPOSITORY of ['o/.github', 'my-org/my.repo_1'])
      assert.equal(read(test, '{}', { GITHUB_REPOSITORY }).provenance.repository, GITHUB_REPOSITORY);
  });
});
