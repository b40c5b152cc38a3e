import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createOpenAiClient } from '../../src/model/openai-client.ts';
import type { HttpAnswer, HttpRequest } from '../../src/model/send-once.ts';

const { signal } = new AbortController();

/** A client whose requests go nowhere; each is answered the same. */
function open(
  settings: { baseUrl?: string; api?: 'responses' | 'chat' } = {},
  answer: Partial<HttpAnswer> = {},
) {
  const sent: HttpRequest[] = [];
  const heard: unknown[][] = [];
  const client = createOpenAiClient(
    { model: 'm', api: 'responses', ...settings },
    'sk-key',
    {
      send: async (request) => {
        sent.push(request);
        return { status: 200, headers: {}, body: Buffer.from('{}'), ...answer };
      },
    },
    (headers, tokens) => heard.push([headers, tokens]),
  );
  return { post: () => client.post({ hello: 'you' }, signal), sent, heard };
}

describe('where a request goes', () => {
  const table: readonly (readonly [string | undefined, 'responses' | 'chat', string])[] = [
    [undefined, 'responses', 'https://api.openai.com/v1/responses'],
    [undefined, 'chat', 'https://api.openai.com/v1/chat/completions'],
    ['http://localhost:11434/v1', 'chat', 'http://localhost:11434/v1/chat/completions'],
    ['http://localhost:11434/v1/', 'chat', 'http://localhost:11434/v1/chat/completions'],
    ['https://host', 'responses', 'https://host/responses'],
    [
      'https://x.azure.com/openai?api-version=2',
      'chat',
      'https://x.azure.com/openai/chat/completions?api-version=2',
    ],
  ];
  for (const [baseUrl, api, url] of table) {
    it(`is ${url}`, async () => {
      const { post, sent } = open({ api, ...(baseUrl === undefined ? {} : { baseUrl }) });
      await post();
      assert.equal(`${sent[0]?.origin}${sent[0]?.path}`, url);
      assert.equal(sent[0]?.method, 'POST');
      assert.equal(sent[0]?.body, '{"hello":"you"}');
    });
  }
});

describe('variables that are meant for OpenAI', () => {
  const names = ['OPENAI_ORG_ID', 'OPENAI_PROJECT_ID'];
  let saved: (string | undefined)[] = [];
  beforeEach(() => {
    saved = names.map((name) => process.env[name]);
    process.env['OPENAI_ORG_ID'] = 'org-1';
    process.env['OPENAI_PROJECT_ID'] = 'proj-1';
  });
  afterEach(() => {
    for (const [index, name] of names.entries()) {
      const value = saved[index];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  for (const [baseUrl, organization, project] of [
    [undefined, 'org-1', 'proj-1'],
    ['https://elsewhere/v1', undefined, undefined],
  ] as const) {
    it(`go to ${baseUrl ?? 'OpenAI'}: ${organization}`, async () => {
      const { post, sent } = open(baseUrl === undefined ? {} : { baseUrl });
      await post();
      const headers = sent[0]?.headers as Record<string, string>;
      assert.equal(headers['openai-organization'], organization);
      assert.equal(headers['openai-project'], project);
      assert.equal(headers['authorization'], 'Bearer sk-key');
    });
  }
});

describe('what a service says in place of an answer', () => {
  const bodies = {
    'the usual shape': ['{"error": {"message": "too\\nbad", "code": "x"}}', 'answered 400 too bad'],
    'an error that is a text': ['{"error": "too bad"}', 'answered 400 too bad'],
    'an error without its key': ['{"message": "too bad", "type": "x"}', 'answered 400 too bad'],
    'another shape': ['{"detail": [1]}', 'answered 400 {"detail":[1]}'],
    'an error of another shape': ['{"error": {"why": "x"}}', 'answered 400 {"why":"x"}'],
    'a page': ['<p>too\n bad</p>', 'answered 400 <p>too bad</p>'],
    'a text of JSON': ['"too bad"', 'answered 400 too bad'],
    nothing: ['', 'answered 400 with nothing more'],
    null: ['null', 'answered 400 null'],
  };
  for (const [what, [body = '', message = '']] of Object.entries(bodies)) {
    it(`is told of: ${what}`, async () => {
      const { post } = open({}, { status: 400, body: Buffer.from(body) });
      await assert.rejects(post(), {
        code: 'bad-request',
        status: 400,
        message: `api.openai.com ${message}`,
      });
    });
  }

  it('is not tried again where one request is above the limit all by itself', async () => {
    const body =
      '{"error": {"message": "Request too large for gpt-5 on tokens per min (TPM): Limit 10, Requested 20."}}';
    const { post } = open({}, { status: 429, body: Buffer.from(body) });
    await assert.rejects(post(), { code: 'bad-request', status: 429 });
  });
});

describe('the headers of an answer', () => {
  it('are handed on, with the tokens it took', async () => {
    const headers = { 'x-ratelimit-remaining-requests': '1' };
    const { post, heard } = open({}, { headers, body: Buffer.from('{"usage": {"total_tokens": 7}}') });
    await post();
    assert.deepEqual(heard, [[headers, 7]]);
  });

  it('are handed on when it is a refusal, and when it counts no tokens', async () => {
    const refused = open({}, { status: 429 });
    await assert.rejects(refused.post());
    assert.deepEqual(refused.heard, [[{}, undefined]]);
    for (const body of ['null', '{"usage": null}', '{"usage": {"total_tokens": "7"}}', 'no JSON']) {
      const strange = open({}, { body: Buffer.from(body) });
      await strange.post();
      assert.deepEqual(strange.heard, [[{}, undefined]]);
    }
  });
});
