import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultArtifactClient, GHESNotSupportedError } from '@actions/artifact';
import { messageOf } from '../errors.ts';

export interface ArtifactRequest {
  readonly name: string;
  /** Tried when the name is taken, as it is in a second attempt or another leg of a matrix. */
  readonly otherName: string;
  readonly files: readonly string[];
  /** As it is, not in an archive, so that a browser opens it: one file, and the names end like it. */
  readonly unzipped?: boolean | undefined;
  readonly retentionDays?: number | undefined;
  /** For all of it; where absent, two minutes and what a slow line needs for the files. */
  readonly limitMs?: number | undefined;
}

export type ArtifactOutcome =
  | { readonly status: 'uploaded'; readonly id: number; readonly name: string }
  | { readonly status: 'skipped'; readonly reason: string }
  | { readonly status: 'failed'; readonly reason: string };

/** The service's client waits for ever for a server that takes a request and does not answer. */
const LIMIT_MS = 120_000;
const SLOWEST_BYTES_A_MS = 500;

/**
 * Uploads the files, all of one folder, as one artifact. Never throws: what could not be uploaded is an outcome. The client
 * cannot be stopped: after the time limit or the signal it is left behind.
 */
export async function uploadArtifact(
  request: ArtifactRequest,
  signal: AbortSignal,
): Promise<ArtifactOutcome> {
  // One that could not be written was told of; it must not keep the others from being uploaded.
  const files = request.files.filter((path) => existsSync(path));
  if (files.length === 0) return { status: 'failed', reason: 'there is no file to upload.' };
  const limitMs = request.limitMs ?? LIMIT_MS + totalSize(files) / SLOWEST_BYTES_A_MS;
  const enough = new AbortController();
  const late = sleep(limitMs, undefined, { signal: AbortSignal.any([signal, enough.signal]) }).then(
    () => `the artifact service did not finish within ${Math.ceil(limitMs / 1000)} s.`,
    () => 'the run was cancelled before the artifact service was done.',
  );
  const gaveUp = late.then((reason): ArtifactOutcome => ({ status: 'failed', reason }));
  try {
    return await Promise.race([uploadUnderAnyName({ ...request, files }), gaveUp]);
  } finally {
    enough.abort();
  }
}

async function uploadUnderAnyName(request: ArtifactRequest): Promise<ArtifactOutcome> {
  const first = await upload(request.name, request);
  const taken = first.status === 'failed' && /conflict|already exists/i.test(first.reason);
  return taken ? upload(request.otherName, request) : first;
}

function totalSize(files: readonly string[]): number {
  return files.reduce((total, path) => total + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
}

async function upload(name: string, request: ArtifactRequest): Promise<ArtifactOutcome> {
  try {
    const id = request.unzipped ? await uploadAs(name, request) : await send(name, request.files, request);
    return id === undefined
      ? { status: 'failed', reason: 'the artifact service returned no id.' }
      : { status: 'uploaded', id, name };
  } catch (error) {
    if (error instanceof GHESNotSupportedError) {
      return {
        status: 'skipped',
        reason: 'GitHub Enterprise Server has no service for this kind of artifact.',
      };
    }
    return { status: 'failed', reason: messageOf(error) };
  }
}

/** An artifact that is no archive is called as its file is, whatever name is given: so it is uploaded from a copy. */
async function uploadAs(name: string, request: ArtifactRequest): Promise<number | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'agent-judge-upload-'));
  try {
    const copy = join(folder, name);
    await copyFile(request.files[0] ?? '', copy);
    return await send(name, [copy], request);
  } finally {
    // What is left behind in a temporary folder is no reason to say that nothing was uploaded.
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

async function send(
  name: string,
  files: readonly string[],
  { unzipped, retentionDays }: ArtifactRequest,
): Promise<number | undefined> {
  const { id } = await new DefaultArtifactClient().uploadArtifact(
    name,
    [...files],
    dirname(files[0] ?? '.'),
    {
      ...(unzipped ? { skipArchive: true } : {}),
      ...(retentionDays === undefined ? {} : { retentionDays }),
    },
  );
  return id;
}
