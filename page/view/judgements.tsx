import { oneLine } from '../../src/report/escape-text.ts';
import { formatNumber } from '../../src/report/format.ts';
import type { JudgementDetails } from '../../src/report/html/page-data.ts';
import { visible } from '../logic/visible-text.ts';
import { CallLine } from './call-line.tsx';
import type { Quote } from './quotes.ts';
import { Text } from './text.tsx';

interface Props {
  readonly judgements: readonly JudgementDetails[];
  readonly quotes: readonly Quote[];
  /** Numbers of the quotes that stand in the answer: the others, of a tool perhaps, are not shown. */
  readonly found: ReadonlySet<number>;
  readonly anchor: (quote: number) => string;
}

export function Judgements({ judgements, quotes, found, anchor }: Props) {
  if (judgements.length === 0) return null;
  const several = new Set(judgements.map(({ judge }) => judge)).size > 1;
  const repeated = judgements.some(({ repeat }) => repeat > 1);
  return (
    <section class="block">
      <h2>{judgements.length === 1 ? 'Judgement' : 'Judgements'}</h2>
      {judgements.map((judgement, index) => (
        <section class="judgement" key={`${judgement.criterion} ${judgement.judge} ${judgement.repeat}`}>
          <h3>
            <bdi>{oneLine(judgement.criterion)}</bdi> <Decision judgement={judgement} />
          </h3>
          {(several || repeated || judgement.escalated) && (
            <p class="muted by">
              by <bdi>{oneLine(judgement.judge)}</bdi>
              {repeated && `, repeat ${judgement.repeat}`}
              {judgement.escalated && ', asked because the others were split'}
            </p>
          )}
          <Said judgement={judgement} />
          <Quotes
            quotes={quotes.flatMap((quote, number) =>
              quote.judgement === index && found.has(number) ? [{ ...quote, number }] : [],
            )}
            anchor={anchor}
          />
          <CallLine call={judgement.call} what="Judge" reused={judgement.reusedFrom} />
        </section>
      ))}
    </section>
  );
}

function Decision({ judgement: { outcome, binary, met } }: { judgement: JudgementDetails }) {
  if (outcome.status === 'errored') return <span class="errored">errored</span>;
  return (
    <span class={met === undefined ? '' : met ? 'passed' : 'failed'}>
      {binary ? (met ? 'met' : 'not met') : formatNumber(outcome.score)}
    </span>
  );
}

function Said({ judgement: { outcome, rawAnswer } }: { judgement: JudgementDetails }) {
  if (outcome.status === 'errored') {
    return (
      <>
        <p class="warning" dir="auto">
          <Text text={outcome.failure.message} /> <code>{oneLine(outcome.failure.code)}</code>
        </p>
        {rawAnswer !== undefined && (
          <details>
            <summary>What the judge answered</summary>
            <div class="text" dir="auto">
              {visible(rawAnswer)}
            </div>
          </details>
        )}
      </>
    );
  }
  return (
    <>
      <p class="reasoning" dir="auto">
        <Text text={outcome.reasoning} />
      </p>
      {outcome.failures.length > 0 && (
        <ul class="failures">
          {outcome.failures.map((failure) => (
            <li key={failure} dir="auto">
              <Text text={failure} />
            </li>
          ))}
        </ul>
      )}
      {outcome.injectionSuspected && (
        <p class="warning">The judge suspects that the answer tries to sway it.</p>
      )}
    </>
  );
}

interface QuotesProps extends Pick<Props, 'anchor'> {
  readonly quotes: readonly (Quote & { readonly number: number })[];
}

/** What stands in the answer: pressing one leads to its place. */
function Quotes({ quotes, anchor }: QuotesProps) {
  if (quotes.length === 0) return null;
  return (
    <ul class="quotes">
      {quotes.map(({ quote, supports, number }) => (
        <li key={number} class={supports}>
          <button type="button" onClick={() => goTo(anchor(number))} title="Show in the answer" dir="auto">
            <q>{visible(quote)}</q>
          </button>
        </li>
      ))}
    </ul>
  );
}

function goTo(id: string): void {
  const mark = document.getElementById(id)?.closest('mark');
  if (mark === null || mark === undefined) return;
  mark.scrollIntoView({ block: 'center' });
  mark.classList.add('shown');
  setTimeout(() => mark.classList.remove('shown'), 1_500);
}
