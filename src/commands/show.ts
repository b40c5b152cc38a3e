import type { ShowWords } from '../config/parse-stored-flags.ts';
import { ConfigurationError } from '../errors.ts';
import { loadCase } from '../load-run.ts';
import { terminalOptionsOf } from '../output/terminal.ts';
import { renderWholeCase } from '../report/render-whole-case.ts';
import { findDatabase, isThere } from './find-database.ts';
import { EXIT_CODES, reportProblems } from './outcome.ts';

/** `agent-judge show`: one case of a stored run, whole. @returns the exit code, which says nothing of the verdict. */
export function runShow({ database, caseId, run, problems }: ShowWords): number {
  if (problems.length > 0) return refuse(problems);
  try {
    const loaded = loadCase(findDatabase(database), caseId, run);
    const { id, startedAt, config } = loaded.run;
    const text = renderWholeCase(
      loaded.result,
      { id, name: config.name, startedAt, gate: config.gate },
      terminalOptionsOf(process.stdout),
    );
    process.stdout.write(`${text}\n`);
    return EXIT_CODES.passed;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    // One word alone is taken for a case.
    if (database !== undefined || !isThere(caseId)) return refuse(error.problems);
    const message = `which case of ${caseId} is to be shown? agent-judge show ${caseId} CASE`;
    return refuse([{ where: 'case', message }]);
  }
}

function refuse(problems: ConfigurationError['problems']): number {
  return reportProblems(problems, 'Nothing was shown.', 'agent-judge show --help');
}
