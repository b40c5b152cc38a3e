import { lstatSync, realpathSync } from 'node:fs';
import type { ReportWords } from '../config/parse-stored-flags.ts';
import { ConfigurationError } from '../errors.ts';
import { type LoadedRun, loadRun } from '../load-run.ts';
import { replaceFile } from '../output/safe-files.ts';
import { isSystemError } from '../output/system-error.ts';
import { terminalOptionsOf } from '../output/terminal.ts';
import { writeStreamed } from '../output/write-streamed.ts';
import { writeStreamedTo } from '../output/write-streamed-to.ts';
import { escapeLogLine } from '../report/escape-text.ts';
import { renderRuns } from '../report/render-runs.ts';
import type { ReportOptions } from '../report/render-terminal.ts';
import { REPORT_FORMATS, type ReportFormat } from '../report/report-formats.ts';
import { LOG_WIDTH, plain } from '../report/terminal/paint.ts';
import { openStoredRuns } from '../store/stored-runs.ts';
import { findDatabase } from './find-database.ts';
import { moreCommands } from './more-commands.ts';
import { EXIT_CODES, reportProblems } from './outcome.ts';

/** `agent-judge report`: a stored run in any format. @returns the exit code, which says nothing of the verdict. */
export async function runReport(words: ReportWords): Promise<number> {
  const { database: given, run, format, output, list, all, problems } = words;
  if (problems.length > 0) return refuse(problems);
  try {
    const database = findDatabase(given);
    if (list) {
      process.stdout.write(`${listRuns(database)}\n`);
      return EXIT_CODES.passed;
    }
    if (output !== undefined) checkOutput(output, database);
    const stored = loadRun(database, run);
    try {
      const more = { all, commands: moreCommands(given, run) };
      await (output === undefined
        ? print(stored, REPORT_FORMATS[format], { ...terminalOptionsOf(process.stdout), ...more })
        : writeFile(stored, REPORT_FORMATS[format], output, { paint: plain, width: LOG_WIDTH, ...more }));
    } finally {
      stored.close();
    }
    return EXIT_CODES.passed;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return refuse(error.problems);
  }
}

function refuse(problems: ConfigurationError['problems']): number {
  return reportProblems(problems, 'Nothing was reported.', 'agent-judge report --help');
}

function listRuns(database: string): string {
  const stored = openStoredRuns(database);
  try {
    const runs = stored.runs.map(({ record: { id, startedAt, config }, end }) => {
      return { id, name: config.name, startedAt, binary: config.gate.scoring.kind === 'binary', end };
    });
    return renderRuns(runs, terminalOptionsOf(process.stdout));
  } finally {
    stored.close();
  }
}

async function print(
  { report, cases }: LoadedRun,
  format: ReportFormat,
  options: ReportOptions,
): Promise<void> {
  if (format.kind === 'streamed') {
    const { shown: _, ...head } = report;
    await writeStreamedTo(process.stdout, format.render(head), cases());
  } else {
    process.stdout.write(`${format.render(report, options).trimEnd()}\n`);
  }
}

/** What is there is replaced, so it must be a file, and not the one that the report is made from. */
function checkOutput(path: string, database: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isFile() && !found.isSymbolicLink()) {
    const message = `${path} is there and is no file. Name another, or leave --output out to print the report.`;
    throw new ConfigurationError([{ where: '--output', message }]);
  }
  if (found.isFile() && realpathSync(path) === realpathSync(database)) {
    const message = `${path} is the results database itself, which the report would replace. Name another file.`;
    throw new ConfigurationError([{ where: '--output', message }]);
  }
}

async function writeFile(
  { report, cases }: LoadedRun,
  format: ReportFormat,
  path: string,
  options: ReportOptions,
): Promise<void> {
  let failure: unknown;
  if (format.kind === 'streamed') {
    const { shown: _, ...head } = report;
    await writeStreamed(new Map([[path, () => format.render(head)]]), cases(), (_path, error) => {
      failure = error;
    });
  } else {
    await replaceFile(path, `${format.render(report, options).trimEnd()}\n`).catch((error: unknown) => {
      failure = error;
    });
  }
  if (isSystemError(failure)) {
    const message = `${path} cannot be written: ${failure.message}.`;
    throw new ConfigurationError([{ where: '--output', message }]);
  }
  if (failure !== undefined) throw failure;
  process.stderr.write(`Written: ${escapeLogLine(path)}\n`);
}
