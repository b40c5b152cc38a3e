import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutSecrets } from '../../src/hooks/on-fail-command.ts';

describe('withoutSecrets', () => {
  it('leaves out every variable that holds one of our secrets, whatever its name', () => {
    const environment = {
      OPENAI_API_KEY: 'sk-agent',
      MY_COPY: 'sk-agent',
      JUDGE_KEY: 'sk-judge',
      GH_TOKEN: 'ghs_token',
      PATH: '/bin',
    };
    assert.deepEqual(withoutSecrets(environment, ['sk-agent', 'sk-judge', 'ghs_token']), { PATH: '/bin' });
  });

  it('leaves out a secret that came with white space around it, as pasted ones do, on either side', () => {
    for (const value of ['sk-agent', 'sk-agent\n', ' sk-agent']) {
      for (const secret of ['sk-agent', 'sk-agent\n', ' sk-agent'])
        assert.deepEqual(withoutSecrets({ OPENAI_API_KEY: value, PATH: '/bin' }, [secret]), { PATH: '/bin' });
    }
  });

  it('leaves out what has a secret in it, but not what has a few letters in common with a short one', () => {
    const environment = { HEADER: 'Authorization: Bearer sk-agent-1', PATH: '/usr/bin:/bin', SHORT: 'bin' };
    assert.deepEqual(withoutSecrets(environment, ['sk-agent-1', 'bin']), { PATH: '/usr/bin:/bin' });
  });

  it("leaves out our inputs and the runner's own tokens", () => {
    const environment = {
      'INPUT_OPENAI-API-KEY': 'x',
      INPUT_PROMPTS: 'y',
      ACTIONS_RUNTIME_TOKEN: 't',
      ACTIONS_RUNTIME_URL: 'u',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'u',
      ACTIONS_RESULTS_URL: 'u',
      ACTIONS_CACHE_URL: 'u',
    };
    assert.deepEqual(withoutSecrets(environment, []), {});
  });

  it('keeps everything else', () => {
    const environment = {
      PATH: '/bin',
      GITHUB_SHA: 'abc',
      MY_INPUT_: 'x',
      EMPTY: '',
      ACTIONS_STEP_DEBUG: 'true',
    };
    assert.deepEqual(withoutSecrets(environment, ['sk-agent', undefined]), environment);
  });

  it('changes nothing in the environment it is given', () => {
    const environment = { OPENAI_API_KEY: 'sk-agent' };
    withoutSecrets(environment, ['sk-agent']);
    assert.deepEqual(environment, { OPENAI_API_KEY: 'sk-agent' });
  });
});
