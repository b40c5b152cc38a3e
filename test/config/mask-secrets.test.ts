import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createKeyMask,
  listJudgeKeys,
  listKeys,
  maskError,
  maskSecrets,
} from '../../src/config/mask-secrets.ts';
import type { Secrets } from '../../src/domain/config.ts';
import { createMask } from '../../src/report/mask-secrets.ts';
import { buildAgentSettings, buildConfig } from '../support/builders.ts';
import { httpSettings } from '../support/open-http-agent.ts';

const config = buildConfig();

const keysOf = (secrets: Partial<Secrets>, of = config) => listKeys(of, { named: {}, ...secrets });

describe('listKeys', () => {
  it('has the keys of both services, the token, and what the configuration names, each once', () => {
    const secrets = {
      agentApiKey: 'sk-agent-1',
      judgeApiKey: 'sk-agent-1',
      githubToken: 'ghs_token1',
      named: { MY_KEY: ' sk-other-1\n' },
    };
    assert.deepEqual(keysOf(secrets), ['sk-agent-1', 'ghs_token1', 'sk-other-1']);
  });

  it('takes no placeholder for a key', () => {
    for (const agentApiKey of ['k', 'none', 'sk-1234', 'anything', 'placeholder', ''])
      assert.deepEqual(keysOf({ agentApiKey }), [], agentApiKey);
    for (const agentApiKey of ['sk-12345', 'a'.repeat(24)])
      assert.deepEqual(keysOf({ agentApiKey }), [agentApiKey]);
  });

  it('knows a credential without its scheme, and what is in a basic one', () => {
    const basic = Buffer.from('user:pass-word-1').toString('base64');
    assert.deepEqual(keysOf({ named: { A: 'Bearer abc-12345' } }), ['Bearer abc-12345', 'abc-12345']);
    assert.deepEqual(keysOf({ named: { A: `Basic ${basic}` } }), [
      `Basic ${basic}`,
      basic,
      'user:pass-word-1',
      'pass-word-1',
    ]);
  });

  it('goes by the name of what an MCP server is given', () => {
    const server = { name: 's', command: ['serve'], env: ['GITHUB_REPOSITORY', 'DB_PASSWORD'] };
    const tools = buildConfig({ agent: buildAgentSettings({ mcpServers: [server] }) });
    const named = { GITHUB_REPOSITORY: 'owner/repo', DB_PASSWORD: 'hunter2-hunter2' };
    assert.deepEqual(keysOf({ named }, tools), ['hunter2-hunter2']);
  });
});

describe('createKeyMask', () => {
  const key = 'sk-Key/9+ü?';
  const mask = createKeyMask(config, { agentApiKey: key, named: {} });
  const base64 = (before: string, after = '') => Buffer.from(before + key + after).toString('base64');

  it('finds a key in every form a service sends it back in', () => {
    const forms = [
      key,
      JSON.stringify({ key }),
      encodeURIComponent(key),
      `https://x.y/?k=${new URLSearchParams({ key })}`,
      ...['', 'u:', 'us:', 'use:'].flatMap((before) => [base64(before), base64(before, ' and more')]),
      base64('u:').replaceAll('+', '-').replaceAll('/', '_'),
    ];
    for (const form of forms) {
      const masked = mask(`before ${form} after`);
      assert.match(masked, /^before .*\*\*\*.* after$/, form);
      // What is left of a Base64 form tells no byte of the key.
      assert.ok(masked.length <= 'before  after'.length + 35, masked);
    }
  });

  it('leaves all other words alone', () => {
    const text = 'An answer about keys: sk-Key, and more of the like.';
    assert.equal(mask(text), text);
  });
});

describe('maskSecrets', () => {
  const secrets = { agentApiKey: 'sk-0123456789', named: {} };
  const shown = (message: string) => maskSecrets([{ where: 'prompts', message }], secrets)[0]?.message;

  it('hides a key in a problem, and what is left of one where the value was cut', () => {
    assert.equal(shown('received "sk-0123456789"; no'), 'received "***"; no');
    assert.equal(shown('received "abc sk-012345…; no'), 'received "abc ***…; no');
    assert.equal(shown('received "abc sk-…; no'), 'received "abc sk-…; no');
  });
});

describe('listJudgeKeys', () => {
  const named = { A: 'sk-a', B: 'sk-b', OPENAI_API_KEY: 'sk-old' };
  const secrets = { agentApiKey: 'sk-agent', judgeApiKey: 'sk-judge', named };
  const servers = [
    { name: 's', command: ['serve'], env: ['A'] },
    { name: 't', url: 'http://x', headers: { Authorization: { env: 'B', prefix: '' } } },
  ];

  it('has what judges alone are called with', () => {
    assert.deepEqual(listJudgeKeys(config, secrets), ['sk-a', 'sk-b', 'sk-judge']);
  });

  it('has no key that is the agent’s, too', () => {
    assert.deepEqual(listJudgeKeys(config, { ...secrets, judgeApiKey: 'sk-agent', named: {} }), []);
    for (const [agent, expected] of [
      [buildAgentSettings({ apiKeyEnv: 'A' }), ['sk-b']],
      [buildAgentSettings({ mcpServers: servers }), []],
      [httpSettings({ headers: { X: { env: 'B', prefix: '' }, Y: 'plain' } }), ['sk-a']],
      [{ kind: 'recorded' }, ['sk-a', 'sk-b']],
    ] as const)
      assert.deepEqual(listJudgeKeys(buildConfig({ agent }), secrets), [...expected, 'sk-judge']);
  });
});

describe('maskError', () => {
  it('leaves no secret in the message and the stack of the same error', () => {
    const error = new TypeError('bad header sk-12345');
    assert.equal(maskError(error, createMask(['sk-12345'])), error);
    assert.equal(error.message, 'bad header ***');
    assert.ok(!error.stack?.includes('sk-12345'));
    assert.equal(maskError('sk-12345!', createMask(['sk-12345'])), '***!');
  });
});
