import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { unzipSync } from 'fflate';
import type { ModelAnswer, ModelCall } from '../support/model-server.ts';
import {
  type ActionRun,
  artifactEnvironment,
  pullRequestEvent,
  runAction,
  runBundle,
  temporaryFolder,
} from '../support/run-bundle.ts';
import { github, modelService } from '../support/services.ts';

const SECRETS = {
  agent: 'sk-agent/"key"+9f3a',
  judge: 'sk-judge-key-77b1',
  jury: 'sk-jury-key-51c0',
  token: 'ghs_the-token-e2d4',
};

const INPUTS = {
  criteria: 'Clear',
  'openai-api-key': SECRETS.agent,
  'judge-api-key': SECRETS.judge,
  'github-token': SECRETS.token,
  judges: '- gpt-5.2\n- { model: other, api-key-env: JURY_KEY }',
  trials: '2',
};

/** A secret in each form in which somebody could read it. */
function formsOf(secret: string): string[] {
  const base64 = ['', 'u:', 'us:'].map((before) => Buffer.from(before + secret).toString('base64'));
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    ...base64.map((text) => text.slice(4, -6)),
  ];
}

function assertNowhere(place: string, bytes: Buffer | string): void {
  const text = Buffer.from(bytes).toString('latin1');
  for (const [name, secret] of Object.entries(SECRETS)) {
    for (const form of formsOf(secret)) {
      const at = text.indexOf(form);
      assert.ok(at < 0, `${name} is in ${place}: ${text.slice(Math.max(0, at - 60), at + form.length + 20)}`);
    }
  }
}

/** All secrets, as a service that was told them could write them. */
const echo = Object.values(SECRETS)
  .flatMap((secret) => [
    secret,
    JSON.stringify({ secret }),
    encodeURIComponent(secret),
    `Basic ${Buffer.from(`u:${secret}`).toString('base64')}`,
    `"${Buffer.from(`${secret}`).toString('base64')}"`,
  ])
  .join(' and ');

const judgement = JSON.stringify({
  criterion: 'quality',
  evidence: [],
  failures: [echo],
  reasoning: `Because of ${echo}`,
  injection_suspected: false,
  verdict: 'met',
  score: 2,
});

/** What each prompt makes of the services. */
const TROUBLE: Readonly<Record<string, (call: ModelCall) => ModelAnswer>> = {
  'a good answer': ({ role }) =>
    role === 'agent' ? { text: `It is ${echo}.`, model: echo } : { text: judgement },
  'a bad judgement': ({ role }) => ({ text: role === 'agent' ? 'fine' : `no JSON: ${echo}` }),
  'a refusal': ({ role }) => (role === 'agent' ? { refusal: echo } : { text: judgement }),
  'a judge that is asked badly': ({ role }) => (role === 'agent' ? { text: 'fine' } : refusal(422)),
  'a bad request': ({ role }) => (role === 'agent' ? refusal(400) : { text: judgement }),
  'a page': ({ role }) =>
    role === 'agent' ? { raw: `<html>${echo}`, contentType: 'text/html' } : { text: judgement },
};

const STOPS: typeof TROUBLE = {
  'an agent that may not': ({ role }) => (role === 'agent' ? refusal(401) : { text: judgement }),
  'a judge that may not': ({ role }) => (role === 'agent' ? { text: 'fine' } : refusal(403)),
};

const refusal = (status: number): ModelAnswer => ({
  status,
  error: { message: `Incorrect key ${echo}`, code: echo, type: echo },
  headers: { 'x-request-id': encodeURIComponent(echo) },
});

const answer = (call: ModelCall): ModelAnswer => {
  const name = call.judged?.prompt ?? call.input;
  return (TROUBLE[name] ?? STOPS[name] ?? TROUBLE['a good answer'])?.(call) ?? { text: '' };
};

/** All that a run left behind, but for the commands by which the runner is told what to hide. */
function assertClean(run: ActionRun): void {
  // With debugging on, the client of the artifact service writes all that the service said; the runner masks that.
  assertNowhere('the log', run.stdout.replace(/^::(add-mask|debug)::.*$/gm, ''));
  assertNowhere('standard error', run.stderr);
  assertNowhere('the summary', run.summary);
  assertNowhere('the outputs', JSON.stringify(run.outputs));
  for (const name of readdirSync(run.outputDirectory))
    assertNowhere(name, readFileSync(join(run.outputDirectory, name)));
}

function environment(hub: { apiUrl: string; resultsUrl: string }) {
  return {
    GITHUB_API_URL: hub.apiUrl,
    ...artifactEnvironment(hub.resultsUrl),
    OPENAI_API_KEY: SECRETS.agent,
    JURY_KEY: SECRETS.jury,
    RUNNER_DEBUG: '1',
  };
}

