import type { Criterion } from '../../src/domain/criterion.ts';
import type { CriterionResult } from '../../src/domain/result.ts';
import { oneLine } from '../../src/report/escape-text.ts';
import { formatAgainst, formatNumber, formatThreshold } from '../../src/report/format.ts';
import { MetSign } from './marks.tsx';

interface Props {
  readonly criteria: readonly CriterionResult[];
  /** All that apply to the case. */
  readonly described: readonly Criterion[];
}

/** Each criterion with its score, and where several judges were asked what each of them said. */
export function CriteriaOfCase({ criteria, described }: Props) {
  if (criteria.length === 0) return null;
  return (
    <section aria-label="Criteria">
      <ul class="criteria">
        {criteria.map((result) => (
          <li key={result.name} class="signed">
            <MetSign met={result.met} />
            <div>
              <p>
                <bdi class="strong">{oneLine(result.name)}</bdi>{' '}
                <span class={result.met ? '' : 'failed'}>
                  {scoreOf(result)}
                  {!result.met && result.decisive && '; this alone fails the case'}
                </span>
              </p>
              <p class="muted" dir="auto">
                {oneLine(described.find(({ name }) => name === result.name)?.description ?? '')}
              </p>
              <Jury result={result} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function scoreOf({ binary, met, score, scale, threshold }: CriterionResult): string {
  if (binary) return met ? 'met' : 'not met';
  return `${formatAgainst(score, threshold)} of ${formatNumber(scale.max)}, needed ${formatThreshold(threshold)}`;
}

function Jury({ result: { judges, binary, disagreement, split } }: { result: CriterionResult }) {
  if (judges.length < 2) return null;
  const minds = split ? 'split' : 'of one mind';
  const apart = binary || (disagreement ?? 0) === 0 ? '' : `, ${formatNumber(disagreement ?? 0)} apart`;
  return (
    <p class="jury">
      {judges.map(({ judge, score, met, escalated }) => (
        <span class="tag" key={judge}>
          <bdi>{oneLine(judge)}</bdi>{' '}
          <strong>
            {score === undefined ? 'no answer' : binary ? (met ? 'met' : 'not met') : formatNumber(score)}
          </strong>
          {escalated && ', asked to decide'}
        </span>
      ))}{' '}
      <span class={split ? 'note' : 'muted'}>
        {minds}
        {apart}
      </span>
    </p>
  );
}
