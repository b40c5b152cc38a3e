import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createFullTexts, NOTHING_SEARCHED } from '../data/full-texts.ts';
import type { PageData } from '../data/read-page.ts';
import { type Filter, isFiltered, renderAddress } from '../logic/address.ts';
import { selectCases } from '../logic/select-cases.ts';
import { CaseList } from './case-list.tsx';
import { CaseView } from './case-view.tsx';
import { Help } from './help.tsx';
import { bindKeys } from './keys.ts';
import { Masthead } from './masthead.tsx';
import { Overview } from './overview.tsx';
import { useAddress } from './use-address.ts';

export function App({ data }: { data: PageData }) {
  const [address, setAddress] = useAddress();
  const [searched, setSearched] = useState(NOTHING_SEARCHED);
  const [helping, setHelping] = useState(false);
  const texts = useMemo(() => createFullTexts(data), [data]);
  const { caseId, ...filter } = address;
  const listed = useMemo(
    () => selectCases(data.cases, filter, texts.of),
    // `searched`: there are more texts to look through.
    [data, filter.text, filter.status, filter.tag, filter.criterion, filter.sort, searched],
  );
  const open = caseId === undefined ? undefined : data.cases.find(({ id }) => id === caseId);
  const place = open === undefined ? -1 : listed.indexOf(open);
  const lastOpen = useRef<string | undefined>(undefined);
  const toSearch = useRef(false);

  useEffect(() => {
    if (filter.text.trim() !== '') texts.load(setSearched);
  }, [filter.text]);

  // Keys and the focus: before the next key can be pressed, which on a slow machine is long before what is drawn is seen.
  useLayoutEffect(() => {
    if (open !== undefined) {
      lastOpen.current = open.id;
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      return;
    }
    if (toSearch.current) focusSearch();
    else if (lastOpen.current !== undefined) focusRow(lastOpen.current);
    toSearch.current = false;
    lastOpen.current = undefined;
  }, [open]);

  useLayoutEffect(() => {
    // Whoever was sent a filter wants to see what it leaves.
    if (caseId === undefined && isFiltered(filter)) document.getElementById('cases')?.scrollIntoView();
  }, []);

  useLayoutEffect(() =>
    bindKeys({
      move(by) {
        const next = open === undefined ? undefined : listed[place + by];
        if (next !== undefined) setAddress({ ...filter, caseId: next.id });
        else if (open === undefined) moveFocus(by);
      },
      back: () => (open === undefined ? setAddress({ ...filter, text: '' }) : setAddress(filter, true)),
      search() {
        toSearch.current = open !== undefined;
        if (toSearch.current) setAddress(filter, true);
        else focusSearch();
      },
      help: () => setHelping(true),
      inCase: open !== undefined,
    }),
  );

  return (
    <>
      <Masthead head={data.head} home={renderAddress(filter)} inCase={caseId !== undefined} />
      {caseId === undefined ? (
        <main>
          <Overview head={data.head} filter={filter} change={setAddress} />
          <CaseList
            data={data}
            listed={listed}
            filter={filter}
            change={(next: Filter) => setAddress(next)}
            back={listed.findIndex(({ id }) => id === lastOpen.current)}
            searched={searched}
          />
        </main>
      ) : (
        <main>
          <CaseView
            key={caseId}
            data={data}
            id={caseId}
            listed={open}
            filter={filter}
            neighbours={{
              place,
              count: listed.length,
              before: listed[place - 1],
              after: place < 0 ? undefined : listed[place + 1],
            }}
          />
        </main>
      )}
      <footer class="foot">
        <button type="button" class="quiet" onClick={() => setHelping(true)}>
          Keyboard: press <kbd>?</kbd>
        </button>
        <span>
          {data.head.tool.name} {data.head.tool.version}, run {data.head.run.id}
        </span>
      </footer>
      {helping && <Help close={() => setHelping(false)} />}
    </>
  );
}

function focusRow(id: string): void {
  const row = [...document.querySelectorAll<HTMLElement>('.cases a')].find(
    (link) => link.dataset['id'] === id,
  );
  row?.focus({ preventScroll: true });
  row?.closest('li')?.scrollIntoView({ block: 'center' });
}

function focusSearch(): void {
  document.querySelector<HTMLElement>('#search')?.focus();
}

function moveFocus(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.cases a')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const to = at === -1 ? 0 : Math.max(0, at + by);
  rows[to]?.focus({ preventScroll: true });
  rows[to]?.closest('li')?.scrollIntoView({ block: 'nearest' });
  // Who goes down faster than the rows come into view would stand at the end of what is drawn.
  if (to >= rows.length - 1) document.querySelector<HTMLElement>('.more')?.click();
}
