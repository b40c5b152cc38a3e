import type { CaseResult } from '../../domain/result.ts';
import { collectCaseSpend } from '../../gate/collect-spend.ts';
import { describeNotes } from '../describe-case.ts';
import { type IndexRow, ROW_TEXT } from './page-data.ts';

/** A case as the page's list has it. */
export function assembleRow(result: CaseResult, numeric: boolean): IndexRow {
  const { case: testCase, status, score, threshold, reason, criteria, trials } = result;
  const latencies = trials.flatMap(({ call }) => call?.latencyMs ?? []);
  return [
    testCase.id,
    status,
    score ?? null,
    threshold,
    beginning(testCase.prompt),
    beginning(reason),
    testCase.tags,
    criteria.filter(({ met }) => !met).map(({ name }) => name),
    describeNotes(result, numeric),
    latencies.length === 0 ? null : Math.max(...latencies),
    collectCaseSpend(result).assemble().costUsd ?? null,
  ];
}

function beginning(text: string): string {
  return text.length <= ROW_TEXT ? text : `${text.slice(0, ROW_TEXT)}…`.toWellFormed();
}
