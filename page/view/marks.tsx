import type { CaseStatus } from '../../src/domain/result.ts';
import type { VerdictState } from '../../src/domain/verdict.ts';

const SIGNS: Readonly<Record<CaseStatus | VerdictState, string>> = {
  passed: '✓',
  failed: '✕',
  errored: '!',
  inconclusive: '?',
};

/** A status as a sign; its word is for who cannot see it. */
export function StatusSign({ status }: { status: CaseStatus | VerdictState }) {
  return (
    <span class={`sign ${status}`}>
      <span aria-hidden="true">{SIGNS[status]}</span>
      <span class="unseen">{status}</span>
    </span>
  );
}

export function MetSign({ met, yes = 'met', no = 'not met' }: { met: boolean; yes?: string; no?: string }) {
  return (
    <span class={`sign small ${met ? 'passed' : 'failed'}`}>
      <span aria-hidden="true">{met ? SIGNS.passed : SIGNS.failed}</span>
      <span class="unseen">{met ? yes : no}</span>
    </span>
  );
}
