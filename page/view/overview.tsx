import { oneLine } from '../../src/report/escape-text.ts';
import { countOf } from '../../src/report/format.ts';
import type { PageHead } from '../../src/report/html/page-data.ts';
import type { Address, Filter } from '../logic/address.ts';
import { Charts } from './charts.tsx';
import { Doubts } from './doubts.tsx';
import { Figures } from './figures.tsx';
import { MetSign } from './marks.tsx';
import { CheckTable, CriteriaTable, JudgeTable, TagTable } from './tables.tsx';

interface Props {
  readonly head: PageHead;
  readonly filter: Filter;
  readonly change: (next: Address) => void;
}

/** The decision and what it rests on. */
export function Overview({ head, filter, change }: Props) {
  const { verdict, summary, earlyEnd } = head;
  return (
    <>
      <section class="decision" aria-label="Verdict">
        <p class="message" dir="auto">
          {oneLine(verdict.message)}
        </p>
        {earlyEnd !== undefined && (
          <p class="warning">
            The run ended early: {oneLine(earlyEnd.message)} {countOf(summary.notRun, 'case')} not run.
          </p>
        )}
        <Doubts head={head} />
        <Figures head={head} filter={filter} change={change} />
        <Requirements head={head} />
      </section>
      <Charts head={head} />
      <section class="tables" aria-label="Figures">
        <CriteriaTable head={head} filter={filter} change={change} />
        <CheckTable head={head} />
        <JudgeTable head={head} />
        <TagTable head={head} filter={filter} change={change} />
      </section>
    </>
  );
}

function Requirements({ head: { verdict } }: { head: PageHead }) {
  return (
    <ul class="requirements">
      {verdict.requirements.map(({ name, measured, needed, met }) => (
        <li key={name} class="signed">
          <MetSign met={met} />
          <span>
            <bdi>{oneLine(name)}</bdi>{' '}
            <span class="muted">
              {oneLine(measured)}, needed {oneLine(needed)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
