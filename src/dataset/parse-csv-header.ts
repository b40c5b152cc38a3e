import { suggest } from '../config/problems.ts';
import { caseInputSchema } from '../domain/case.ts';
import type { CaseCollector } from './parse-cases.ts';

/** The columns that are keys of a case; every other one is a variable. */
const CASE_COLUMNS = ['id', 'prompt', 'expected', 'output', 'tags', 'threshold', 'criteria', 'timeout'];

/** Keys of a case that one cell cannot hold. */
const OTHER_KEYS = Object.keys(caseInputSchema.shape).filter((key) => !CASE_COLUMNS.includes(key));

export interface Columns {
  readonly names: readonly string[];
  /** A row as a case object; absent where the header is wrong, and its rows mean nothing. */
  readonly toCase?: ((cells: readonly string[]) => unknown) | undefined;
}

/** Reads the first row. White space around a name does not count. */
export function parseCsvHeader(
  cells: readonly string[],
  file: string,
  line: number,
  into: CaseCollector,
): Columns {
  const names = cells.map((cell) => cell.trim());
  const messages = [
    ...names.flatMap((name, index) => describeColumn(name, index, names)),
    ...noPrompt(names),
  ];
  if (messages.length === 0) return { names, toCase: (row) => assembleRow(names, row) };
  for (const message of messages) into.refuse(file, { where: `${file}:${line}`, message });
  return { names };
}

function describeColumn(name: string, index: number, names: readonly string[]): string[] {
  if (name === '') return [`column ${index + 1} has no name.`];
  const first = names.indexOf(name);
  if (first < index) return [`the columns ${first + 1} and ${index + 1} are both named "${name}".`];
  if (CASE_COLUMNS.includes(name)) return [];
  if (OTHER_KEYS.includes(name)) {
    return [
      `the column "${name}" is not possible in CSV; write such cases as JSONL or YAML, or rename a variable of that name.`,
    ];
  }
  const meant = CASE_COLUMNS.find((known) => known === name.toLowerCase());
  if (meant === undefined || names.includes(meant)) return [];
  return [`the column "${name}" must be written "${meant}"; rename it if it is a variable.`];
}

function noPrompt(names: readonly string[]): string[] {
  if (names.some((name) => name.toLowerCase() === 'prompt')) return [];
  const meant = suggest('prompt', names);
  if (meant !== undefined) return [`the column "prompt" is missing. Is it "${meant}"?`];
  const separated = names.length === 1 && /[;\t|]/.test(names[0] as string);
  const hint = separated ? ' Columns must be separated by commas.' : '';
  return [`the column "prompt" is missing. The first row names ${names.join(', ')}.${hint}`];
}

/** An empty cell says nothing of the case; an empty variable is an empty text. */
function assembleRow(names: readonly string[], cells: readonly string[]): unknown {
  const own: Record<string, unknown> = {};
  const vars: Record<string, string> = {};
  for (let index = 0; index < names.length; index += 1) {
    const [name, cell] = [names[index] as string, cells[index] as string];
    if (!CASE_COLUMNS.includes(name)) vars[name] = cell;
    else if (name === 'tags') own[name] = parseTags(cell);
    else if (name === 'prompt' || cell !== '') own[name] = cell;
  }
  return Object.keys(vars).length === 0 ? own : { ...own, vars };
}

/** `a; b` or `a, b`. */
function parseTags(cell: string): string[] {
  return cell
    .split(/[;,]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
