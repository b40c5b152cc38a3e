import { oneLine } from '../../src/report/escape-text.ts';
import { formatAgainst, formatNumber, formatThreshold } from '../../src/report/format.ts';
import type { CaseDetails, PageHead } from '../../src/report/html/page-data.ts';
import { sourceLink } from '../../src/report/repository-links.ts';
import { CriteriaOfCase } from './case-criteria.tsx';
import { Text, TextBlock } from './text.tsx';
import { Trial } from './trial.tsx';

interface Props {
  readonly details: CaseDetails;
  readonly head: PageHead;
}

/** Everything that is known of a case. */
export function CaseDetailsView({ details, head }: Props) {
  const { case: own, trials, criteria } = details;
  const described = [...head.config.gate.criteria, ...(own.criteria ?? [])];
  return (
    <article class="case">
      <Outcome details={details} head={head} />
      <CriteriaOfCase criteria={criteria} described={described} />
      <section class={own.expected === undefined ? 'asked' : 'asked columns'} aria-label="What was asked">
        <div>
          {(own.messages ?? []).map(({ role, content }, index) => (
            <TextBlock key={index} title={`Before: ${role}`} text={content} kind="said" />
          ))}
          <TextBlock title="Prompt" text={own.prompt} />
        </div>
        {own.expected !== undefined && (
          <div>
            <TextBlock title="Expected answer" text={own.expected} />
          </div>
        )}
      </section>
      {trials.map((trial) => (
        <Trial key={trial.number} trial={trial} several={trials.length > 1} expected={own.expected} />
      ))}
    </article>
  );
}

function Outcome({ details, head }: Props) {
  const { status, score, threshold, spread, reason, doubts, case: own } = details;
  const numeric = head.config.gate.scoring.kind === 'numeric';
  const between =
    spread === undefined || spread.min === spread.max
      ? ''
      : ` (trials ${formatNumber(spread.min)} to ${formatNumber(spread.max)})`;
  return (
    <section class="outcome" aria-label="Outcome">
      <p class={`headline ${status}`}>
        {score === undefined
          ? 'Errored'
          : numeric
            ? `Scored ${formatAgainst(score, threshold)}${between}, needed ${formatThreshold(threshold)}`
            : status === 'passed'
              ? 'Met'
              : 'Not met'}
      </p>
      <p class="reason" dir="auto">
        <Text text={reason} />
      </p>
      <p class="marks">
        {own.tags.map((tag) => (
          <span class="tag" key={tag} dir="auto">
            {oneLine(tag)}
          </span>
        ))}
        {doubts.map((note) => (
          <span class="note" key={note} dir="auto">
            {oneLine(note)}
          </span>
        ))}
        <Source details={details} head={head} />
      </p>
    </section>
  );
}

function Source({ details: { case: own }, head }: { details: CaseDetails; head: PageHead }) {
  if (own.source === undefined) return null;
  const { file, line } = own.source;
  const text = <bdi>{`${oneLine(file)}${line === undefined ? '' : `:${line}`}`}</bdi>;
  const address = sourceLink(head.provenance, own.source);
  return <span class="source">{address === undefined ? text : <a href={address}>{text}</a>}</span>;
}
