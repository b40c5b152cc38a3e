import { relative } from 'node:path';
import { type Configuration, loadConfiguration } from '../config/load-configuration.ts';
import { createLogMask, maskError } from '../config/mask-secrets.ts';
import type { RawOptions } from '../config/options.ts';
import { ConfigurationError, type ConfigurationProblem, SetupError } from '../errors.ts';
import type { FinishedRun } from '../finish-run.ts';
import { failsCheck } from '../gate/fails-check.ts';
import { isNotRun } from '../gate/not-run.ts';
import { createProgress } from '../output/progress.ts';
import { terminalOptionsOf } from '../output/terminal.ts';
import { writeStreamedTo } from '../output/write-streamed-to.ts';
import { escapeLogLine } from '../report/escape-text.ts';
import { renderJson } from '../report/render-json.ts';
import { renderTerminal } from '../report/render-terminal.ts';
import { renderCaseLine } from '../report/terminal/render-case-line.ts';
import { run } from '../run.ts';
import { checkTrust, defaultsOf, OUTPUT_DIRECTORY } from './defaults.ts';
import { moreCommands } from './more-commands.ts';
import { EXIT_CODES, reportProblems } from './outcome.ts';

/**
 * `agent-judge run`: the report goes to standard output, all else to standard error.
 * @param json prints the report as `report.json` has it.
 * @returns the exit code.
 */
export async function runRun(
  raw: RawOptions,
  found: readonly ConfigurationProblem[],
  json: boolean,
  signal: AbortSignal,
): Promise<number> {
  let configuration: Configuration;
  try {
    configuration = await loadConfiguration(raw, defaultsOf(process.env), [...found, ...checkTrust(raw)]);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return reportProblems(error.problems);
  }
  try {
    const finished = await judge(configuration, signal);
    await (json ? printJson(finished) : printReport(finished));
    const { verdict, config } = finished.report;
    return failsCheck(verdict, config) ? EXIT_CODES[verdict.state] : EXIT_CODES.passed;
  } catch (thrown) {
    const error = maskError(thrown, createLogMask(configuration.secrets));
    if (error instanceof ConfigurationError) return reportProblems(error.problems);
    if (!(error instanceof SetupError)) throw error;
    const output = error.output.split('\n').filter((line) => line !== '');
    const lines = [`Setup: nothing was run. ${error.message}`, ...output.map((line) => `  ${line}`)];
    process.stderr.write(`${lines.map(escapeLogLine).join('\n')}\n`);
    return EXIT_CODES.errored;
  }
}

async function judge(configuration: Configuration, signal: AbortSignal): Promise<FinishedRun> {
  const { config, cases } = configuration;
  const numeric = config.gate.scoring.kind === 'numeric';
  const progress = createProgress(process.stderr, cases.length, process.env);
  const tellCancelled = () =>
    progress.print('Cancelled: the report has what is done by now. Once more ends the program at once.');
  signal.addEventListener('abort', tellCancelled, { once: true });
  return run(
    configuration,
    {},
    {
      caseFinished(result) {
        // The report says in one line that, and why, so many were not run.
        if (result.status !== 'passed' && !isNotRun(result))
          progress.print(renderCaseLine(result, numeric, terminalOptionsOf(process.stderr)));
        progress.advance(result);
      },
      note: (message) => progress.print(message),
      log: (source, line) => progress.print(`${source}: ${escapeLogLine(line)}`),
      warn: (message) => progress.print(`warning: ${escapeLogLine(message)}`),
    },
    signal,
  ).finally(() => {
    signal.removeEventListener('abort', tellCancelled);
    progress.end();
  });
}

function printReport({ report, files }: FinishedRun): void {
  const usual = relative('.', report.config.outputDirectory) === OUTPUT_DIRECTORY;
  const options = {
    ...terminalOptionsOf(process.stdout),
    files: Object.values(files).map(shorten),
    commands: moreCommands(usual ? undefined : shorten(files.database)),
  };
  process.stdout.write(`\n${renderTerminal(report, options)}\n`);
}

/** Read back, for `report.json` may be what could not be written. */
async function printJson({ report: { shown: _, ...head }, files }: FinishedRun): Promise<void> {
  const { loadCases } = await import('../load-run.ts');
  const stored = loadCases(files.database, head.run.id);
  try {
    await writeStreamedTo(process.stdout, renderJson(head), stored.cases());
  } finally {
    stored.close();
  }
}

/** A path as people write it: from here where it is below, else whole. */
function shorten(path: string): string {
  const short = relative('.', path);
  return short === '' || short.startsWith('..') ? path : short;
}
