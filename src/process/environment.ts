/** Names that are safe to hand on. Compared without regard to case: Windows writes `Path`, proxies come both ways. */
const SAFE = new Set(
  `
  PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TMPDIR TEMP TMP XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME
  XDG_RUNTIME_DIR
  SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT OS APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES PROGRAMFILES(X86)
  PROGRAMW6432 COMMONPROGRAMFILES USERPROFILE USERNAME HOMEDRIVE HOMEPATH NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE
  CI GITHUB_ACTIONS GITHUB_WORKSPACE RUNNER_TEMP RUNNER_OS RUNNER_ARCH RUNNER_TOOL_CACHE AGENT_TOOLSDIRECTORY
  RUNNER_TRACKING_ID
  HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE
  CURL_CA_BUNDLE
  VIRTUAL_ENV CONDA CONDA_PREFIX CONDA_DEFAULT_ENV PYENV_ROOT PYENV_VERSION UV_CACHE_DIR UV_PYTHON
  UV_PYTHON_INSTALL_DIR UV_PROJECT_ENVIRONMENT
  NODE_PATH NODE_OPTIONS NVM_DIR NVM_BIN PNPM_HOME COREPACK_HOME BUN_INSTALL DENO_DIR
  LD_LIBRARY_PATH DYLD_LIBRARY_PATH PKG_CONFIG_PATH GOPATH CARGO_HOME RUSTUP_HOME RUSTUP_TOOLCHAIN DOTNET_ROOT
  GEM_HOME GEM_PATH BUNDLE_GEMFILE M2_HOME GRADLE_HOME
  `
    .trim()
    .split(/\s+/),
);

/** Families of names: the locale, and what the `setup-*` actions set for each version of a language. */
const SAFE_FAMILIES = /^(LC_[A-Z_]+|PYTHON[A-Z0-9_]*|JAVA_HOME(_[A-Z0-9_]+)?|GOROOT(_[A-Z0-9_]+)?)$/i;

/**
 * What a Python program needs, unless the user says otherwise: without the first, what it prints into a pipe stays in its
 * buffer, and a worker that does not flush looks as if it hung; without the second, Windows prints no UTF-8.
 */
const DEFAULTS = { PYTHONUNBUFFERED: '1', PYTHONIOENCODING: 'utf-8' };

/**
 * The environment of the user's agent: what a program needs to run at all, and what the user names. No input of ours, no
 * token and no key reaches it that is not named.
 * @param names exactly as the variables are called.
 */
export function assembleEnvironment(
  environment: NodeJS.ProcessEnv,
  names: readonly string[],
): NodeJS.ProcessEnv {
  const named = new Set(names);
  const given = Object.entries(environment).filter(
    ([name, value]) => value !== undefined && (named.has(name) || isSafe(name)),
  );
  return { ...DEFAULTS, ...Object.fromEntries(given) };
}

function isSafe(name: string): boolean {
  return SAFE.has(name.toUpperCase()) || SAFE_FAMILIES.test(name);
}
