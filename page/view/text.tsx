import { useState } from 'preact/hooks';
import { formatCount } from '../../src/report/format.ts';
import { visible } from '../logic/visible-text.ts';

/** Characters that are shown of a text until one asks for more. */
export const SHOWN_LENGTH = 30_000;

/** Untrusted text, what is hidden in it made visible. */
export function Text({ text }: { text: string }) {
  return <>{visible(text)}</>;
}

/** A text with its title, cut where it is very long. */
export function TextBlock({ title, text, kind = '' }: { title: string; text: string; kind?: string }) {
  const shown = visible(text);
  const [length, setLength] = useState(SHOWN_LENGTH);
  return (
    <section class={`block ${kind}`}>
      <h2>{title}</h2>
      <div class="text" dir="auto">
        {shown.slice(0, length)}
      </div>
      <Rest whole={shown.length} shown={length} showAll={() => setLength(shown.length)} />
    </section>
  );
}

export function Rest({ whole, shown, showAll }: { whole: number; shown: number; showAll: () => void }) {
  if (whole <= shown) return null;
  return (
    <button type="button" class="quiet" onClick={showAll}>
      Show all {formatCount(whole)} characters
    </button>
  );
}
