import { oneLine } from '../../src/report/escape-text.ts';
import { cutAtSpans, findQuotes } from '../../src/report/find-quotes.ts';
import type { TrialDetails } from '../../src/report/html/page-data.ts';
import { visible } from '../logic/visible-text.ts';
import { Answer } from './answer.tsx';
import { CallLine } from './call-line.tsx';
import { Judgements } from './judgements.tsx';
import { MetSign } from './marks.tsx';
import { quotesOf } from './quotes.ts';
import { Text } from './text.tsx';
import { ToolCalls } from './tool-calls.tsx';

interface Props {
  readonly trial: TrialDetails;
  readonly several: boolean;
  readonly expected: string | undefined;
}

/** One run of the agent, and what was made of it. */
export function Trial({ trial, several, expected }: Props) {
  const { number, outcome, toolCalls = [], call, judgements, reusedFrom } = trial;
  const quotes = quotesOf(judgements);
  const output = outcome.status === 'answered' ? visible(outcome.output) : '';
  const spans = findQuotes(
    output,
    quotes.map(({ quote }) => visible(quote)),
  );
  const anchor = (quote: number) => `quote-${number}-${quote}`;
  return (
    <section class="trial" aria-label={several ? `Trial ${number}` : 'Answer and judgements'}>
      {several && <h2 class="trial-title">Trial {number}</h2>}
      <div class="columns">
        <div>
          <ToolCalls calls={toolCalls} />
          {outcome.status === 'answered' ? (
            <Answer
              pieces={cutAtSpans(output, spans)}
              quotes={quotes}
              anchor={anchor}
              output={output}
              expected={expected === undefined ? undefined : visible(expected)}
            />
          ) : (
            <section class="block">
              <h2>No answer</h2>
              <p class="warning" dir="auto">
                <Text text={outcome.failure.message} /> <code>{oneLine(outcome.failure.code)}</code>
              </p>
            </section>
          )}
          <CallLine call={call} what="Agent" reused={reusedFrom} />
        </div>
        <div>
          <Found trial={trial} />
          <Judgements
            judgements={judgements}
            found={new Set(spans.map(({ quote }) => quote))}
            quotes={quotes}
            anchor={anchor}
          />
        </div>
      </div>
    </section>
  );
}

/** What checks and guards, which are code, found. */
function Found({ trial: { checks = [], judgements } }: { trial: TrialDetails }) {
  const all = judgements.flatMap(({ guards = [] }) => guards);
  const findings = [...new Map(all.map((one) => [`${one.name} ${one.message}`, one])).values()];
  if (checks.length + findings.length === 0) return null;
  return (
    <section class="block">
      <h2>Checks and guards</h2>
      <ul class="found-list">
        {findings.map(({ name, effect, message }) => (
          <li key={`${name} ${message}`}>
            <span class="note">{effect === 'fail' ? 'failed by guard' : 'flagged by guard'}</span>{' '}
            <strong>{name}</strong>{' '}
            <span dir="auto">
              <Text text={message} />
            </span>
          </li>
        ))}
        {checks.map(({ name, passed, message }) => (
          <li key={name} class="signed">
            <MetSign met={passed} yes="passed" no="failed" />
            <span>
              <bdi class="strong">{oneLine(name)}</bdi>{' '}
              <span class="muted" dir="auto">
                <Text text={message} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
