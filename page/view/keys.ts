export interface KeyActions {
  /** Forward or back by so many cases. */
  readonly move: (by: number) => void;
  readonly back: () => void;
  readonly search: () => void;
  readonly help: () => void;
  /** Whether a case is open: the arrows to the sides turn its pages then. */
  readonly inCase: boolean;
}

/** What Safari gives for the key that ends a composition, when it no longer says that one is going on. */
const COMPOSING = 229;

/**
 * Listens until the returned function is called. Keys with Ctrl, Alt or Meta are the browser's, and those with which a
 * word of Chinese, Japanese or Korean is composed are the input method's.
 */
export function bindKeys(actions: KeyActions): () => void {
  function listen(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.isComposing || event.keyCode === COMPOSING) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const target = event.target as HTMLElement;
    const typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    const action = typing ? whileTyping(event.key, target, actions) : actionOf(event.key, target, actions);
    if (action === undefined) return;
    event.preventDefault();
    action();
  }
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}

function actionOf(key: string, target: HTMLElement, actions: KeyActions): (() => void) | undefined {
  const inList = target.closest('.cases') !== null;
  switch (key) {
    case 'j':
      return () => actions.move(1);
    case 'k':
      return () => actions.move(-1);
    case 'ArrowDown':
    case 'ArrowUp':
      // Anywhere else they scroll.
      return inList ? () => actions.move(key === 'ArrowDown' ? 1 : -1) : undefined;
    case 'ArrowRight':
    case 'ArrowLeft':
      return actions.inCase ? () => actions.move(key === 'ArrowRight' ? 1 : -1) : undefined;
    case 'Escape':
      return actions.back;
    case '/':
      return actions.search;
    case '?':
      return actions.help;
    default:
      return undefined;
  }
}

/** From the search field one gets to the list without the mouse. */
function whileTyping(key: string, target: HTMLElement, actions: KeyActions): (() => void) | undefined {
  if (target.tagName === 'SELECT') return undefined;
  if (key === 'Escape') {
    return () => {
      actions.back();
      target.blur();
    };
  }
  return key === 'Enter' || key === 'ArrowDown' ? () => actions.move(1) : undefined;
}
