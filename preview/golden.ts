import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRun } from '../src/load-run.ts';
import { byteLength } from '../src/report/fit-to-budget.ts';
import { renderComment } from '../src/report/render-comment.ts';
import { renderSummary } from '../src/report/render-summary.ts';
import type { Scenario } from './scenario.ts';
import { storeRun } from './store-run.ts';

/** What is kept of a run, so that a change of its looks is seen in a review. */
export interface Rendered {
  readonly comment: string;
  readonly summary: string;
}

/** A run, stored and read back, as it would be published. */
export function renderScenario(scenario: Scenario): Rendered {
  const folder = mkdtempSync(join(tmpdir(), 'agent-judge-golden-'));
  try {
    const database = join(folder, 'results.sqlite');
    storeRun(database, scenario.plan());
    const run = loadRun(database);
    try {
      return { comment: renderComment(run.report), summary: renderSummary(run.report) };
    } finally {
      run.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Characters of a text that is kept whole; of a longer one it is its size and hash, so that the repository stays small. */
const MOST_KEPT = 100_000;

/** The golden files of a run, by their names. */
export function goldenFiles({ comment, summary }: Rendered): ReadonlyMap<string, string> {
  return new Map([keep('comment', comment), keep('summary', summary)]);
}

function keep(name: string, text: string): [string, string] {
  if (text.length <= MOST_KEPT) return [`${name}.md`, text];
  const hash = createHash('sha256').update(text).digest('hex');
  return [`${name}.txt`, `${byteLength(text)} bytes, sha256 ${hash}\n`];
}
