import { useEffect, useState } from 'preact/hooks';
import { oneLine } from '../../src/report/escape-text.ts';
import { formatCount } from '../../src/report/format.ts';
import type { CaseDetails } from '../../src/report/html/page-data.ts';
import type { PageData } from '../data/read-page.ts';
import { type Filter, renderAddress } from '../logic/address.ts';
import type { ListedCase } from '../logic/listed-case.ts';
import { CaseDetailsView } from './case-details.tsx';
import { StatusSign } from './marks.tsx';

interface Neighbours {
  readonly place: number;
  readonly count: number;
  readonly before: ListedCase | undefined;
  readonly after: ListedCase | undefined;
}

interface Props {
  readonly data: PageData;
  readonly id: string;
  /** Absent where this file has no such case. */
  readonly listed: ListedCase | undefined;
  readonly filter: Filter;
  readonly neighbours: Neighbours;
}

/** A case by itself. */
export function CaseView({ data, id, listed, filter, neighbours }: Props) {
  const [details, setDetails] = useState<CaseDetails | Error>();
  useEffect(() => {
    if (listed !== undefined) data.loadDetails(listed).then(setDetails, setDetails);
  }, [listed]);
  return (
    <>
      <Way filter={filter} neighbours={neighbours} />
      <h1 class="case-name" tabIndex={-1}>
        {listed !== undefined && <StatusSign status={listed.status} />} <bdi>{oneLine(id)}</bdi>
      </h1>
      {listed === undefined && <p class="warning">This report has no case of this name.</p>}
      {details instanceof Error && <p class="warning">The case cannot be shown: {details.message}</p>}
      {details !== undefined && !(details instanceof Error) && (
        <CaseDetailsView details={details} head={data.head} />
      )}
    </>
  );
}

function Way({
  filter,
  neighbours: { place, count, before, after },
}: {
  filter: Filter;
  neighbours: Neighbours;
}) {
  return (
    <nav class="way" aria-label="Cases">
      <a href={renderAddress(filter)}>← All cases</a>
      <span class="turn">
        <Turn filter={filter} to={before} label="Previous" />
        {place >= 0 && (
          <span class="muted">
            {formatCount(place + 1)} of {formatCount(count)}
          </span>
        )}
        <Turn filter={filter} to={after} label="Next" />
      </span>
    </nav>
  );
}

function Turn({ filter, to, label }: { filter: Filter; to: ListedCase | undefined; label: string }) {
  if (to === undefined)
    return (
      <span class="muted" aria-hidden="true">
        {label}
      </span>
    );
  return <a href={renderAddress({ ...filter, caseId: to.id })}>{label}</a>;
}
