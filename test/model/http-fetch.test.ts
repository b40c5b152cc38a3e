import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, it, type TestContext } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { createHttpClient } from '../../src/model/http-fetch.ts';
import { listenOnLoopback } from '../support/loopback.ts';
import { ask, openModel, replyOf } from '../support/open-model.ts';
import { proxyServer } from '../support/proxy-server.ts';
import { rawServer } from '../support/raw-server.ts';
import { modelService } from '../support/services.ts';

function httpClient(test: TestContext) {
  const client = createHttpClient();
  test.after(() => client.close());
  return client;
}

describe('createHttpClient', () => {
  it('sends method, headers and body and hands back status, headers and text', async (test) => {
    const server = await rawServer(test, (request, response) => {
      response.writeHead(418, { 'x-seen': `${request.method} ${request.headers['x-mine']}` });
      response.end('a teapot ☕');
    });
    const answer = await httpClient(test).fetch(`${server.origin}/tea`, {
      method: 'POST',
      headers: { 'x-mine': 'yes' },
      body: 'milk',
    });
    assert.equal(answer.status, 418);
    assert.equal(answer.headers.get('x-seen'), 'POST yes');
    assert.equal(await answer.text(), 'a teapot ☕');
  });

  it('keeps every value of a header that comes twice', async (test) => {
    const server = await rawServer(test, (_, response) => {
      response.writeHead(200, { 'x-many': ['one', 'two'] }).end();
    });
    const answer = await httpClient(test).fetch(server.origin);
    assert.equal(answer.headers.get('x-many'), 'one, two');
  });

  for (const status of [204, 304]) {
    it(`takes a ${status}, which has no body`, async (test) => {
      const server = await rawServer(test, (_, response) => response.writeHead(status).end());
      const answer = await httpClient(test).fetch(server.origin);
      assert.equal(answer.status, status);
      assert.equal(await answer.text(), '');
    });
  }

  const encodings = { gzip: gzipSync, 'X-GZIP': gzipSync, deflate: deflateSync, br: brotliCompressSync };
  for (const [encoding, encode] of Object.entries(encodings)) {
    it(`reads a body in ${encoding}, which was not asked for`, async (test) => {
      const server = await rawServer(test, (_, response) => {
        response.writeHead(200, { 'content-encoding': encoding }).end(encode('a teapot ☕'));
      });
      assert.equal(await (await httpClient(test).fetch(server.origin)).text(), 'a teapot ☕');
      assert.equal(server.requests[0]?.headers['accept-encoding'], undefined);
    });
  }

  it('reads deflate without its wrapping', async (test) => {
    const server = await rawServer(test, (_, response) => {
      response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateRawSync('a teapot ☕'));
    });
    assert.equal(await (await httpClient(test).fetch(server.origin)).text(), 'a teapot ☕');
  });

  it('hands back an error whose body is not what its header says: the status is what counts', async (test) => {
    const server = await rawServer(test, (_, response) => {
      response.writeHead(503, { 'content-encoding': 'gzip', 'retry-after': '2' }).end('upstream down');
    });
    const answer = await httpClient(test).fetch(server.origin);
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '2');
    assert.equal(await answer.text(), 'upstream down');
  });

  it('leaves a body as it is under an encoding that is none', async (test) => {
    const server = await rawServer(test, (_, response) => {
      response.writeHead(200, { 'content-encoding': 'utf-8' }).end('a teapot ☕');
    });
    assert.equal(await (await httpClient(test).fetch(server.origin)).text(), 'a teapot ☕');
  });

  for (const [what, body] of [
    ['is not what its header says', Buffer.from('no gzip')],
    ['is more than anything sensible', gzipSync(Buffer.alloc(65 * 1024 * 1024))],
  ] as const) {
    it(`says so when a body ${what}`, async (test) => {
      const server = await rawServer(test, (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(body);
      });
      const message = /^answered with a body that cannot be read as .*content-encoding says \(gzip\): .*\.$/;
      await assert.rejects(httpClient(test).fetch(server.origin), { code: 'invalid-response', message });
    });
  }

  it('hands back a redirect as it is', async (test) => {
    const elsewhere = await rawServer(test, (_, response) => response.end('stolen'));
    const server = await rawServer(test, (_, response) => {
      response.writeHead(307, { location: elsewhere.origin }).end();
    });
    const answer = await httpClient(test).fetch(server.origin, { headers: { authorization: 'Bearer x' } });
    assert.equal(answer.status, 307);
    assert.equal(elsewhere.requests.length, 0);
  });

  it('stops with the signal while the body is still coming', async (test) => {
    const controller = new AbortController();
    const server = await rawServer(test, (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('the first part');
      setTimeout(() => controller.abort(), 20);
    });
    const answer = httpClient(test).fetch(server.origin, { signal: controller.signal });
    await assert.rejects(answer, { name: 'AbortError' });
  });

  it('does not wait, when it is closed, for a connection that never comes', {
    timeout: 5_000,
  }, async (test) => {
    // It takes connections, and never says anything: no TLS comes about.
    const silent = createServer().removeAllListeners('connection');
    const held = new Set<Socket>();
    silent.on('connection', (socket) => held.add(socket));
    test.after(() => held.forEach((socket) => void socket.destroy()));
    const { origin, close } = await listenOnLoopback(silent);
    test.after(close);
    const client = createHttpClient();
    const answer = client.fetch(origin.replace('http:', 'https:'), { signal: AbortSignal.timeout(20) });
    await assert.rejects(answer, { name: 'TimeoutError' });
    await client.close();
  });
});

