import { messageOf } from '../errors.ts';
import type { CaseCollector } from './parse-cases.ts';

type LineCollector = Pick<CaseCollector, 'add' | 'refuse'>;

/**
 * Every line that is not blank is a prompt or a case object. A line that is not JSON is a problem, the others are kept.
 * @param pieces of the text, cut between any characters, so that it need not be held as a whole. What they throw is thrown.
 */
export async function parseJsonLines(
  pieces: AsyncIterable<string> | Iterable<string>,
  file: string,
  into: LineCollector,
): Promise<void> {
  let rest = '';
  let line = 0;
  for await (const piece of pieces) {
    let from = 0;
    for (let to = piece.indexOf('\n'); to >= 0; to = piece.indexOf('\n', from)) {
      line += 1;
      addLine(rest + piece.slice(from, to), { file, line }, into);
      rest = '';
      from = to + 1;
    }
    rest += piece.slice(from);
  }
  addLine(rest, { file, line: line + 1 }, into);
}

function addLine(text: string, source: { file: string; line: number }, into: LineCollector): void {
  if (text.trim() === '') return;
  const where = `${source.file}:${source.line}`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = messageOf(error).replace(/\.$/, '');
    const message = `is not valid JSON: ${reason}. Each line must be one JSON value.`;
    into.refuse(source.file, { where, message });
    return;
  }
  into.add({ value, where, source });
}
