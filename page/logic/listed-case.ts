import type { CaseStatus } from '../../src/domain/result.ts';
import type { IndexRow } from '../../src/report/html/page-data.ts';

/** A case in the list. */
export interface ListedCase {
  /** 0-based, the dataset's order. */
  readonly position: number;
  /** Half a pair in it is U+FFFD, as it is in an address. */
  readonly id: string;
  readonly status: CaseStatus;
  readonly score: number | null;
  readonly threshold: number;
  readonly prompt: string;
  readonly reason: string;
  readonly tags: readonly string[];
  readonly unmet: readonly string[];
  readonly notes: readonly string[];
  readonly latencyMs: number | null;
  readonly costUsd: number | null;
}

export function listCase(row: IndexRow, position: number): ListedCase {
  const [id, status, score, threshold, prompt, reason, tags, unmet, notes, latencyMs, costUsd] = row;
  return {
    position,
    id: id.toWellFormed(),
    status,
    score,
    threshold,
    prompt,
    reason,
    tags,
    unmet,
    notes,
    latencyMs,
    costUsd,
  };
}
