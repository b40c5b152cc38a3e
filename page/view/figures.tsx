import type { CaseStatus } from '../../src/domain/result.ts';
import {
  countOf,
  formatAgainst,
  formatCost,
  formatCount,
  formatDuration,
  formatPercent,
  formatThreshold,
} from '../../src/report/format.ts';
import type { PageHead } from '../../src/report/html/page-data.ts';
import { describeBudget } from '../../src/report/render-spend.ts';
import type { Address, Filter } from '../logic/address.ts';

interface Props {
  readonly head: PageHead;
  readonly filter: Filter;
  readonly change: (next: Address) => void;
}

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly note?: string | undefined;
  /** The cases it counts. */
  readonly status?: CaseStatus | undefined;
}

/** The numbers of a run; those that count cases lead to them. */
export function Figures({ head, filter, change }: Props) {
  function show(status: CaseStatus): void {
    change({ ...filter, status });
    document.getElementById('cases')?.scrollIntoView();
  }
  return (
    <dl class="figures">
      {figuresOf(head).map(({ name, value, note, status }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>
              {status === undefined || value === '0' ? (
                value
              ) : (
                <button
                  type="button"
                  onClick={() => show(status)}
                  aria-label={`${value} ${status}, show them`}
                >
                  {value}
                </button>
              )}
            </strong>{' '}
            {note !== undefined && <span>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function figuresOf({ summary, config, run, costUsd, totalTokens, budget }: PageHead): readonly Figure[] {
  const booked = describeBudget({ budget });
  const { passed, failed, errored, notRun, passRate, cases, agent, judge } = summary;
  return [
    config.gate.scoring.kind === 'numeric' ? score(summary, config) : criteriaMet(summary),
    {
      name: 'Passed',
      value: formatCount(passed),
      note: passRate === undefined ? undefined : formatPercent(passRate),
      status: 'passed',
    },
    { name: 'Failed', value: formatCount(failed), note: `of ${countOf(cases, 'case')}`, status: 'failed' },
    {
      name: 'Errored',
      value: formatCount(errored),
      note: notRun > 0 ? `${formatCount(notRun)} not run` : undefined,
      status: 'errored',
    },
    {
      name: 'Cost',
      value: costUsd === undefined ? 'unknown' : formatCost(costUsd),
      note: [countOf(totalTokens, 'token'), ...(booked === undefined ? [] : [booked])].join('; '),
    },
    { name: 'Time', value: formatDuration(run.durationMs), note: countOf(agent.calls + judge.calls, 'call') },
  ];
}

function score(summary: PageHead['summary'], { gate: { scoring } }: PageHead['config']): Figure {
  return {
    name: 'Score',
    value: summary.score === undefined ? '–' : formatAgainst(summary.score, scoring.threshold),
    note: `of ${scoring.scale.max}, needed ${formatThreshold(scoring.threshold)}`,
  };
}

function criteriaMet({ criteria }: PageHead['summary']): Figure {
  return {
    name: 'Criteria met',
    value: formatCount(criteria.filter(({ met }) => met).length),
    note: `of ${formatCount(criteria.length)}`,
  };
}
