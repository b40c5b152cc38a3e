const THOUGHTS = { open: '<think>', close: '</think>' };
const FENCE = '```';

/**
 * The JSON object in a model's text: also behind a `<think>` block, in a code fence, or between other words.
 * @returns `undefined` when there is none that is complete.
 */
export function parseLenientJson(text: string): unknown {
  const answer = withoutThoughts(text);
  for (const candidate of [answer, insideFence(answer), betweenBraces(answer)]) {
    if (candidate.trim() === '') continue;
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate, or none.
    }
  }
  return undefined;
}

/** Thoughts that never end have no answer behind them. */
function withoutThoughts(text: string): string {
  const start = text.trimStart();
  if (!start.startsWith(THOUGHTS.open)) return text;
  const end = start.indexOf(THOUGHTS.close);
  return end === -1 ? '' : start.slice(end + THOUGHTS.close.length);
}

/** The lines between the first fence and the next. */
function insideFence(text: string): string {
  const open = text.indexOf(FENCE);
  const start = text.indexOf('\n', open);
  const close = text.indexOf(FENCE, start);
  return open === -1 || start === -1 || close === -1 ? '' : text.slice(start, close);
}

function betweenBraces(text: string): string {
  const start = text.indexOf('{');
  return start === -1 ? '' : text.slice(start, text.lastIndexOf('}') + 1);
}
