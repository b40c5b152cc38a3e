import { useMemo, useState } from 'preact/hooks';
import type { Piece } from '../../src/report/find-quotes.ts';
import { beginningOf, diffTexts } from '../logic/diff-texts.ts';
import type { Quote } from './quotes.ts';
import { Rest, SHOWN_LENGTH } from './text.tsx';

interface Props {
  readonly pieces: readonly Piece[];
  readonly quotes: readonly Quote[];
  /** The id of the first place of a quote. */
  readonly anchor: (quote: number) => string;
  readonly output: string;
  readonly expected: string | undefined;
}

/** The answer with the judges' quotes marked, or beside the expected one. */
export function Answer({ pieces, quotes, anchor, output, expected }: Props) {
  const [compared, setCompared] = useState(false);
  const [length, setLength] = useState(SHOWN_LENGTH);
  return (
    <section class="block answer">
      <div class="title">
        <h2>Answer</h2>
        {expected !== undefined && output !== '' && (
          <button type="button" class="quiet" aria-pressed={compared} onClick={() => setCompared(!compared)}>
            Compare with expected
          </button>
        )}
      </div>
      {output === '' ? (
        <p class="text muted">(empty)</p>
      ) : compared ? (
        <Difference expected={expected ?? ''} output={output} />
      ) : (
        <>
          <div class="text" dir="auto">
            {pieces
              .filter(({ from }) => from < length)
              .map((piece) => (
                <Marked
                  key={piece.from}
                  piece={piece}
                  pieces={pieces}
                  quotes={quotes}
                  anchor={anchor}
                  room={length - piece.from}
                />
              ))}
          </div>
          <Rest whole={output.length} shown={length} showAll={() => setLength(output.length)} />
        </>
      )}
    </section>
  );
}

interface MarkedProps extends Pick<Props, 'pieces' | 'quotes' | 'anchor'> {
  readonly piece: Piece;
  readonly room: number;
}

function Marked({ piece, pieces, quotes, anchor, room }: MarkedProps) {
  const text = piece.text.slice(0, room);
  if (piece.quotes.length === 0) return <>{text}</>;
  const begun = piece.quotes.filter((quote) => pieces.find((one) => one.quotes.includes(quote)) === piece);
  const violated = piece.quotes.some((quote) => quotes[quote]?.supports === 'violated');
  return (
    <mark class={violated ? 'violated' : 'met'}>
      {begun.map((quote) => (
        <span key={quote} id={anchor(quote)} class="anchor" />
      ))}
      {text}
    </mark>
  );
}

function Difference({ expected, output }: { expected: string; output: string }) {
  const changes = useMemo(() => diffTexts(expected, output), [expected, output]);
  const [length, setLength] = useState(SHOWN_LENGTH);
  if (changes === undefined)
    return <p class="muted">The texts are too long and too different to be compared here.</p>;
  const whole = changes.reduce((sum, { text }) => sum + text.length, 0);
  return (
    <>
      <p class="muted legend">
        <del>expected, not answered</del> <ins>answered, not expected</ins>
      </p>
      <div class="text" dir="auto">
        {beginningOf(changes, length).map(({ kind, text }, index) => {
          const key = `${index} ${kind}`;
          if (kind === 'added') return <ins key={key}>{text}</ins>;
          if (kind === 'removed') return <del key={key}>{text}</del>;
          return <span key={key}>{text}</span>;
        })}
      </div>
      <Rest whole={whole} shown={length} showAll={() => setLength(whole)} />
    </>
  );
}