describe('a proxy', () => {
  const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'];
  let saved: (string | undefined)[] = [];
  beforeEach(() => {
    saved = names.map((name) => process.env[name]);
    for (const name of names) delete process.env[name];
  });
  afterEach(() => {
    for (const [index, name] of names.entries()) {
      const value = saved[index];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  // Nothing resolves this name: an answer can only have come through the proxy.
  const HOST = 'model.invalid';

  async function surroundings(test: TestContext) {
    const server = await modelService(test, () => ({ text: 'Hi!' }));
    const proxy = await proxyServer(test, Number(new URL(server.url).port));
    return { server, proxy };
  }

  it('named by HTTP_PROXY is the way to a model service', async (test) => {
    const { server, proxy } = await surroundings(test);
    process.env['HTTP_PROXY'] = proxy.url;
    const result = await ask(openModel(test, `http://${HOST}/v1`));
    assert.equal(replyOf(result).text, 'Hi!');
    assert.deepEqual(proxy.tunnels, [{ target: `${HOST}:80`, authorization: undefined }]);
    assert.equal(server.calls[0]?.headers.host, HOST);
  });

  it('is given its own name and password, and the service is not', async (test) => {
    const { server, proxy } = await surroundings(test);
    process.env['http_proxy'] = proxy.url.replace('//', '//me:p%40ss@');
    await ask(openModel(test, `http://${HOST}:8080/v1`));
    const authorization = `Basic ${Buffer.from('me:p@ss').toString('base64')}`;
    assert.deepEqual(proxy.tunnels, [{ target: `${HOST}:8080`, authorization }]);
    assert.equal(server.calls[0]?.headers['proxy-authorization'], undefined);
  });

  it('is left out for the hosts in NO_PROXY', async (test) => {
    const { proxy } = await surroundings(test);
    process.env['HTTP_PROXY'] = proxy.url;
    process.env['NO_PROXY'] = 'elsewhere.test,.invalid';
    await assert.rejects(httpClient(test).fetch(`http://${HOST}/v1`));
    assert.deepEqual(proxy.tunnels, []);
  });

  it('is left out on the way to this machine, and when there is none', async (test) => {
    const { server, proxy } = await surroundings(test);
    assert.equal(replyOf(await ask(openModel(test, server.url))).text, 'Hi!');
    process.env['HTTP_PROXY'] = proxy.url;
    assert.equal(replyOf(await ask(openModel(test, server.url))).text, 'Hi!');
    assert.deepEqual(proxy.tunnels, []);
  });
});
