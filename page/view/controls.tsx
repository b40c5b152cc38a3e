import type { CaseStatus } from '../../src/domain/result.ts';
import { oneLine } from '../../src/report/escape-text.ts';
import { formatCount } from '../../src/report/format.ts';
import type { PageData } from '../data/read-page.ts';
import { type Filter, SORTS, type Sort } from '../logic/address.ts';

interface Props {
  readonly data: PageData;
  readonly filter: Filter;
  readonly change: (next: Filter) => void;
}

export function Controls({ data: { head }, filter, change }: Props) {
  const { summary } = head;
  const statuses: readonly (readonly [CaseStatus | '', string, number])[] = [
    ['', 'All', summary.cases],
    ['failed', 'Failed', summary.failed],
    ['errored', 'Errored', summary.errored],
    ['passed', 'Passed', summary.passed],
  ];
  return (
    <search class="controls">
      <input
        id="search"
        type="search"
        dir="auto"
        placeholder="Search prompts, answers, reasons"
        aria-label="Search prompts, answers and reasons"
        autocomplete="off"
        spellcheck={false}
        value={filter.text}
        onInput={({ currentTarget }) => change({ ...filter, text: currentTarget.value })}
      />
      <fieldset class="statuses">
        <legend class="unseen">Status</legend>
        {statuses.map(([status, label, count]) => (
          <button
            key={status}
            type="button"
            aria-pressed={filter.status === status}
            disabled={count === 0 && status !== ''}
            onClick={() => change({ ...filter, status })}
          >
            {label} <span class="amount">{formatCount(count)}</span>
          </button>
        ))}
      </fieldset>
      <Select
        label="Tag"
        value={filter.tag}
        options={[['', 'Any tag'], ...summary.tags.map(({ tag }): [string, string] => [tag, oneLine(tag)])]}
        choose={(tag) => change({ ...filter, tag })}
      />
      <Select
        label="Criterion that was not met"
        value={filter.criterion}
        options={[
          ['', 'Any criterion'],
          ...summary.criteria.map(({ name }): [string, string] => [name, `Not met: ${oneLine(name)}`]),
        ]}
        choose={(criterion) => change({ ...filter, criterion })}
      />
      <Select
        label="Order"
        value={filter.sort}
        options={Object.entries(SORTS)}
        choose={(sort) => change({ ...filter, sort: sort as Sort })}
      />
    </search>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly choose: (value: string) => void;
}

/** Nothing where there is nothing to choose from. */
function Select({ label, value, options, choose }: SelectProps) {
  if (options.length < 2) return null;
  const known = options.some(([option]) => option === value);
  return (
    <select aria-label={label} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {options.map(([option, text]) => (
        <option key={option} value={option} selected={option === value}>
          {text}
        </option>
      ))}
      {!known && (
        <option value={value} selected>
          {oneLine(value)}
        </option>
      )}
    </select>
  );
}
