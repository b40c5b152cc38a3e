import { extname } from 'node:path';
import type { ConfigurationProblem } from '../errors.ts';
import {
  FORMAT_NAMES,
  type FormatName,
  findFormat,
  formatOfFile,
  REPORT_FORMATS,
} from '../report/report-formats.ts';
import { parseWords } from './parse-words.ts';
import { describeUnknownKey } from './problems.ts';

/** What is to be shown of a stored run. */
export interface ReportWords {
  readonly kind: 'report';
  /** A file or a folder; absent: where a run leaves it if nothing else is said. */
  readonly database?: string | undefined;
  /** How the run's id begins; absent: the newest. */
  readonly run?: string | undefined;
  readonly format: FormatName;
  /** A file; absent: standard output. */
  readonly output?: string | undefined;
  /** The runs of the database instead of one of them. */
  readonly list: boolean;
  /** Every case that did not pass in full. */
  readonly all: boolean;
  readonly problems: readonly ConfigurationProblem[];
}

/** Which case is to be shown whole. */
export interface ShowWords {
  readonly kind: 'show';
  readonly database?: string | undefined;
  readonly caseId: string;
  readonly run?: string | undefined;
  readonly problems: readonly ConfigurationProblem[];
}

/** Flags of stored runs that have a value. */
export const STORED_VALUES: readonly string[] = ['run', 'format', 'output'];

const REPORT_USAGE =
  'Usage: agent-judge report [DATABASE] [--run ID] [--format FORMAT] [--output FILE] [--all].';
const SHOW_USAGE = 'Usage: agent-judge show [DATABASE] CASE [--run ID].';

export function parseReport(words: readonly string[]): ReportWords {
  const { places, values, switches, problems } = parseWords(words, {
    places: ['database'],
    values: STORED_VALUES,
    switches: ['list', 'all'],
    usage: REPORT_USAGE,
  });
  const { run, format: given } = values;
  const output = values['output'] === '-' ? undefined : values['output'];
  const found = [...problems];
  const named = given === undefined ? undefined : findFormat(given);
  if (given !== undefined && named === undefined) {
    found.push({ where: '--format', message: describeUnknownKey(given, FORMAT_NAMES, 'format') });
  }
  const list = switches.has('list');
  for (const name of STORED_VALUES) {
    if (!list || values[name] === undefined) continue;
    found.push({ where: `--${name}`, message: 'does not go with --list, which shows all runs in a table.' });
  }
  const ending = extname(output ?? '');
  const meant = formatOfFile(output ?? '');
  if (given === undefined && meant === undefined && ending !== '') {
    const known = Object.values(REPORT_FORMATS).map(({ extension }) => extension);
    found.push({
      where: '--output',
      message: `received a name that ends in "${ending}", which is no format. Known: ${known.join(', ')}; for any other name give --format, too.`,
    });
  }
  const format = named ?? meant ?? 'terminal';
  const all = switches.has('all');
  if (all && (list || format !== 'terminal')) {
    found.push({ where: '--all', message: 'goes with the format "terminal", and not with --list.' });
  }
  return { kind: 'report', database: places[0], run, format, output, list, all, problems: found };
}

/** The case stands last: the database may be left out. */
export function parseShow(words: readonly string[]): ShowWords {
  const { places, values, problems } = parseWords(words, {
    places: ['database', 'case'],
    values: ['run'],
    switches: [],
    usage: SHOW_USAGE,
    unknownFlag: 'A case whose id begins with a hyphen comes after --.',
  });
  const { run } = values;
  const caseId = places.at(-1);
  const missing = { where: 'case', message: `is missing: which case is to be shown? ${SHOW_USAGE}` };
  return {
    kind: 'show',
    database: places.length > 1 ? places[0] : undefined,
    caseId: caseId ?? '',
    run,
    problems: caseId === undefined ? [...problems, missing] : problems,
  };
}
