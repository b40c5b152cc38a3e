import assert from 'node:assert/strict';
import { test } from 'node:test';
import { query } from '../support/database.ts';
import { judgement, type ModelAnswer } from '../support/model-server.ts';
import { runAction, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

/** What the judge does to the second of three cases, and what must be said of it. */
const TABLE: readonly [string, ModelAnswer | 'hang', RegExp][] = [
  ['refuses', { refusal: 'I will not.' }, /judge: the judge refused: I will not\./],
  [
    'writes truncated JSON',
    { text: '{"criterion": "quality", "evid', finishReason: 'length' },
    /could not be used, twice: it was cut off at the token limit\./,
  ],
  [
    'writes prose',
    { text: 'I like it very much.' },
    /could not be used, twice: it is not complete, valid JSON\./,
  ],
  ['writes nothing', { text: '' }, /could not be used, twice: it is empty\./],
  [
    'scores out of range',
    judgement(11),
    /could not be used, twice: the score is 11, which is not on the scale from 1 to 10\./,
  ],
  ['leaves a field out', { text: '{"score": 9}' }, /could not be used, twice: "criterion": /],
  [
    'cannot judge',
    judgement(null, { verdict: 'cannot_judge', reasoning: 'No claim to check.' }),
    /judge says it cannot judge this answer: No claim to check\./,
  ],
  [
    'does not know the model',
    { status: 404, error: { message: 'The model does not exist' } },
    /answered 404 The model does not exist — check the model name "gpt-5.2" and the base URL, or set "api: chat"/,
  ],
  [
    'answers 500 however often it is asked',
    { status: 500, error: { message: 'overloaded' } },
    /answered 500 overloaded/,
  ],
  ['cuts the connection', { drop: true }, /no connection to http:\/\/127\.0\.0\.1:\d+\/v1: /],
  [
    'answers with a web page',
    { raw: '<html>Bad gateway</html>', contentType: 'text/html' },
    /something that is not a Responses API answer/,
  ],
  ['does not answer in time', 'hang', /no answer within 6 s \(input "timeout", or the case's own\)\./],
];

for (const [what, trouble, reason] of TABLE) {
  test(`a judge that ${what}: the case is errored with the reason, and the rest is kept`, async (t) => {
    const good = scripted({});
    const model = await modelService(t, (call) => {
      if (call.judged?.prompt !== 'two') return good(call);
      return trouble === 'hang' ? new Promise<ModelAnswer>(() => {}) : trouble;
    });
    const run = await runAction({
      folder: temporaryFolder(t),
      inputs: {
        prompts: 'one\ntwo\nthree',
        criteria: 'Clear',
        timeout: '6',
        'openai-api-key': 'sk-key-1234567',
        'base-url': model.url,
        'artifact-name': 'none',
      },
    });
    assert.equal(run.exitCode, 1);
    assert.deepEqual(
      [
        run.outputs['verdict'],
        run.outputs['passed'],
        run.outputs['errored-cases'],
        run.outputs['failed-cases'],
        run.outputs['score'],
      ],
      ['errored', 'false', '1', '0', '9'],
    );
    const database = run.outputs['database'] ?? '';
    const cases = query(database, 'SELECT case_id, status, score, reason, first_output FROM case_results');
    assert.deepEqual(
      cases.map(({ status, score }) => [status, score]),
      [
        ['passed', 9],
        ['errored', null],
        ['passed', 9],
      ],
    );
    assert.match(String(cases[1]?.['reason']), reason);
    assert.equal(cases[1]?.['first_output'], 'Answer to: two');
    const [judged] = query(
      database,
      "SELECT status, score, error_code FROM judgements WHERE case_id = 'case-2'",
    );
    assert.deepEqual([judged?.['status'], judged?.['score']], ['errored', null]);
    assert.match(run.stdout, /^::error title=case-2 errored::/m);
    assert.match(run.stdout, /^::error::agent-judge errored: errored cases 1, needed at most 0/m);
    assert.doesNotMatch(run.stdout.replace(/^::add-mask.*$/m, ''), /sk-key-1234567/);
  });
}

test('errored cases within "max-errors" are tolerated, and count as not passed', async (t) => {
  const good = scripted({});
  const model = await modelService(t, (call) =>
    call.judged?.prompt === 'two' ? { refusal: 'No.' } : good(call),
  );
  const inputs = {
    prompts: 'one\ntwo\nthree\nfour',
    criteria: 'Clear',
    'openai-api-key': 'k-key',
    'base-url': model.url,
    'artifact-name': 'none',
    'max-errors': '1',
  };
  const tolerated = await runAction({ folder: temporaryFolder(t), inputs });
  assert.deepEqual(
    [tolerated.exitCode, tolerated.outputs['verdict'], tolerated.outputs['pass-rate']],
    [0, 'passed', '75'],
  );
  const strict = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...inputs, 'min-pass-rate': '76' },
  });
  assert.deepEqual([strict.exitCode, strict.outputs['verdict']], [1, 'failed']);
  assert.match(strict.stdout, /failed: pass rate 75%25, needed at least 76%25/);
});

test('an agent that errors is not judged, and never passes', async (t) => {
  const good = scripted({});
  const model = await modelService(t, (call) =>
    call.role === 'agent' && call.input === 'two'
      ? { status: 400, error: { message: 'too long' } }
      : good(call),
  );
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      prompts: 'one\ntwo',
      criteria: 'Clear',
      'openai-api-key': 'k-key',
      'base-url': model.url,
      'artifact-name': 'none',
    },
  });
  assert.equal(run.outputs['verdict'], 'errored');
  assert.match(run.stdout, /case-2: agent: .* answered 400 too long/);
  assert.equal(model.calls.filter(({ role }) => role === 'judge').length, 1);
});

test('nothing could be judged at all: errored, with no score, however many errors are tolerated', async (t) => {
  const model = await modelService(t, () => ({ status: 401, error: { message: 'no' } }));
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      prompts: 'one\ntwo',
      criteria: 'Clear',
      'max-errors': '5',
      'openai-api-key': 'k-key',
      'base-url': model.url,
      'artifact-name': 'none',
    },
  });
  assert.deepEqual([run.exitCode, run.outputs['verdict'], run.outputs['score']], [1, 'errored', '']);
});
