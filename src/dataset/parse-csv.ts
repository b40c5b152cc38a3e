import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { CaseCollector } from './parse-cases.ts';
import { type Columns, parseCsvHeader } from './parse-csv-header.ts';

/**
 * Reads a CSV file as RFC 4180 has it: the first row names the columns, `"` quotes, `""` is a quote, quoted cells may
 * hold line breaks. Rows end in LF or CRLF; rows without any text are none.
 * @param pieces of the text, cut between any characters, without a byte order mark. What they throw is thrown.
 */
export async function parseCsv(
  pieces: AsyncIterable<string> | Iterable<string>,
  file: string,
  into: CaseCollector,
): Promise<void> {
  let columns: Columns | undefined;
  let line = 1;

  function take(cells: readonly string[]): void {
    const start = line;
    // The parser's own count of lines goes wrong at CRLF in quotes.
    line += 1 + cells.reduce((sum, cell) => sum + countLineBreaks(cell), 0);
    if (cells.every((cell) => cell.trim() === '')) return;
    if (columns === undefined) columns = parseCsvHeader(cells, file, start, into);
    else addRow(cells, columns, { file, line: start }, into);
  }

  const parser = parse({
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    // Taken here, at once, because rows that wait in the stream are lost at an error. So nothing is handed on.
    on_record(cells: string[]) {
      take(cells);
      return undefined;
    },
  });
  try {
    await pipeline(pieces, parser.resume());
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    into.refuse(file, { where: `${file}:${line}`, message: describeCsvError(error) });
    return;
  }
  if (columns !== undefined) return;
  const message = 'is empty; its first row must name the columns, "prompt" among them.';
  into.refuse(file, { where: file, message });
}

function addRow(
  cells: readonly string[],
  { names, toCase }: Columns,
  source: { file: string; line: number },
  into: CaseCollector,
): void {
  if (toCase === undefined) return;
  const where = `${source.file}:${source.line}`;
  if (cells.length === names.length) {
    into.add({ value: toCase(cells), where, source });
    return;
  }
  const wrong = cells.length < names.length ? 'few' : 'many';
  const message =
    `has too ${wrong} cells: ${cells.length}, and the first row names ${names.length} columns. ` +
    'A cell that holds a comma, a quote or a line break must stand in quotes.';
  into.refuse(source.file, { where, message });
}

function describeCsvError({ code, message }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'this row opens a quote that is never closed.';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'text follows a closing quote in this row. A quote inside a quoted cell must be doubled: "".';
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands inside a cell of this row that is not quoted. Quote the cell, and double the quote: "".';
    default:
      return `is not valid CSV: ${message}.`;
  }
}

function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
