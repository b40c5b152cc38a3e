import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import { type TestContext, test } from 'node:test';
import type { RepositoryApi } from '../../src/github/repository-api.ts';
import { listenOnLoopback } from '../support/loopback.ts';

let answer: (response: ServerResponse, number: number, url: string) => void = () => {};
let asked = 0;

// GitHub's client takes the address from the environment once, when it is loaded.
const server = createServer((request, response) => {
  asked += 1;
  answer(response, asked, request.url ?? '');
});
const { origin, close } = await listenOnLoopback(server);
process.env['GITHUB_API_URL'] = origin;
const { createRepositoryApi } = await import('../../src/github/repository-api.ts');
test.after(close);

function open(_t: TestContext, reply: typeof answer): RepositoryApi {
  [answer, asked] = [reply, 0];
  return createRepositoryApi('ghs_1', 'o/r', [1, 1]);
}

const json = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

const ROUTE = 'GET /repos/{owner}/{repo}/git/trees/{id}';

test('names and parameters come where they belong', async (t) => {
  const api = open(t, (response, _, url) => json(response, 200, { url }));
  assert.deepEqual(await api.get(ROUTE, { id: 'abc', recursive: 1 }), {
    url: '/repos/o/r/git/trees/abc?recursive=1',
  });
});

test('bytes arrive as they are, also those that are no text', async (t) => {
  const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a, 0xe4]);
  const api = open(t, (response) => {
    response.writeHead(200, { 'content-type': 'application/vnd.github.raw; charset=utf-8' });
    response.end(bytes);
  });
  assert.deepEqual(Buffer.from(await api.getBytes(ROUTE, { id: 'x' })), bytes);
});

test('an empty file has no bytes', async (t) => {
  const api = open(t, (response) => response.writeHead(200, { 'content-length': '0' }).end());
  assert.equal((await api.getBytes(ROUTE, { id: 'x' })).byteLength, 0);
});

const RETRIED: Readonly<Record<string, [number, Record<string, string>?]>> = {
  'a server error': [500],
  'a bad gateway': [502],
  'too many requests': [429],
  'a secondary rate limit': [403, { 'retry-after': '0.001' }],
  'a rate limit': [403, { 'x-ratelimit-remaining': '0' }],
};

for (const [what, [status, headers]] of Object.entries(RETRIED)) {
  test(`${what} is asked again, a few times`, async (t) => {
    const api = open(t, (response, n) =>
      json(response, n < 3 ? status : 200, { ok: n }, n < 3 ? headers : {}),
    );
    assert.deepEqual(await api.get(ROUTE, { id: 'x' }), { ok: 3 });
    const worse = open(t, (response) => json(response, status, { message: 'no' }, headers));
    await assert.rejects(worse.get(ROUTE, { id: 'x' }), { status });
    assert.equal(asked, 3);
  });
}

test('a lost connection is asked again, in the middle of a file too', async (t) => {
  const api = open(t, (response, n) => {
    if (n > 1) response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '10' });
    if (n === 1) response.destroy();
    else if (n === 2) response.write('half', () => response.destroy());
    else response.end('0123456789');
  });
  assert.equal(Buffer.from(await api.getBytes(ROUTE, { id: 'x' })).toString(), '0123456789');
  assert.equal(asked, 3);
});

test('what will not get better is asked once', async (t) => {
  for (const [status, headers] of [
    [401, {}],
    [403, {}],
    [404, {}],
    [422, {}],
    [429, { 'retry-after': '3600' }],
  ] as const) {
    const api = open(t, (response) => json(response, status, { message: 'no' }, headers));
    await assert.rejects(api.get(ROUTE, { id: 'x' }), { status });
    assert.equal(asked, 1, String(status));
  }
});
