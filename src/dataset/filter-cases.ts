import type { ConfigurationProblem } from '../errors.ts';

/** What a filter looks at. */
export interface Filterable {
  readonly id: string;
  readonly tags: readonly string[];
}

interface Pattern {
  readonly about: 'id' | 'tag';
  readonly excludes: boolean;
  readonly expression: RegExp;
}

const MOST_TAGS_SHOWN = 10;

/**
 * Keeps the cases that match any of the id patterns (where there are such), any of the tag patterns (where there are
 * such), and none that excludes.
 *
 * A pattern is an id or `tag:NAME`, the whole of it and in its case; `*` stands for any characters and `?` for one. A
 * `!` in front excludes. To keep none is a problem: a gate over nothing would always pass.
 */
export function filterCases<T extends Filterable>(
  cases: readonly T[],
  patterns: readonly string[],
): { readonly kept: readonly T[]; readonly problems: readonly ConfigurationProblem[] } {
  if (patterns.length === 0) return { kept: cases, problems: [] };
  const parsed = patterns.map(parsePattern);
  const problems = patterns.flatMap((pattern, index) =>
    parsed[index] !== undefined
      ? []
      : [
          {
            where: patterns.length > 1 ? `filter[${index}]` : 'filter',
            message: `received "${pattern}"; must be an id, or "tag:" and a tag, with "!" in front to exclude it.`,
          },
        ],
  );
  if (problems.length > 0) return { kept: cases, problems };
  const matches = matcher(parsed.filter((pattern) => pattern !== undefined));
  const kept = cases.filter(matches);
  if (kept.length > 0 || cases.length === 0) return { kept, problems: [] };
  return { kept, problems: [{ where: 'filter', message: describeNoneKept(cases, patterns) }] };
}

function parsePattern(written: string): Pattern | undefined {
  const [, not, tag, glob = ''] = /^(!?)(tag:)?(.*)$/su.exec(written.trim()) ?? [];
  if (glob.trim() === '') return undefined;
  return { about: tag ? 'tag' : 'id', excludes: not === '!', expression: globExpression(glob.trim()) };
}

function globExpression(glob: string): RegExp {
  const source = glob
    .replace(/\*+/g, '*')
    .replace(/[\\^$.|+()[\]{}/]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'su');
}

function matcher(patterns: readonly Pattern[]): (testCase: Filterable) => boolean {
  const of = (about: Pattern['about'], excludes: boolean) =>
    patterns.filter((pattern) => pattern.about === about && pattern.excludes === excludes);
  const [ids, tags] = [of('id', false), of('tag', false)];
  const [notIds, notTags] = [of('id', true), of('tag', true)];
  const any = (some: readonly Pattern[], text: string) =>
    some.some(({ expression }) => expression.test(text));
  return (testCase) =>
    (ids.length === 0 || any(ids, testCase.id)) &&
    (tags.length === 0 || testCase.tags.some((tag) => any(tags, tag))) &&
    !any(notIds, testCase.id) &&
    !testCase.tags.some((tag) => any(notTags, tag));
}

function describeNoneKept(cases: readonly Filterable[], patterns: readonly string[]): string {
  const tags = [...new Set(cases.flatMap((testCase) => testCase.tags))];
  const left = tags.length - MOST_TAGS_SHOWN;
  const shown = `${tags.slice(0, MOST_TAGS_SHOWN).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  const received = patterns.map((pattern) => `"${pattern}"`).join(', ');
  const none =
    cases.length === 1 ? 'the only case does not match' : `none of the ${cases.length} cases matches`;
  return `received ${received}; ${none}. ${tags.length === 0 ? 'There are no tags.' : `The tags are ${shown}.`}`;
}
