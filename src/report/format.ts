/** A number as people read it: at most two decimals, no trailing zeros. */
export function formatNumber(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}

/**
 * A measured value beside the one it must reach: two decimals, and as many more as it takes that 6.998 does not read
 * as "7, needed 7".
 */
export function formatAgainst(value: number, threshold: number): string {
  for (let digits = 2; digits < 10; digits++) {
    const shown = Number(value.toFixed(digits));
    if (shown >= threshold === value >= threshold) return formatNumber(value, digits);
  }
  return formatNumber(value);
}

/**
 * A threshold as it was given: shortened, it could read as the score that missed it. One carried over from another scale,
 * which nobody wrote, has four decimals.
 */
export function formatThreshold(value: number): string {
  const text = String(value);
  return /\.\d{10,}/.test(text) ? formatNumber(value, 4) : text;
}

/** `6.998, needed 7`. */
export function formatNeeded(value: number, threshold: number): string {
  return `${formatAgainst(value, threshold)}, needed ${formatThreshold(threshold)}`;
}

/**
 * Percent with at most one decimal, or as many as it takes to stay on its side of `threshold` (percent too) and, where
 * one of thousands failed, below 100.
 */
export function formatPercent(value: number, threshold = 100): string {
  for (let digits = 1; digits < 10; digits++) {
    const shown = Number(value.toFixed(digits));
    if (shown >= threshold === value >= threshold && shown >= 100 === value >= 100) return `${shown}%`;
  }
  return `${formatNumber(value)}%`;
}

/** Milliseconds as `840 ms`, `12.3 s` or `4 min 05 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** A time of ISO 8601 as `2026-08-01 12:00:04 UTC`. */
export function formatTime(iso: string): string {
  return iso.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC');
}

/** US dollars, small sums included: `$0.0042`, `$12.30`. */
export function formatCost(usd: number): string {
  if (usd === 0) return '$0';
  return usd < 0.01 ? `$${usd.toPrecision(2)}` : `$${usd.toFixed(usd < 1 ? 4 : 2)}`;
}

/** Whole numbers with thousands apart: `12,345`. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `1 case`, `2 cases`. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** With a full stop where it ends without one. */
export function sentence(text: string): string {
  return /[.!?]\s*$/.test(text) ? text : `${text}.`;
}
