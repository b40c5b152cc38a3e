const THOUGHTS = { open: '<think>', close: '</think>' };

/** A text that opens more objects than this and ends none of them well holds none. */
const MOST_TRIED = 50;

/**
 * The one JSON object in a model's text: also behind a `<think>` block, in a code fence, or between other words.
 *
 * Of two different ones neither is taken: one of them may stand there because the model repeats what it was shown, and
 * which of them cannot be told.
 * @returns `undefined` when there is none that is complete, or more than one.
 */
export function parseLenientJson(text: string): unknown {
  const answer = withoutThoughts(text);
  const whole = parse(answer);
  if (whole !== undefined) return whole;
  const found = new Map(findObjects(answer).map((value) => [JSON.stringify(value), value]));
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** Thoughts that never end have no answer behind them. */
function withoutThoughts(text: string): string {
  const start = text.trimStart();
  if (!start.startsWith(THOUGHTS.open)) return text;
  const end = start.indexOf(THOUGHTS.close);
  return end === -1 ? '' : start.slice(end + THOUGHTS.close.length);
}

/** The objects that stand in a text, without those inside of others. */
function findObjects(text: string): unknown[] {
  const found: unknown[] = [];
  let tried = 0;
  for (let at = text.indexOf('{'); at !== -1 && tried < MOST_TRIED; ) {
    const end = endOfObject(text, at);
    const value = end === undefined ? undefined : parse(text.slice(at, end));
    if (value === undefined) tried += 1;
    else found.push(value);
    at = text.indexOf('{', value === undefined || end === undefined ? at + 1 : end);
  }
  return found;
}

/** Behind the brace that closes the one at `begin`; braces in texts do not count. */
function endOfObject(text: string, begin: number): number | undefined {
  let depth = 0;
  let inText = false;
  for (let at = begin; at < text.length; at++) {
    const sign = text[at];
    if (inText && sign === '\\') at += 1;
    else if (sign === '"') inText = !inText;
    else if (!inText && sign === '{') depth += 1;
    else if (!inText && sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
