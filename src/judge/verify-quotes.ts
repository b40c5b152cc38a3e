import type { Evidence } from '../domain/judgement.ts';
import { createQuoteFinder, quotesSomething } from '../report/find-quotes.ts';
import { hasWordCharacters } from './guards/guarded-answer.ts';

/** What became of a judge's evidence. */
export interface VerifiedEvidence {
  /** Without the quotes that quote nothing. */
  readonly evidence: readonly Evidence[];
  /** The first quote that is in none of the texts, as the judge gave it. */
  readonly invented?: string | undefined;
}

/**
 * Holds each quote against the texts it may be from, as reports do when they mark it: what is taken here, is found there.
 */
export function verifyEvidence(evidence: readonly Evidence[], sources: readonly string[]): VerifiedEvidence {
  // Most judges copy as they are told to.
  if (evidence.every(({ quote }) => isCopied(quote, sources))) return { evidence };
  const quoting = evidence.filter(({ quote }) => quotesSomething(quote));
  if (quoting.length === 0) return { evidence: quoting };
  const finders = sources.map((source) => createQuoteFinder(source));
  const invented = quoting.find(({ quote }) => finders.every((find) => find(quote).length === 0));
  return { evidence: quoting, invented: invented?.quote };
}

function isCopied(quote: string, sources: readonly string[]): boolean {
  // As the answer was stored.
  const whole = quote.toWellFormed();
  return hasWordCharacters(whole, 1) && sources.some((source) => source.includes(whole));
}
