import type { Provenance } from '../domain/provenance.ts';
import { describeTrust } from './describe-trust.ts';
import { codeSpan, inlineText } from './escape-markdown.ts';
import { escapeLogLine } from './escape-text.ts';
import { PLAIN_MARKS } from './text-marks.ts';

/** That a pull request changes its own gate, and what was done about it; nothing where there is nothing to say. */
export function renderTrust(provenance: Provenance): string | undefined {
  const text = describeTrust(provenance, { code: codeSpan, prose: inlineText });
  return text && `🔒 ${text}`;
}

/** The same as one line for the log. */
export function renderTrustLine(provenance: Provenance): string | undefined {
  const text = describeTrust(provenance, PLAIN_MARKS);
  return text && escapeLogLine(text);
}
