import type { JudgeRequest } from './judge.ts';

/**
 * The user message of a judge call: each part of the case as JSON between tags that carry a nonce, so that no text in it
 * can end its part or pass for another. JSON keeps every byte as it was.
 * @param drawNonce a fresh random token of at least 128 bits; drawn again while the case's text contains it.
 */
export function renderCaseMessage(request: JudgeRequest, drawNonce: () => string): string {
  const { criterion, prompt, messages, expected, output, toolCalls } = request;
  const parts: [string, string][] = [];
  if (messages !== undefined && messages.length > 0) parts.push(['conversation', JSON.stringify(messages)]);
  parts.push(['prompt', JSON.stringify(prompt)]);
  if (expected !== undefined) parts.push(['expected_answer', JSON.stringify(expected)]);
  if (criterion.toolCalls === true) parts.push(['tool_calls', JSON.stringify(toolCalls ?? [])]);
  parts.push(['answer', JSON.stringify(output)]);

  let nonce = drawNonce();
  while (parts.some(([, json]) => json.includes(nonce))) nonce = drawNonce();
  return parts
    .map(([name, json]) => `<${name} nonce="${nonce}">\n${json}\n</${name} nonce="${nonce}">`)
    .join('\n\n');
}