describe('keys and the token', () => {
  for (const prompt of Object.keys(STOPS)) {
    it(`are nowhere when ${prompt} ends the run`, async (t) => {
      const model = await modelService(t, answer);
      const run = await runAction({
        folder: temporaryFolder(t),
        env: environment(await github(t)),
        inputs: { ...INPUTS, prompts: prompt, 'base-url': model.url },
      });
      assert.match(run.stdout, /ended early, 1 of 1 case was not run: .*Incorrect key \*\*\* and /);
      assertClean(run);
    });
  }

  it('are nowhere, whatever the services echo', async (t) => {
    const model = await modelService(t, answer);
    const hub = await github(t, {
      intercept: (path) =>
        path.includes('/comments/') ? { status: 500, text: JSON.stringify({ message: echo }) } : undefined,
    });
    const folder = temporaryFolder(t);
    const run = await runAction({
      folder,
      event: pullRequestEvent(),
      env: environment(hub),
      inputs: {
        ...INPUTS,
        prompts: Object.keys(TROUBLE).join('\n'),
        'base-url': model.url,
        'on-fail': `cat >> ${folder}/stdin; env >> ${folder}/environment`,
      },
    });
    assert.equal(run.outputs['verdict'], 'errored');
    assertClean(run);
    for (const name of ['stdin', 'environment']) assertNowhere(name, readFileSync(join(folder, name)));
    assert.match(readFileSync(join(folder, 'stdin'), 'utf8'), /It is \*\*\* and /);
    for (const { body } of hub.comments) assertNowhere('the comment', body);
    assert.equal(hub.comments.length, 1);
    for (const { bytes } of hub.artifacts)
      for (const [name, file] of Object.entries(unzipSync(bytes))) assertNowhere(name, Buffer.from(file));
    assert.equal(hub.artifacts.length, 1);
    // Nor does the judge's service get what the agent's said, or the other way round. A judge is shown its own bad answer.
    for (const { role, messages } of model.calls)
      assertNowhere(`a request of the ${role}`, JSON.stringify(messages[0]));
  });

  it('are nowhere when GitHub echoes them', async (t) => {
    const model = await modelService(t, () => ({ text: judgement.replaceAll(echo, '') }));
    const text = JSON.stringify({ message: `Bad ${echo}`, msg: `Bad ${echo}` });
    const hub = await github(t, { intercept: () => ({ status: 403, text }) });
    const run = await runAction({
      folder: temporaryFolder(t),
      event: pullRequestEvent(),
      env: environment(hub),
      inputs: { ...INPUTS, prompts: 'one', 'base-url': model.url },
    });
    assert.match(run.stdout, /^::warning::The pull request comment could not be written/m);
    assert.match(run.stdout, /^::warning::No artifact was uploaded/m);
    assertClean(run);
  });

  it('are nowhere in what the command prints', async (t) => {
    const model = await modelService(t, answer);
    const folder = temporaryFolder(t);
    const inputs = { ...INPUTS, prompts: Object.keys(TROUBLE).join('\n'), 'base-url': model.url };
    const run = await runBundle({
      cwd: folder,
      args: Object.entries(inputs).map(([name, value]) => `--${name}=${value}`),
      env: { JURY_KEY: SECRETS.jury },
    });
    assert.equal(run.exitCode, 3);
    assertNowhere('standard output', run.stdout);
    assertNowhere('standard error', run.stderr);
  });
});

/** A run whose configuration holds a secret somewhere; nothing is called. */
async function refused(
  t: TestContext,
  inputs: Readonly<Record<string, string>>,
  folder = temporaryFolder(t),
) {
  const model = await modelService(t, answer);
  const run = await runAction({
    folder,
    env: { JURY_KEY: SECRETS.jury },
    inputs: { ...INPUTS, prompts: 'one', 'base-url': model.url, ...inputs },
  });
  assert.equal(model.calls.length, 0);
  assert.deepEqual([run.exitCode, run.outputs['verdict']], [1, 'errored']);
  const log = run.stdout.replace(/^::add-mask::.*$/gm, '');
  assertNowhere('the log', log);
  assertNowhere('the summary', run.summary);
  return log;
}

describe('a key in what the user wrote is refused before anything is paid', () => {
  const table: [string, Readonly<Record<string, string>>, RegExp][] = [
    [
      'a prompt',
      { prompts: `one\nSay ${SECRETS.judge}` },
      /case "case-2": holds a key or token of this run, in "prompt"/,
    ],
    ['a criterion', { criteria: `Has ${SECRETS.agent}` }, /criteria: holds a key/],
    ['the instructions', { instructions: SECRETS.token }, /agent: holds a key/],
    [
      'an address',
      { 'base-url': `http://127.0.0.1:9/v1?k=${encodeURIComponent(SECRETS.agent)}` },
      /agent: holds a key/,
    ],
    ['a command', { 'on-fail': `curl -H "Authorization: ${SECRETS.token}" x` }, /on-fail: holds a key/],
    ['a value that is wrong', { threshold: SECRETS.agent }, /threshold: received/],
  ];
  for (const [what, inputs, expected] of table) {
    it(what, async (t) => assert.match(await refused(t, inputs), expected));
  }

  it('a dataset', async (t) => {
    const folder = temporaryFolder(t);
    writeFileSync(
      join(folder, 'cases.jsonl'),
      `${JSON.stringify({ id: 'a', prompt: 'x' })}\n${JSON.stringify({ id: 'b', prompt: 'x', expected: SECRETS.jury })}`,
    );
    const log = await refused(t, { prompts: '', dataset: 'cases.jsonl' }, folder);
    assert.match(log, /cases\.jsonl:2, case "b": holds a key or token of this run, in "expected"/);
  });
});
