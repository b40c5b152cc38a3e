import { runInit } from './commands/init.ts';
import { EXIT_CODES, reportProblems } from './commands/outcome.ts';
import { runRun } from './commands/run.ts';
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
    // What reads stored runs describes all that is in them, which takes a while to load and is needed here alone.
    case 'report': {
      const { runReport } = await import('./commands/report.ts');
      return runReport(commandLine);
    }
    case 'show': {
      const { runShow } = await import('./commands/show.ts');
      return runShow(commandLine);
    }
    case 'run':
      return runRun(commandLine.raw, commandLine.problems, commandLine.json, signal);
  }
}
