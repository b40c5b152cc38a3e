import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CriterionSummary } from '../../src/domain/result.ts';
import { describeFigure } from '../../src/report/describe-figures.ts';
import { oneLine } from '../../src/report/escape-text.ts';
import { countOf, formatCount, formatNumber, formatPercent } from '../../src/report/format.ts';
import type { PageHead } from '../../src/report/html/page-data.ts';
import type { Address, Filter } from '../logic/address.ts';
import { MetSign } from './marks.tsx';

interface Props {
  readonly head: PageHead;
  readonly filter: Filter;
  readonly change: (next: Address) => void;
}

/** Names in it lead to the cases they are about. */
export function CriteriaTable({ head, filter, change }: Props) {
  const { criteria } = head.summary;
  if (criteria.length === 0) return null;
  return (
    <Table title="Criteria" columns={['Criterion', 'Score', 'Needed', 'Cases met']}>
      {criteria.map((criterion) => (
        <CriterionRow key={criterion.name} criterion={criterion} filter={filter} change={change} />
      ))}
    </Table>
  );
}

interface RowProps extends Omit<Props, 'head'> {
  readonly criterion: CriterionSummary;
}

function CriterionRow({ criterion, filter, change }: RowProps) {
  const { name, required, met, casesMet, casesJudged, casesSplit = 0 } = criterion;
  const [measured, needed] = describeFigure(criterion);
  return (
    <tr>
      <th scope="row">
        <span class="signed">
          <MetSign met={met} />
          <span class="named">
            <Choice
              name={name}
              chosen={filter.criterion === name}
              choose={(chosen) => change({ ...filter, criterion: chosen })}
            />
            {required && <span class="tag">required</span>}
            {casesSplit > 0 && <span class="note">judges split in {countOf(casesSplit, 'case')}</span>}
          </span>
        </span>
      </th>
      <td>{measured}</td>
      <td>{needed}</td>
      <td>
        {formatCount(casesMet)} of {formatCount(casesJudged)}
      </td>
    </tr>
  );
}

export function TagTable({ head, filter, change }: Props) {
  const { tags } = head.summary;
  if (tags.length === 0) return null;
  const numeric = head.config.gate.scoring.kind === 'numeric';
  return (
    <Table title="Tags" columns={['Tag', numeric ? 'Score' : 'Pass rate', 'Passed', 'Failed', 'Errored']}>
      {tags.map(({ tag, score, passed, failed, errored }) => (
        <tr key={tag}>
          <th scope="row">
            <Choice
              name={tag}
              chosen={filter.tag === tag}
              choose={(next) => change({ ...filter, tag: next })}
            />
          </th>
          <td>{score === undefined ? '–' : numeric ? formatNumber(score) : formatPercent(score)}</td>
          <td>{formatCount(passed)}</td>
          <td class={failed > 0 ? 'failed' : ''}>{formatCount(failed)}</td>
          <td class={errored > 0 ? 'errored' : ''}>{formatCount(errored)}</td>
        </tr>
      ))}
    </Table>
  );
}

export function CheckTable({ head: { summary } }: { head: PageHead }) {
  if (summary.checks.length === 0) return null;
  return (
    <Table title="Checks" columns={['Check', 'Passed']}>
      {summary.checks.map(({ name, required, cases, casesPassed }) => (
        <tr key={name}>
          <th scope="row">
            <span class="signed">
              <MetSign met={casesPassed === cases} yes="all passed" no="some failed" />
              <span class="named">
                <bdi>{oneLine(name)}</bdi>
                {required && <span class="tag">required</span>}
              </span>
            </span>
          </th>
          <td>
            {formatCount(casesPassed)} of {formatCount(cases)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Of a single judge there is something to say where it gave less than it was asked for. */
export function JudgeTable({ head: { summary } }: { head: PageHead }) {
  if (summary.judges.length < 2 && summary.judges.every(({ missing }) => missing === 0)) return null;
  return (
    <Table title="Judges" columns={['Judge', 'Judgements', 'Missing']}>
      {summary.judges.map(({ judge, judgements, missing, reason }) => (
        <tr key={judge}>
          <th scope="row">
            <span class="named">
              <bdi>{oneLine(judge)}</bdi>
              {reason !== undefined && <span class="note">{oneLine(reason)}</span>}
            </span>
          </th>
          <td>{formatCount(judgements)}</td>
          <td class={missing > 0 ? 'errored' : ''}>{formatCount(missing)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** A name that filters the list, and stops doing so when it is pressed again. */
function Choice({ name, chosen, choose }: { name: string; chosen: boolean; choose: (name: string) => void }) {
  return (
    <button
      type="button"
      class="choice"
      aria-pressed={chosen}
      onClick={() => {
        choose(chosen ? '' : name);
        if (!chosen) document.getElementById('cases')?.scrollIntoView();
      }}
    >
      <bdi>{oneLine(name) || '(empty)'}</bdi>
    </button>
  );
}

/** Rows of a table until one asks for more: tags may be many. */
const MOST_ROWS = 12;

function Table({
  title,
  columns,
  children,
}: {
  title: string;
  columns: readonly string[];
  children: readonly ComponentChildren[];
}) {
  const [most, setMost] = useState(MOST_ROWS);
  return (
    <div>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children.slice(0, most)}</tbody>
      </table>
      {children.length > most && (
        <button type="button" class="quiet" onClick={() => setMost(children.length)}>
          Show all {formatCount(children.length)}
        </button>
      )}
    </div>
  );
}
