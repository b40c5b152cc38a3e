import { styleText } from 'node:util';
import type { ConfigDefaults } from './config/assemble-secrets.ts';
import { type Configuration, loadConfiguration, readConfiguration } from './config/load-configuration.ts';
import { createLogMask, maskError } from './config/mask-secrets.ts';
import type { RawOptions } from './config/options.ts';
import { parseFlags } from './config/parse-flags.ts';
import type { VerdictState } from './domain/verdict.ts';
import { ConfigurationError, type ConfigurationProblem, SetupError } from './errors.ts';
import { isNotRun } from './gate/not-run.ts';
import { createProgressLine } from './output/progress-line.ts';
import { type WrittenStarter, writeStarter } from './output/write-starter.ts';
import { escapeLogLine } from './report/escape-text.ts';
import { renderHelp } from './report/render-help.ts';
import { renderPlan } from './report/render-plan.ts';
import { type Paint, plain, renderCaseLine, renderTerminal, type Style } from './report/render-terminal.ts';
import { run } from './run.ts';
import { VERSION } from './version.ts';

/** What the exit code says. */
const EXIT_CODES = {
  passed: 0,
  failed: 1,
  inconclusive: 1,
  errored: 3,
  configuration: 2,
  internal: 3,
} as const;

/**
 * Runs as a command: the report goes to standard output, all else to standard error.
 * @returns the exit code.
 */
export async function runCommand(args: readonly string[], signal: AbortSignal): Promise<number> {
  const commandLine = parseFlags(args);
  switch (commandLine.kind) {
    case 'help':
      process.stdout.write(renderHelp());
      return EXIT_CODES.passed;
    case 'version':
      process.stdout.write(`${VERSION}\n`);
      return EXIT_CODES.passed;
    case 'init':
      return commandLine.problems.length > 0
        ? reportProblems(commandLine.problems)
        : initialize(commandLine.force);
    case 'validate':
      return validate(commandLine.raw, commandLine.problems);
    case 'run':
      break;
  }
  let configuration: Configuration;
  try {
    const problems = [...commandLine.problems, ...checkTrust(commandLine.raw)];
    configuration = await loadConfiguration(commandLine.raw, defaultsOf(process.env), problems);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return reportProblems(error.problems);
  }
  try {
    return await judge(configuration, signal);
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

function defaultsOf(environment: NodeJS.ProcessEnv): ConfigDefaults {
  return {
    apiKey: environment['OPENAI_API_KEY']?.trim() || undefined,
    baseUrl: environment['OPENAI_BASE_URL'] || undefined,
    environment,
    outputDirectory: 'agent-judge-results',
    noKeyHint:
      'Set OPENAI_API_KEY, or give --openai-api-key. For a service that needs no key, any value will do.',
  };
}

/** Checks all that can be checked without a paid call. A missing key is none of that: it is told and is no error. */
async function validate(inputs: RawOptions, found: readonly ConfigurationProblem[]): Promise<number> {
  const { configuration, problems, missing } = await readConfiguration(inputs, defaultsOf(process.env), [
    ...found,
    ...checkTrust(inputs),
  ]);
  if (problems.length > 0) return reportProblems(problems);
  process.stdout.write(`${renderPlan(configuration.config, configuration.cases, missing)}\n`);
  return EXIT_CODES.passed;
}

/** There is no pull request here, and the working directory is the user's own. */
function checkTrust({ trust }: RawOptions): ConfigurationProblem[] {
  if (typeof trust !== 'string' || trust.trim() !== 'base') return [];
  const message =
    'received "base", which is for the action in a pull request. Here, check the base out, and run there.';
  return [{ where: 'trust', message }];
}

async function initialize(force: boolean): Promise<number> {
  let starter: WrittenStarter;
  try {
    starter = await writeStarter('.', force);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return reportProblems(error.problems);
  }
  const { written, inTheWay } = starter;
  if (inTheWay.length > 0) {
    return reportProblems(
      inTheWay.map((where) => ({
        where,
        message: 'is there already and was left alone. "agent-judge init --force" writes over it.',
      })),
    );
  }
  process.stdout.write(
    `Written\n${written.map((path) => `  ${path}\n`).join('')}Next\n` +
      '  1. Fit the prompts and criteria to your agent, and look at the plan: agent-judge validate\n' +
      '  2. Add OPENAI_API_KEY to the secrets of the repository, commit both files and open a pull request.\n',
  );
  return EXIT_CODES.passed;
}

async function judge(configuration: Configuration, signal: AbortSignal): Promise<number> {
  const { config, cases } = configuration;
  const numeric = config.gate.scoring.kind === 'numeric';
  const progress = createProgressLine(process.stderr, cases.length);
  const onError = { paint: paintFor(process.stderr), width: process.stderr.columns ?? 100 };
  const { report, files } = await run(
    configuration,
    {},
    {
      caseFinished(result) {
        // The report says in one line that, and why, so many were not run.
        if (result.status !== 'passed' && !isNotRun(result))
          progress.print(renderCaseLine(result, numeric, onError));
        progress.advance(result.status);
      },
      note: (message) => progress.print(message),
      log: (source, line) => progress.print(`${source}: ${escapeLogLine(line)}`),
      warn: (message) => progress.print(`warning: ${escapeLogLine(message)}`),
    },
    signal,
  ).finally(() => progress.end());
  const options = { paint: paintFor(process.stdout), width: process.stdout.columns ?? 100 };
  const list = Object.values(files).map((path) => `  ${path}\n`);
  process.stdout.write(`\n${renderTerminal(report, options)}\n\nFiles\n${list.join('')}`);
  return exitCode(report.verdict.state, config.failBelowThreshold);
}

function exitCode(state: VerdictState, failBelowThreshold: boolean): number {
  return state === 'failed' && !failBelowThreshold ? EXIT_CODES.passed : EXIT_CODES[state];
}

function reportProblems(problems: readonly ConfigurationProblem[]): number {
  const lines = problems.map(({ where, message }) => `  ${escapeLogLine(where)}: ${escapeLogLine(message)}`);
  process.stderr.write(`Configuration: nothing was run.\n${lines.join('\n')}\nSee agent-judge --help.\n`);
  return EXIT_CODES.configuration;
}

const STYLES = {
  good: 'green',
  bad: 'red',
  warning: 'yellow',
  faint: 'dim',
  strong: 'bold',
} as const satisfies Record<Style, string>;

/** Colours for a stream, if it is a terminal and `NO_COLOR` and the like do not say otherwise. */
function paintFor(stream: NodeJS.WriteStream): Paint {
  if (!stream.isTTY) return plain;
  return (style, text) => styleText(STYLES[style], text, { stream });
}
