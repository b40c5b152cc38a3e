import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { createGitRepository, type Files, type RepositoryContent } from './git-repository.ts';
import type { GithubBehaviour, GithubServer } from './github-server.ts';
import type { ModelServer } from './model-server.ts';
import { type ActionRun, BASE, pullRequestEvent, runAction, temporaryFolder } from './run-bundle.ts';
import { github, modelService, scripted } from './services.ts';

/** The head commit of a pull request's event. */
export const HEAD = 'b'.repeat(40);

export interface GateRun extends ActionRun {
  readonly hub: GithubServer;
  readonly model: ModelServer;
}

export interface GateRunOptions {
  /** The files of the base commit. */
  readonly base: Files;
  /** Those of the pull request's head. */
  readonly head: Files;
  /** Those that are checked out, where they are not the head's. */
  readonly workspace?: Files;
  readonly repository?: Partial<RepositoryContent>;
  readonly behaviour?: GithubBehaviour;
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The score of each prompt; 9 where nothing is said. */
  readonly scores?: Readonly<Record<string, number>>;
}

/** The action in a workflow of a repository with these commits; `trust: base` unless the inputs say otherwise. */
export async function runGate(t: TestContext, options: GateRunOptions): Promise<GateRun> {
  const { base, head, repository, behaviour, inputs, env } = options;
  const model = await modelService(t, scripted(options.scores ?? {}));
  const commits = { [BASE]: base, [HEAD]: head, ...repository?.commits };
  const hub = await github(t, {
    ...behaviour,
    repository: createGitRepository({ ...repository, commits }),
  });
  const folder = temporaryFolder(t);
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  writeFiles(workspace, options.workspace ?? head);
  const run = await runAction({
    folder,
    cwd: workspace,
    event: options.event ?? pullRequestEvent(),
    env: { GITHUB_API_URL: hub.apiUrl, GITHUB_WORKSPACE: workspace, ...env },
    inputs: {
      trust: 'base',
      'openai-api-key': 'sk-key-1234567',
      'github-token': 'ghs-token-5678',
      'base-url': model.url,
      'artifact-name': 'none',
      ...inputs,
    },
  });
  return { ...run, hub, model };
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(target, content);
    else if ('link' in content) symlinkSync(content.link, target);
    else mkdirSync(target);
  }
}
