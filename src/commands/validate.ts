import { readConfiguration } from '../config/load-configuration.ts';
import type { RawOptions } from '../config/options.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { renderPlan } from '../report/render-plan.ts';
import { checkTrust, defaultsOf } from './defaults.ts';
import { EXIT_CODES, reportProblems } from './outcome.ts';

/**
 * `agent-judge validate`: checks all that can be checked without a paid call. A missing key is none of that: it is told and
 * is no error.
 * @returns the exit code.
 */
export async function runValidate(
  inputs: RawOptions,
  found: readonly ConfigurationProblem[],
): Promise<number> {
  const { configuration, problems, missing } = await readConfiguration(inputs, defaultsOf(process.env), [
    ...found,
    ...checkTrust(inputs),
  ]);
  if (problems.length > 0) return reportProblems(problems);
  process.stdout.write(`${renderPlan(configuration.config, configuration.cases, missing)}\n`);
  return EXIT_CODES.passed;
}
