import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assembleEnvironment } from '../../src/process/environment.ts';

const DEFAULTS = { PYTHONUNBUFFERED: '1', PYTHONIOENCODING: 'utf-8' };

const given = (environment: NodeJS.ProcessEnv, names: readonly string[] = []) => {
  const { PYTHONUNBUFFERED: _, PYTHONIOENCODING: __, ...rest } = assembleEnvironment(environment, names);
  return rest;
};

describe("the environment of the user's agent", () => {
  const safe = [
    ...['PATH', 'HOME', 'USER', 'SHELL', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR', 'TEMP', 'TMP'],
    ...['Path', 'SystemRoot', 'ComSpec', 'PATHEXT', 'ProgramFiles(x86)', 'windir', 'USERPROFILE'],
    ...['CI', 'GITHUB_ACTIONS', 'GITHUB_WORKSPACE', 'RUNNER_TEMP', 'RUNNER_OS', 'RUNNER_TRACKING_ID'],
    ...['http_proxy', 'HTTPS_PROXY', 'no_proxy', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'],
    ...['VIRTUAL_ENV', 'pythonLocation', 'Python3_ROOT_DIR', 'PYTHONPATH', 'LD_LIBRARY_PATH', 'NODE_PATH'],
    ...['JAVA_HOME', 'JAVA_HOME_21_X64', 'GOROOT', 'GOROOT_1_22_X64', 'DOTNET_ROOT'],
  ];
  for (const name of safe) {
    it(`has ${name}`, () => assert.deepEqual(given({ [name]: 'x' }), { [name]: 'x' }));
  }

  const withheld = [
    ...[
      'OPENAI_API_KEY',
      'ANTHROPIC_API_KEY',
      'GITHUB_TOKEN',
      'GH_TOKEN',
      'NODE_AUTH_TOKEN',
      'AWS_SECRET_ACCESS_KEY',
    ],
    ...['INPUT_OPENAI-API-KEY', 'INPUT_PROMPTS', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
    ...['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'AGENT_JUDGE_PROCESS'],
    ...['npm_config__authtoken', 'PIP_INDEX_URL', 'MY_PATH', 'PATH_', 'JAVA_HOMES', 'LC_', ''],
  ];
  for (const name of withheld) {
    it(`has no ${name || 'variable without a name'}`, () => assert.deepEqual(given({ [name]: 'x' }), {}));
  }

  it('has what the user names, exactly as it is called', () => {
    const environment = { OPENAI_API_KEY: 'sk', openai_api_key: 'other', MODE: '' };
    assert.deepEqual(given(environment, ['OPENAI_API_KEY', 'MODE', 'ABSENT']), {
      OPENAI_API_KEY: 'sk',
      MODE: '',
    });
  });

  it('lets Python programs print at once and in UTF-8, unless the user says otherwise', () => {
    assert.deepEqual(assembleEnvironment({}, []), DEFAULTS);
    const own = { PYTHONUNBUFFERED: '', PYTHONIOENCODING: 'latin-1' };
    assert.deepEqual(assembleEnvironment(own, []), own);
  });

  it('is a new object', () => {
    const environment = { PATH: '/bin', SECRET: 'x' };
    assert.notEqual(assembleEnvironment(environment, []), environment);
    assert.deepEqual(environment, { PATH: '/bin', SECRET: 'x' });
  });
});
