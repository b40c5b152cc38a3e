import type { CaseStatus } from '../../src/domain/result.ts';

export const SORTS = {
  worst: 'Worst first',
  order: 'Dataset order',
  best: 'Best first',
  slowest: 'Slowest agent',
  costliest: 'Highest cost',
} as const;

export type Sort = keyof typeof SORTS;

/** Which cases are listed, and how. Empty texts filter nothing. */
export interface Filter {
  readonly text: string;
  readonly status: CaseStatus | '';
  readonly tag: string;
  /** Cases that did not meet it. */
  readonly criterion: string;
  readonly sort: Sort;
}

/** What is shown: all of it stands after the `#`, so that it can be sent to somebody. */
export interface Address extends Filter {
  /** Of the case that is open. */
  readonly caseId?: string | undefined;
}

export const WHOLE_LIST: Filter = { text: '', status: '', tag: '', criterion: '', sort: 'worst' };

export function parseAddress(hash: string): Address {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: string) => given.get(name) ?? '';
  const status = text('status');
  const sort = text('sort');
  return {
    caseId: given.get('case') ?? undefined,
    text: text('q'),
    status: status === 'passed' || status === 'failed' || status === 'errored' ? status : '',
    tag: text('tag'),
    criterion: text('unmet'),
    sort: Object.hasOwn(SORTS, sort) ? (sort as Sort) : WHOLE_LIST.sort,
  };
}

/** With its `#`. */
export function renderAddress({ caseId, text, status, tag, criterion, sort }: Address): string {
  const parts = Object.entries({ case: caseId ?? '', q: text, status, tag, unmet: criterion });
  const given = new URLSearchParams(parts.filter(([, value]) => value !== ''));
  if (sort !== WHOLE_LIST.sort) given.set('sort', sort);
  return `#${given}`;
}

export function isFiltered({ text, status, tag, criterion }: Filter): boolean {
  return [text.trim(), status, tag, criterion].some((part) => part !== '');
}
