import type { CallRecord } from '../../domain/call.ts';
import type { GatePolicy } from '../../domain/config.ts';
import { scoringOf } from '../../domain/criterion.ts';
import type { Judgement } from '../../domain/judgement.ts';
import type { CaseResult, JudgedTrial } from '../../domain/result.ts';
import { reachesThreshold, type Scoring } from '../../domain/scoring.ts';
import { criteriaOf } from '../../gate/summarize-case.ts';
import { describeDoubts } from '../describe-case.ts';
import type { CallDetails, CaseDetails, JudgementDetails, TrialDetails } from './page-data.ts';

/** By the names of the criteria. */
type Scorings = ReadonlyMap<string, Scoring>;

/**
 * Makes a case into what its own page shows: without keys and hashes, which nobody reads.
 * @param gate the run's, which knows how each criterion is scored.
 */
export function createDetails(gate: GatePolicy): (result: CaseResult) => CaseDetails {
  function scoringsOf(own: CaseResult['case'], threshold: number): Scorings {
    return new Map(
      criteriaOf(own, gate).map((criterion) => [
        criterion.name,
        scoringOf(criterion, gate.scoring, threshold),
      ]),
    );
  }

  return (result) => {
    const {
      case: own,
      status,
      score,
      threshold,
      reason,
      criteria,
      checks,
      spread,
      unstable,
      trials,
    } = result;
    const { id, prompt, expected, messages, tags, vars, criteria: brought, source } = own;
    const scorings = scoringsOf(own, threshold);
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
      doubts: describeDoubts(result),
      trials: trials.map((trial) => trialDetails(trial, scorings)),
    };
  };
}

function trialDetails(trial: JudgedTrial, scorings: Scorings): TrialDetails {
  const { number, agentKind, outcome, toolCalls, checks, reusedFrom, call, judgements } = trial;
  return {
    number,
    agentKind,
    outcome,
    toolCalls,
    checks,
    reusedFrom,
    call: callDetails(call),
    judgements: judgements.map((judgement) => judgementDetails(judgement, scorings.get(judgement.criterion))),
  };
}

/** @param scoring absent where the run knows no such criterion. */
function judgementDetails(judgement: Judgement, scoring: Scoring | undefined): JudgementDetails {
  const { criterion, judge, repeat, escalated, outcome, rawAnswer, guards, reusedFrom, call } = judgement;
  return {
    criterion,
    binary: scoring?.kind === 'binary',
    met: isMet(outcome, scoring),
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

/** As the gate sees it: a judge may call met what does not reach the threshold. */
function isMet(outcome: Judgement['outcome'], scoring: Scoring | undefined): boolean | undefined {
  if (outcome.status === 'errored' || scoring === undefined) return undefined;
  return reachesThreshold(outcome.score, scoring.threshold);
}

function callDetails(call: CallRecord | undefined): CallDetails | undefined {
  if (call === undefined) return undefined;
  const { model, modelReported, usage, costUsd, latencyMs, attempts } = call;
  return { model, modelReported, usage, costUsd, latencyMs, attempts };
}
