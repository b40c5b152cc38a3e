import type { ReportWords } from '../config/parse-stored-flags.ts';
import { ConfigurationError } from '../errors.ts';
import { loadRun } from '../load-run.ts';
import { terminalOptionsOf } from '../output/terminal.ts';
import { escapeLogLine } from '../report/escape-text.ts';
import { renderRuns } from '../report/render-runs.ts';
import { REPORT_FORMATS } from '../report/report-formats.ts';
import { LOG_WIDTH, plain } from '../report/terminal/paint.ts';
import { openStoredRuns } from '../store/stored-runs.ts';
import { findDatabase } from './find-database.ts';
import { moreCommands } from './more-commands.ts';
import { EXIT_CODES, reportProblems } from './outcome.ts';
import { findTarget, printReport, writeReport } from './write-report.ts';

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
    const target = output === undefined ? undefined : findTarget(output, database);
    const stored = loadRun(database, run);
    try {
      const more = { all, commands: moreCommands(given, run) };
      const made = REPORT_FORMATS[format];
      if (target === undefined) {
        await printReport(stored, made, { ...terminalOptionsOf(process.stdout), ...more }, process.stdout);
      } else {
        await writeReport(stored, made, target, { paint: plain, width: LOG_WIDTH, ...more });
        process.stderr.write(`Written: ${escapeLogLine(output ?? '')}\n`);
      }
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
