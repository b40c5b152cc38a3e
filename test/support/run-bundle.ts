import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The committed bundle, which is what users run. */
export const BUNDLE = resolve(import.meta.dirname, '../../dist/index.js');

export interface Ended {
  /** `null` when a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

export interface RunOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Called with the process once it runs, to signal it. */
  readonly started?: (child: ChildProcess) => void;
  readonly timeoutMs?: number;
  /** A shell command before it, in the same process, such as a limit. */
  readonly underShell?: string;
}

/** Starts the bundle with exactly this environment and waits for its end. */
export function runBundle({
  args = [],
  env = {},
  cwd,
  started,
  timeoutMs = 60_000,
  underShell,
}: RunOptions): Promise<Ended> {
  const begin = performance.now();
  const command = [process.execPath, BUNDLE, ...args];
  const [program = '', ...rest] =
    underShell === undefined ? command : ['/bin/sh', '-c', `${underShell}; exec "$@"`, 'sh', ...command];
  const child = spawn(program, rest, {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  started?.(child);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (exitCode) =>
      done({ exitCode, stdout, stderr, durationMs: performance.now() - begin }),
    );
  });
}

/** A folder that is removed when the test ends. */
export function temporaryFolder(test: { after(fn: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'agent-judge-test-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface ActionRun extends Ended {
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The `RUNNER_TEMP/agent-judge` folder. */
  readonly outputDirectory: string;
}

export interface ActionOptions extends Omit<RunOptions, 'args'> {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** Kept between runs of one workflow run; a new one otherwise. */
  readonly folder: string;
}

/** Starts the bundle as the runner starts an action. */
export async function runAction({
  inputs,
  event,
  folder,
  env = {},
  ...options
}: ActionOptions): Promise<ActionRun> {
  const temp = join(folder, 'temp');
  mkdirSync(temp, { recursive: true });
  const files = {
    summary: join(folder, 'summary.md'),
    outputs: join(folder, 'outputs'),
    event: join(folder, 'event.json'),
  };
  writeFileSync(files.summary, '');
  writeFileSync(files.outputs, '');
  writeFileSync(files.event, JSON.stringify(event?.payload ?? {}));
  const given = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase().replaceAll(' ', '_')}`,
    value,
  ]);
  const ended = await runBundle({
    cwd: folder,
    ...options,
    env: {
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      RUNNER_TEMP: temp,
      GITHUB_WORKSPACE: folder,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: '1001',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW: 'CI',
      GITHUB_JOB: 'gate',
      GITHUB_ACTOR: 'octocat',
      GITHUB_EVENT_NAME: event?.name ?? 'push',
      GITHUB_EVENT_PATH: files.event,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_OUTPUT: files.outputs,
      ...Object.fromEntries(given),
      ...env,
    },
  });
  return {
    ...ended,
    summary: readFileSync(files.summary, 'utf8'),
    outputs: parseOutputs(readFileSync(files.outputs, 'utf8')),
    outputDirectory: join(temp, 'agent-judge'),
  };
}

/** The base commit of a pull request's event. */
export const BASE = 'e'.repeat(40);

/** A pull request's event, of this repository or of a fork. */
export function pullRequestEvent({ number = 7, sha = 'b'.repeat(40), fork = false } = {}) {
  return {
    name: 'pull_request',
    payload: {
      pull_request: {
        number,
        head: { sha, repo: { full_name: fork ? 'someone/r' : 'o/r' } },
        base: { sha: BASE, repo: { full_name: 'o/r' } },
      },
    },
  };
}

/** What the runner gives an action that may upload artifacts. */
export function artifactEnvironment(resultsUrl: string): Record<string, string> {
  const payload = Buffer.from(JSON.stringify({ scp: 'Actions.Results:run-backend:job-backend' })).toString(
    'base64url',
  );
  return { ACTIONS_RUNTIME_TOKEN: `e30.${payload}.x`, ACTIONS_RESULTS_URL: resultsUrl };
}

function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm))
    outputs[name] = value;
  return outputs;
}
