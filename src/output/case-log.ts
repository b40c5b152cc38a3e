import type { GatePolicy } from '../domain/config.ts';
import type { CaseResult } from '../domain/result.ts';
import { isNotRun } from '../gate/not-run.ts';
import { renderLogBody, renderLogGroup, renderLogTitle } from '../report/render-log-group.ts';

/**
 * Characters of the cases' texts in one log: of more than some megabytes GitHub's page shows only a part. Cases that passed,
 * whose texts few look for, take no room from the others.
 */
const ROOM = { passed: 2_000_000, others: 3_000_000 } as const;

const NO_MORE_ROOM = {
  passed: 'For the size of this log, cases that passed have a line and no texts from here on.',
  others: 'For the size of this log, cases that did not pass have a line and no texts from here on.',
} as const;

/**
 * Tells of each case as it finishes: one line, which can be opened to see the case whole; where there is no more room, the
 * line alone. Of cases that were not run the report says in one line that, and why.
 * @param print takes one or more lines.
 */
export function createCaseLog(
  gate: GatePolicy,
  cases: number,
  print: (text: string) => void,
): (result: CaseResult) => void {
  const left: Record<keyof typeof ROOM, number> = { ...ROOM };
  let finished = 0;
  return (result) => {
    finished += 1;
    if (isNotRun(result)) return;
    const title = renderLogTitle(result, finished, cases, gate.scoring.kind === 'numeric');
    const kind = result.status === 'passed' ? 'passed' : 'others';
    if (left[kind] <= 0) return print(title);
    const body = renderLogBody(result, gate);
    print(renderLogGroup(title, body));
    left[kind] -= body.length;
    if (left[kind] <= 0) print(`${NO_MORE_ROOM[kind]} The results database has them.`);
  };
}
