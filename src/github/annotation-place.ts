import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/** Where an annotation is shown: files from the root of the repository, as GitHub names them. */
export interface AnnotationPlaces {
  /** The real path of the folder that the repository is checked out to. */
  readonly workspace: string;
  /** What stands for a case that no file of the repository has; absent where it is not known. */
  readonly workflowFile?: string | undefined;
}

export function readAnnotationPlaces(environment: NodeJS.ProcessEnv): AnnotationPlaces {
  const workspace = resolve(environment['GITHUB_WORKSPACE'] || '.');
  return { workspace: readRealPath(workspace), workflowFile: parseWorkflowFile(environment) };
}

/** The working directory is a real path, and what is in it is to be found in the workspace. */
function readRealPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/**
 * The workflow's file, out of `owner/name/.github/workflows/gate.yml@refs/heads/main`. None where it is of another
 * repository, as a workflow that an organisation requires.
 */
function parseWorkflowFile(environment: NodeJS.ProcessEnv): string | undefined {
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const reference = environment['GITHUB_WORKFLOW_REF'] ?? '';
  const prefix = `${repository}/`;
  if (repository === '' || !reference.toLowerCase().startsWith(prefix.toLowerCase())) return undefined;
  const [, file] = /^(\.github\/workflows\/[^/\\\s]+?\.ya?ml)@/i.exec(reference.slice(prefix.length)) ?? [];
  return file;
}

/**
 * @param file relative to the working directory, or absolute.
 * @returns nothing for a file outside the workspace: GitHub could not show it, and has no need to know of it.
 */
export function placeInWorkspace(file: string, workspace: string): string | undefined {
  const path = relative(workspace, resolve(file)).split(sep).join('/');
  const isInside = path !== '' && path !== '..' && !path.startsWith('../') && resolve(path) !== path;
  return isInside ? path : undefined;
}
