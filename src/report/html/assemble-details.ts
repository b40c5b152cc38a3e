import type { CallRecord } from '../../domain/call.ts';
import type { GatePolicy } from '../../domain/config.ts';
import { type Criterion, scoringOf } from '../../domain/criterion.ts';
import type { Judgement } from '../../domain/judgement.ts';
import type { CaseResult, JudgedTrial } from '../../domain/result.ts';
import type { CallDetails, CaseDetails, JudgementDetails, TrialDetails } from './page-data.ts';

/**
 * Makes a case into what its own page shows: without keys and hashes, which nobody reads.
 * @param gate the run's, which knows how each criterion is scored.
 */
export function createDetails(gate: GatePolicy): (result: CaseResult) => CaseDetails {
  const isBinary = (criterion: Criterion) => scoringOf(criterion, gate.scoring).kind === 'binary';
  const ofRun = new Set(gate.criteria.filter(isBinary).map(({ name }) => name));

  function judgementDetails(judgement: Judgement, binary: ReadonlySet<string>): JudgementDetails {
    const { criterion, judge, repeat, escalated, outcome, rawAnswer, guards, reusedFrom, call } = judgement;
    return {
      criterion,
      binary: binary.has(criterion),
      judge,
      repeat,
      escalated,
      outcome,
      rawAnswer,
      guards,
      reusedFrom,
      call: callDetails(call),
    };
  }

  function trialDetails(trial: JudgedTrial, binary: ReadonlySet<string>): TrialDetails {
    const { number, agentKind, outcome, toolCalls, checks, reusedFrom, call, judgements } = trial;
    return {
      number,
      agentKind,
      outcome,
      toolCalls,
      checks,
      reusedFrom,
      call: callDetails(call),
      judgements: judgements.map((judgement) => judgementDetails(judgement, binary)),
    };
  }

  return ({ case: own, status, score, threshold, reason, criteria, checks, spread, unstable, trials }) => {
    const { id, prompt, expected, messages, tags, vars, criteria: brought, source } = own;
    const binary =
      brought === undefined
        ? ofRun
        : new Set([...ofRun, ...brought.filter(isBinary).map(({ name }) => name)]);
    return {
      case: { id, prompt, expected, messages, tags, vars, criteria: brought, source },
      status,
      score,
      threshold,
      reason,
      criteria,
      checks,
      spread,
      unstable,
      trials: trials.map((trial) => trialDetails(trial, binary)),
    };
  };
}

function callDetails(call: CallRecord | undefined): CallDetails | undefined {
  if (call === undefined) return undefined;
  const { model, modelReported, usage, costUsd, latencyMs, attempts } = call;
  return { model, modelReported, usage, costUsd, latencyMs, attempts };
}
