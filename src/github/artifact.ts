import { dirname } from 'node:path';
import { DefaultArtifactClient, GHESNotSupportedError } from '@actions/artifact';

export interface ArtifactRequest {
  readonly name: string;
  /** Tried when the name is taken, as it is in a second attempt or another leg of a matrix. */
  readonly otherName: string;
  readonly files: readonly string[];
  readonly retentionDays?: number | undefined;
}

export type ArtifactOutcome =
  | { readonly status: 'uploaded'; readonly id: number; readonly name: string }
  | { readonly status: 'skipped'; readonly reason: string }
  | { readonly status: 'failed'; readonly reason: string };

/** Uploads the files, all of one folder, as one artifact. Never throws: what could not be uploaded is an outcome. */
export async function uploadArtifact(request: ArtifactRequest): Promise<ArtifactOutcome> {
  const first = await upload(request.name, request);
  const taken = first.status === 'failed' && /conflict|already exists/i.test(first.reason);
  return taken ? upload(request.otherName, request) : first;
}

async function upload(name: string, { files, retentionDays }: ArtifactRequest): Promise<ArtifactOutcome> {
  try {
    const { id } = await new DefaultArtifactClient().uploadArtifact(
      name,
      [...files],
      dirname(files[0] ?? '.'),
      {
        ...(retentionDays === undefined ? {} : { retentionDays }),
      },
    );
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
    return { status: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
