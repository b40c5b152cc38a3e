/** Requests per millisecond, and in flight at a time. */
export interface Floor {
  readonly rate: number;
  readonly inFlight: number;
}

/** How many of the requests a service refuses, by how fast it is asked. */
export interface Refusals {
  /**
   * @param refusal absent where the service answered.
   * @param inFlight at the start of the request that ended.
   */
  ended(
    refusal: { readonly retryAfterMs?: number | undefined } | undefined,
    inFlight: number,
    now: number,
  ): void;
  /** Below this it makes no sense to slow down: the service refuses as many then. Absent where slowing down helps. */
  readonly floor: Floor | undefined;
}

interface Block extends Floor {
  /** Refused, of all. */
  readonly share: number;
}

/** Requests that are looked at together. */
const BLOCK = 100;
/** Shares of the requests: by fewer two blocks differ by chance, and more than many are no accidents. */
const FEW = 0.02;
const MANY = 0.3;
/** So many in a row are no accidents either, nor is one for which the service names a time as long as this. */
const ROW = 8;
const NAMED_MS = 1_000;
/** By how much more is tried with every block that does not harm. */
const STEP = 1.5;

/**
 * Some services refuse requests at random, whatever their number: an overloaded machine behind a gateway, say. To slow down
 * for that never ends. So blocks of requests are compared: one that was asked less than half as fast as an earlier one, and was
 * refused as much, says that the earlier pace did no harm. That pace is the floor, and from there it grows, until more are
 * refused than before.
 */
export function createRefusals(): Refusals {
  let known: Block | undefined;
  let floor: Floor | undefined;
  let since: number | undefined;
  let count = 0;
  let refused = 0;
  let row = 0;
  let mostInFlight = 0;
  let byLimit = false;

  function compare(block: Block): void {
    if (floor !== undefined && known !== undefined) {
      if (block.share <= Math.min(MANY, 2 * known.share + FEW)) {
        floor = { rate: Math.max(floor.rate, block.rate) * STEP, inFlight: floor.inFlight * STEP };
        return;
      }
      floor = undefined;
      known = block;
    }
    if (block.share > MANY) known = undefined;
    else if (known === undefined || block.rate >= known.rate || hasHelped(known, block)) known = block;
    else if (block.rate < known.rate / 2) floor = known;
  }

  function take(isRefused: boolean, isNamed: boolean): void {
    count += 1;
    refused += isRefused ? 1 : 0;
    row = isRefused ? row + 1 : 0;
    if (row < ROW && !isNamed) return;
    byLimit = true;
    floor = undefined;
  }

  return {
    ended(refusal, inFlight, now) {
      since ??= now;
      take(refusal !== undefined, (refusal?.retryAfterMs ?? 0) >= NAMED_MS);
      mostInFlight = Math.max(mostInFlight, inFlight);
      if (count < BLOCK || now <= since) return;
      const share = byLimit ? 1 : refused / count;
      compare({ rate: count / (now - since), inFlight: mostInFlight, share });
      since = now;
      count = 0;
      refused = 0;
      mostInFlight = 0;
      byLimit = false;
    },
    get floor() {
      return floor;
    },
  };
}

function hasHelped(before: Block, after: Block): boolean {
  return after.share < before.share / 2 && before.share - after.share > FEW;
}
