import { escapeHidden } from './hidden-characters.ts';
import type { JudgeRequest } from './judge.ts';

/**
 * The user message of a judge call: each part of the case as JSON between tags that carry a nonce, so that no text in it
 * can end its part or pass for another. JSON keeps every byte as it was; what could not be seen stands as an escape in it.
 * @param drawNonce a fresh random token of at least 128 bits; drawn again while the case's text contains it.
 */
export function renderCaseMessage(request: JudgeRequest, drawNonce: () => string): string {
  const { criterion, prompt, messages, expected, output, toolCalls } = request;
  const parts: Part[] = [];
  if (messages !== undefined && messages.length > 0) parts.push(['conversation', messages]);
  parts.push(['prompt', prompt]);
  if (expected !== undefined) parts.push(['expected_answer', expected]);
  if (criterion.toolCalls === true) parts.push(['tool_calls', toolCalls ?? []]);
  parts.push(['answer', output]);
  return renderParts(parts, drawNonce);
}

type Part = readonly [name: string, value: unknown];

/** Each value between tags of one fresh nonce, as above. */
export function renderParts(parts: readonly Part[], drawNonce: () => string): string {
  const written = parts.map(([name, value]) => [name, escapeHidden(JSON.stringify(value))] as const);
  let nonce = drawNonce();
  while (written.some(([, json]) => json.includes(nonce))) nonce = drawNonce();
  return written
    .map(([name, json]) => `<${name} nonce="${nonce}">\n${json}\n</${name} nonce="${nonce}">`)
    .join('\n\n');
}
