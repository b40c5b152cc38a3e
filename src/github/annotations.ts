import * as core from '@actions/core';
import type { CaseResult } from '../domain/result.ts';
import { describeCase } from '../report/describe-case.ts';
import { escapeLogLine, truncate } from '../report/escape-text.ts';

/** GitHub shows ten annotations of each level a step; two are kept for the verdict and for what could not be done. */
const MOST_PER_LEVEL = 8;

/** GitHub's limit is 4,096 characters. */
const MESSAGE_LENGTH = 1_000;

/**
 * Annotates failing cases as they come up, as errors, and errored ones as warnings; when a failed verdict does not fail
 * the check, warnings both. Beyond the platform's caps nothing is lost: the log and the summary have every case.
 */
export function createAnnotator(numeric: boolean, failsCheck: boolean): (result: CaseResult) => void {
  const used = { error: 0, warning: 0 };
  return (result) => {
    if (result.status === 'passed') return;
    const level = result.status === 'failed' && failsCheck ? 'error' : 'warning';
    if (used[level] >= MOST_PER_LEVEL) return;
    used[level] += 1;
    const { id, source } = result.case;
    const title = `${truncate(escapeLogLine(id), 80)} ${describeCase(result, numeric, (note) => truncate(escapeLogLine(note), 120))}`;
    const place = {
      ...(source && { file: escapeLogLine(source.file) }),
      ...(source?.line !== undefined && { startLine: source.line }),
    };
    const annotate = level === 'error' ? core.error : core.warning;
    annotate(truncate(escapeLogLine(result.reason), MESSAGE_LENGTH) || 'No reason was given.', {
      title,
      ...place,
    });
  };
}
