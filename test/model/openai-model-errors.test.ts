import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderAnswer } from '../support/model-server.ts';
import { API_KEY, ask, errorOf, openModel, replyOf, withoutJitter } from '../support/open-model.ts';
import { rawServer } from '../support/raw-server.ts';
import { modelService } from '../support/services.ts';

describe('errors that another attempt does not mend', () => {
  const table = [
    [400, {}, 'bad-request', /400/],
    [401, {}, 'authentication', /401.*check the API key/],
    [403, {}, 'permission', /403/],
    [404, {}, 'not-found', /404.*check the model name "gpt-5\.2" and the base URL/],
    [410, {}, 'gone', /410/],
    [413, {}, 'bad-request', /413/],
    [422, {}, 'bad-request', /422/],
    [429, { code: 'insufficient_quota' }, 'quota', /429.*quota is used up/],
  ] as const;
  for (const [status, details, code, message] of table) {
    it(`asks once and reports ${code} for status ${status}`, async (test) => {
      const server = await modelService(test, () => ({
        status,
        error: { message: 'the service explains', ...details },
        headers: { 'retry-after-ms': '1' },
      }));
      const result = await ask(openModel(test, server.url));
      const error = errorOf(result);
      assert.equal(error.code, code);
      assert.equal(error.status, status);
      assert.match(error.message, message);
      assert.match(error.message, /the service explains/);
      assert.ok(error.message.includes(server.url), error.message);
      assert.equal(result.call.attempts, 1);
      assert.equal(server.calls.length, 1);
      assert.equal(result.call.usage, undefined);
    });
  }

  it('names a status that HTTP does not have', async (test) => {
    withoutJitter(test);
    const server = await rawServer(test, (_, response) => {
      response.socket?.end('HTTP/1.1 600 Strange\r\ncontent-length: 2\r\n\r\nHi');
    });
    const error = errorOf(await ask(openModel(test, server.url)));
    assert.equal(error.code, 'invalid-response');
    assert.ok(error.message.startsWith(`${server.url} answered with status 600, which`), error.message);
    assert.equal(server.requests.length, 3);
  });

  it('points to the other request format where a server may not know the Responses API', async (test) => {
    const server = await modelService(test, () => ({ status: 404 }));
    assert.match(errorOf(await ask(openModel(test, server.url))).message, /api: chat/);
    assert.doesNotMatch(
      errorOf(await ask(openModel(test, server.url, { api: 'chat' }))).message,
      /api: chat/,
    );
  });

  it('reports a response that the service itself calls failed', async (test) => {
    withoutJitter(test, 5);
    const body = { id: 'r', status: 'failed', error: { message: 'the model crashed' }, output: [] };
    const server = await modelService(test, () => ({ raw: JSON.stringify(body) }));
    const result = await ask(openModel(test, server.url));
    assert.equal(errorOf(result).code, 'server-error');
    assert.match(errorOf(result).message, /the model crashed/);
    assert.equal(result.call.attempts, 5);
  });
});

