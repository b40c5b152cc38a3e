import { useEffect, useState } from 'preact/hooks';
import { type Address, parseAddress, renderAddress } from '../logic/address.ts';

/** What is shown, as the address bar has it; a change of the filter is no step back in the browser's history. */
export function useAddress(): [Address, (next: Address, step?: boolean) => void] {
  const [address, setAddress] = useState(() => parseAddress(location.hash));

  useEffect(() => {
    const read = () => setAddress(parseAddress(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
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
