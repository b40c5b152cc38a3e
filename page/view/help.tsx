import { useLayoutEffect, useRef } from 'preact/hooks';

const KEYS: readonly (readonly [string, readonly string[], string])[] = [
  ['next', ['j', '↓'], 'next case; in a case also →'],
  ['previous', ['k', '↑'], 'previous case; in a case also ←'],
  ['open', ['Enter'], 'open the case'],
  ['back', ['Esc'], 'back to the list; in the list, clear the search'],
  ['search', ['/'], 'search in prompts, answers and reasons'],
  ['help', ['?'], 'this help'],
];

export function Help({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">Keyboard</h2>
      <dl class="keys">
        {KEYS.map(([name, keys, meaning]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
