import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assembleHttpRequest } from '../../src/agent/assemble-http-request.ts';
import { hostileText } from '../report/hostile-text.ts';
import { buildCase } from '../support/builders.ts';
import { httpSettings } from '../support/open-http-agent.ts';

const urlFor = (url: string, id: string, prompt = 'p') =>
  assembleHttpRequest(httpSettings({ url }), buildCase({ id, prompt }), {});

test('a value never leads to another host, path or query', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.constantFrom('.', '..', '../..', '/', '//evil.example')), (id) => {
      const made = urlFor('http://agent.example/v1/{{id}}/ask?q={{prompt}}&r=1', id, id);
      if (made.status === 'problem') return assert.ok(id === '.' || id === '..', id);
      const url = new URL(made.request.url);
      assert.equal(url.host, 'agent.example');
      assert.match(url.pathname, /^\/v1\/[^/]*\/ask$/);
      assert.deepEqual([...url.searchParams.keys()], ['q', 'r']);
      assert.equal(url.searchParams.get('q'), id.toWellFormed());
      assert.equal(url.hash, '');
    }),
    { numRuns: 300 },
  );
});

test('a part of a path that a URL does without is told', () => {
  for (const [url, id] of [
    ['http://x/a/{{id}}/b', '..'],
    ['http://x/a/{{id}}', '.'],
    ['http://x/a/.{{id}}', '.'],
  ] as const) {
    const made = urlFor(url, id);
    assert.ok(made.status === 'problem', url);
    assert.match(
      made.message,
      /would be "\." or "\.\.", and so lead to another path\. Send the value in the body/,
    );
  }
  for (const [url, id] of [
    ['http://x/../a/{{id}}', 'b'],
    ['http://x/a?up={{id}}', '..'],
    ['http://x/a/v{{id}}', '..'],
  ] as const)
    assert.equal(urlFor(url, id).status, 'assembled', url);
});

test('what a case says is in no header', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (id, prompt) => {
      const made = urlFor('http://x/ask', id, prompt);
      assert.ok(made.status === 'assembled');
      assert.deepEqual(
        [...made.request.headers],
        [
          ['content-type', 'application/json'],
          ['user-agent', 'agent-judge'],
        ],
      );
    }),
    { numRuns: 50 },
  );
});
