/**
 * The JSON object in a model's text: also behind a `<think>` block, in a code fence, or between other words.
 * @returns `undefined` when there is none that is complete.
 */
export function parseLenientJson(text: string): unknown {
  const thoughtless = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '');
  const candidates = [
    thoughtless,
    /```(?:json)?\s*\n([\s\S]*?)\n\s*```/.exec(thoughtless)?.[1],
    thoughtless.slice(thoughtless.indexOf('{'), thoughtless.lastIndexOf('}') + 1),
  ];
  for (const candidate of candidates) {
    if (candidate === undefined || candidate.trim() === '') continue;
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate, or none.
    }
  }
  return undefined;
}
