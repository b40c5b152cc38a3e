import { ConfigurationError, type ConfigurationProblem } from '../errors.ts';
import { type WrittenStarter, writeStarter } from '../output/write-starter.ts';
import { EXIT_CODES, reportProblems } from './outcome.ts';

/** `agent-judge init`. @returns the exit code. */
export async function runInit(force: boolean, problems: readonly ConfigurationProblem[]): Promise<number> {
  if (problems.length > 0) return reportProblems(problems);
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
