import { useLayoutEffect, useState } from 'preact/hooks';
import { type Address, parseAddress, renderAddress } from '../logic/address.ts';

/** A link followed is told of at once by the first, and some moments later by the second. */
const CHANGES = ['popstate', 'hashchange'] as const;

/** What is shown, as the address bar has it; a change of the filter is no step back in the browser's history. */
export function useAddress(): [Address, (next: Address, step?: boolean) => void] {
  const [address, setAddress] = useState(() => parseAddress(location.hash));

  useLayoutEffect(() => {
    const read = () => setAddress(parseAddress(location.hash));
    for (const name of CHANGES) addEventListener(name, read);
    return () => {
      for (const name of CHANGES) removeEventListener(name, read);
    };
  }, []);
  function change(next: Address, step = false): void {
    const hash = renderAddress(next);
    if (step) location.hash = hash;
    else replaceAddress(hash);
    setAddress(next);
  }

  return [address, change];
}

/** Safari allows a hundred changes in half a minute: what one types is found all the same. */
function replaceAddress(hash: string): void {
  try {
    history.replaceState(null, '', hash);
  } catch {
    // The next change that is allowed says where we are.
  }
}