describe('answers that are no answers', () => {
  const page = `<!doctype html><html><body>${'Please log in to the proxy. '.repeat(200)}</body></html>`;
  const bodies = [
    ['a page of HTML', page, 'text/html'],
    ['a page of HTML that says it is JSON', page, 'application/json'],
    ['plain text', 'OK', 'text/plain'],
    ['nothing', '', 'application/json'],
    ['half of a JSON text', '{"id": "resp_1", "output": [{"typ', 'application/json'],
    ['JSON of another kind', '{"hello": "world"}', 'application/json'],
    ['a bare null', 'null', 'application/json'],
  ] as const;
  for (const api of ['responses', 'chat'] as const) {
    for (const [what, raw, contentType] of bodies) {
      it(`reports ${what} from the ${api} route in one short, plain sentence, after three`, async (test) => {
        withoutJitter(test);
        const server = await modelService(test, () => ({ raw, contentType }));
        const result = await ask(openModel(test, server.url, { api }));
        const { code, message } = errorOf(result);
        assert.equal(code, 'invalid-response');
        assert.ok(message.length < 700, `the message has ${message.length} characters`);
        assert.doesNotMatch(message, /'in' operator|undefined|Cannot read/, message);
        assert.equal(result.call.attempts, 3);
      });
    }
  }

  it('are asked for again: something on the way may have garbled them', async (test) => {
    withoutJitter(test);
    const good = Buffer.from(renderAnswer({ api: 'responses', model: 'm' }, { text: 'Grüße' }));
    const garbled = Buffer.from(good);
    garbled[garbled.indexOf('ü') + 1] = 0xc3;
    const bodies = [good.subarray(0, 80), garbled, good];
    const server = await rawServer(test, (_, response) => response.end(bodies.shift()));
    const result = await ask(openModel(test, server.url));
    assert.deepEqual([replyOf(result).text, result.call.attempts], ['Grüße', 3]);
  });

  it('keeps an error page short', async (test) => {
    withoutJitter(test, 5);
    const server = await rawServer(test, (_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end(page);
    });
    const error = errorOf(await ask(openModel(test, server.url)));
    assert.equal(error.code, 'server-error');
    assert.match(error.message, /502/);
    assert.ok(error.message.length < 700, `the message has ${error.message.length} characters`);
  });
});

describe('the key', () => {
  const echoes = {
    'an error of status 401': { status: 401, error: { message: `Incorrect API key provided: ${API_KEY}.` } },
    'an error of status 500': { status: 500, error: { message: `${API_KEY}${API_KEY} is busy` } },
    'an error of another shape': { status: 400, error: { detail: { authorization: `Bearer ${API_KEY}` } } },
    'a response that failed': {
      raw: JSON.stringify({ status: 'failed', error: { message: `bad key ${API_KEY}` }, output: [] }),
    },
    'a page that is not JSON': { raw: `<html>Your header was Bearer ${API_KEY}</html>` },
    'plain text': { raw: `Your header was Bearer ${API_KEY}`, contentType: 'text/plain' },
  };
  for (const [where, answer] of Object.entries(echoes)) {
    it(`does not stand in the message when the service echoes it in ${where}`, async (test) => {
      withoutJitter(test, 5);
      const server = await modelService(test, () => answer);
      const { message } = errorOf(await ask(openModel(test, server.url)));
      assert.ok(!message.includes(API_KEY), message);
    });
  }

  for (const apiKey of ['sk-first\nsk-second', 'sk-with-an-ellipsis…', 'sk-\u0000nul']) {
    it(`is named, and not shown, as what is wrong when ${JSON.stringify(apiKey)} cannot be sent`, async (test) => {
      const server = await modelService(test, () => ({ text: 'never' }));
      const result = await ask(openModel(test, server.url, { apiKey }));
      const { message } = errorOf(result);
      assert.ok(!message.includes(apiKey), message);
      assert.equal(server.calls.length, 0);
      assert.equal(result.call.attempts, 1);
      assert.doesNotMatch(message, /answered/);
      assert.match(message, /key/i);
    });
  }

  it('with a line end behind it, as pasted ones have, is as good as without', async (test) => {
    const server = await modelService(test, (_, number) =>
      number === 1 ? { status: 429, headers: { 'retry-after-ms': '1' } } : { status: 403 },
    );
    const result = await ask(openModel(test, server.url, { apiKey: `${API_KEY}\n` }));
    assert.equal(server.calls[0]?.headers['authorization'], `Bearer ${API_KEY}`);
    assert.equal(errorOf(result).code, 'permission');
    assert.equal(result.call.attempts, 2);
  });

  it('goes to no other host: a redirect is an error', async (test) => {
    const thief = await rawServer(test, (_, response) => response.end('{}'));
    for (const status of [301, 302, 307, 308]) {
      const server = await rawServer(test, (_, response) => {
        response.writeHead(status, { location: `${thief.url}/responses` }).end();
      });
      const result = await ask(openModel(test, server.url));
      assert.equal(errorOf(result).status, status);
    }
    assert.equal(thief.requests.length, 0);
  });
});
