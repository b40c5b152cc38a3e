import type { JudgeRequest } from './judge.ts';

/**
 * The user message of a judge call: each part of the case as a JSON string between tags that carry a nonce, so that no
 * text in it can end its part or pass for another. JSON keeps every byte as it was.
 * @param drawNonce a fresh random token of at least 128 bits; drawn again while the case's text contains it.
 */
export function renderCaseMessage(
  { prompt, expected, output }: JudgeRequest,
  drawNonce: () => string,
): string {
  const parts = [
    ['prompt', prompt],
    ...(expected === undefined ? [] : [['expected_answer', expected]]),
    ['answer', output],
  ] as const;
  let nonce = drawNonce();
  while (parts.some(([, text]) => text?.includes(nonce))) nonce = drawNonce();
  return parts
    .map(([name, text]) => `<${name} nonce="${nonce}">\n${JSON.stringify(text)}\n</${name} nonce="${nonce}">`)
    .join('\n\n');
}
