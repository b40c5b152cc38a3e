import { useEffect, useRef, useState } from 'preact/hooks';
import { oneLine } from '../../src/report/escape-text.ts';
import { countOf, formatAgainst, formatCount, formatThreshold } from '../../src/report/format.ts';
import type { Searched } from '../data/full-texts.ts';
import type { PageData } from '../data/read-page.ts';
import { type Filter, isFiltered, renderAddress, WHOLE_LIST } from '../logic/address.ts';
import { formatMs } from '../logic/bars.ts';
import type { ListedCase } from '../logic/listed-case.ts';
import { Controls } from './controls.tsx';
import { StatusSign } from './marks.tsx';

interface Props {
  readonly data: PageData;
  readonly listed: readonly ListedCase[];
  readonly filter: Filter;
  readonly change: (next: Filter) => void;
  /** The row that is to be there at once, as one comes back from its case; -1 where there is none. */
  readonly back: number;
  readonly searched: Searched;
}

/** Rows that are drawn at once; more as one comes near the end. */
const PAGE = 100;

export function CaseList({ data, listed, filter, change, back, searched }: Props) {
  const [most, setMost] = useState(Math.max(PAGE, back + PAGE / 2));
  const numeric = data.head.config.gate.scoring.kind === 'numeric';
  const shown = listed.slice(0, most);
  const left = listed.length - shown.length;
  const { share, unreadable } = searched;
  const searching = filter.text.trim() !== '' && share < 1 && data.cases.length > 0;
  const more = () => setMost((before) => before + PAGE);

  return (
    <section id="cases" aria-label="Cases">
      <Controls data={data} filter={filter} change={change} />
      <p class="found" role="status">
        {isFiltered(filter)
          ? `${formatCount(listed.length)} of ${countOf(data.cases.length, 'case')}`
          : countOf(listed.length, 'case')}
        {searching && `, still searching (${Math.floor(share * 100)}%)`}
        {isFiltered(filter) && (
          <button type="button" class="quiet" onClick={() => change({ ...WHOLE_LIST, sort: filter.sort })}>
            show all
          </button>
        )}
      </p>
      {unreadable > 0 && (
        <p class="warning">
          This file is damaged. Of {countOf(unreadable, 'case')} only what the list shows could be searched.
        </p>
      )}
      <ol class="cases">
        {shown.map((one) => (
          <Row key={one.position} listed={one} filter={filter} numeric={numeric} />
        ))}
      </ol>
      {listed.length === 0 && !searching && (
        <p class="none muted">{isFiltered(filter) ? 'No case is like that.' : 'This run has no cases.'}</p>
      )}
      {left > 0 && <More left={left} more={more} />}
    </section>
  );
}

function Row({ listed, filter, numeric }: { listed: ListedCase; filter: Filter; numeric: boolean }) {
  const { id, status, score, threshold, prompt, reason, tags, notes, latencyMs } = listed;
  return (
    <li class={status}>
      <StatusSign status={status} />
      <div class="what">
        <p class="name">
          <a href={renderAddress({ ...filter, caseId: id })} data-id={id}>
            <bdi>{oneLine(id)}</bdi>
          </a>
          {tags.map((tag) => (
            <span class="tag" key={tag} dir="auto">
              {oneLine(tag)}
            </span>
          ))}
          {notes.map((note) => (
            <span class="note" key={note} dir="auto">
              {oneLine(note)}
            </span>
          ))}
        </p>
        <p class="prompt" dir="auto">
          {oneLine(prompt)}
        </p>
        <p class="reason" dir="auto">
          {oneLine(reason)}
        </p>
      </div>
      <p class="score">
        {score === null ? (
          <span class="muted">no score</span>
        ) : numeric ? (
          <>
            <strong>{formatAgainst(score, threshold)}</strong>
            <span class="muted"> needed {formatThreshold(threshold)}</span>
          </>
        ) : (
          <strong>{status === 'passed' ? 'met' : 'not met'}</strong>
        )}
        {latencyMs !== null && <span class="muted latency">{formatMs(latencyMs)}</span>}
      </p>
    </li>
  );
}

/** Draws more rows as soon as it is seen; a button for who does not scroll. */
function More({ left, more }: { left: number; more: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) more();
      },
      { rootMargin: '800px' },
    );
    if (button.current !== null) watch.observe(button.current);
    return () => watch.disconnect();
  }, [left]);
  return (
    <button type="button" class="more" ref={button} onClick={more}>
      Show more ({formatCount(left)} left)
    </button>
  );
}
