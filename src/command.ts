import { runInit } from './commands/init.ts';
import { EXIT_CODES, reportProblems } from './commands/outcome.ts';
import { runReport } from './commands/report.ts';
import { runRun } from './commands/run.ts';
import { runShow } from './commands/show.ts';
import { runValidate } from './commands/validate.ts';
import { type CommandLine, parseFlags } from './config/parse-flags.ts';
import { watchStreams } from './output/watch-streams.ts';
import { renderHelp } from './report/render-help.ts';
import { VERSION } from './version.ts';

/**
 * Runs as a command: what was asked for goes to standard output, all else to standard error.
 * @returns the exit code.
 */
export async function runCommand(args: readonly string[], signal: AbortSignal): Promise<number> {
  const allWritten = watchStreams(process.stdout, process.stderr);
  const exitCode = await runWords(parseFlags(args), signal);
  return (await allWritten()) ? exitCode : EXIT_CODES.internal;
}

async function runWords(commandLine: CommandLine, signal: AbortSignal): Promise<number> {
  switch (commandLine.kind) {
    case 'help':
      process.stdout.write(renderHelp(commandLine.command));
      return EXIT_CODES.passed;
    case 'version':
      process.stdout.write(`${VERSION}\n`);
      return EXIT_CODES.passed;
    case 'unknown':
      return reportProblems(commandLine.problems, 'Nothing was done.');
    case 'init':
      return runInit(commandLine.force, commandLine.problems);
    case 'validate':
      return runValidate(commandLine.raw, commandLine.problems);
    case 'report':
      return runReport(commandLine);
    case 'show':
      return runShow(commandLine);
    case 'run':
      return runRun(commandLine.raw, commandLine.problems, commandLine.json, signal);
  }
}
