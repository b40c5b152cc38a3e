import { randomUUID } from 'node:crypto';
import type { Configuration } from './config/load-configuration.ts';
import { createLogMask, listJudgeKeys } from './config/mask-secrets.ts';
import { createAgents } from './create-agents.ts';
import { createModels } from './create-models.ts';
import { createPanel } from './create-panel.ts';
import type { Case } from './domain/case.ts';
import { listSecrets } from './domain/config.ts';
import type { Provenance } from './domain/provenance.ts';
import type { Report } from './domain/report.ts';
import type { CaseResult } from './domain/result.ts';
import { executeRun } from './execute/execute-run.ts';
import { evaluateGate } from './gate/evaluate-gate.ts';
import { summarizeRun } from './gate/summarize-run.ts';
import { createOnFailHook, withoutSecrets } from './hooks/on-fail-command.ts';
import { prepareOutputDirectory } from './output/report-files.ts';
import { startSurroundings } from './process/surroundings.ts';
import { assembleReport } from './report/assemble-report.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
import type { RunRecord } from './store/store.ts';
import { VERSION } from './version.ts';

/** Who is told what while a run goes on. */
export interface RunListener {
  caseFinished(result: CaseResult): void;
  /** A line that a command of the user wrote. */
  log(source: 'setup' | 'teardown' | 'on-fail', line: string): void;
  warn(message: string): void;
}

/**
 * A run with what is started for it.
 * @throws SetupError when the setup command failed: then nothing was run.
 * @throws ConfigurationError when the output directory cannot be trusted: the same.
 */
export async function run(
  { config, secrets, cases }: Configuration,
  provenance: Provenance,
  told: RunListener,
  signal: AbortSignal,
): Promise<Report> {
  const mask = createLogMask(secrets);
  const listener: RunListener = { ...told, warn: (message) => told.warn(mask(message)) };
  const surroundings = await startSurroundings(
    {
      setup: config.setup,
      teardown: config.teardown,
      environment: withoutSecrets(process.env, [secrets.githubToken, ...listJudgeKeys(config, secrets)]),
      // The user's commands see most of our environment, and what they write is logged and shown.
      mask,
      log: listener.log,
      warn: listener.warn,
    },
    signal,
  );
  try {
    return await runCases({ config, secrets, cases }, provenance, listener, signal, () =>
      surroundings.stop(),
    );
  } finally {
    await surroundings.stop();
  }
}

/**
 * The pipeline: cases → trials → judgements → stored run → figures → verdict → report.
 *
 * Everything that was paid for is in the database at once. The report is made of the same values; that reading them back
 * would give the same is what the store's contract says.
 * @param agentsDone called once no agent is needed any more.
 */
async function runCases(
  { config, secrets, cases }: Configuration,
  provenance: Provenance,
  listener: RunListener,
  signal: AbortSignal,
  agentsDone: () => Promise<void>,
): Promise<Report> {
  const record: RunRecord = {
    id: randomUUID(),
    toolVersion: VERSION,
    startedAt: Date.now(),
    config,
    provenance,
  };
  const store = openSqliteStore((await prepareOutputDirectory(config.outputDirectory)).database);
  const models = createModels(config);
  const agents = createAgents(config, secrets, models);
  try {
    store.startRun(record, cases);
    const hook = createHook(record, secrets, listener, signal);
    const results = await executeRun(
      cases,
      config.gate,
      config,
      {
        agentFor: ({ case: testCase }) => agents.of(testCase),
        panel: createPanel(config, secrets, models),
        evaluateChecks: await loadChecks(cases),
        saveTrial: (trial) => store.saveTrial(record.id, trial),
        saveJudgement: (judgement) => store.saveJudgement(record.id, judgement),
        caseFinished(result) {
          listener.caseFinished(result);
          if (result.status === 'failed') hook?.caseFailed(result);
        },
      },
      signal,
    );
    await Promise.all([hook?.settled(), agents.close().then(agentsDone)]);

    const summary = summarizeRun(results, config.gate);
    const cancelled = signal.aborted && summary.errored > 0;
    const verdict = evaluateGate(summary, config.gate, results, cancelled);
    const end = { finishedAt: Date.now(), summary, verdict, results };
    store.finishRun(record, end);
    return assembleReport(record, end);
  } finally {
    await agents.close();
    await models.close();
    store.close();
  }
}

/** Regular expressions and JSON Schemas need large libraries, which most runs do without. */
async function loadChecks(cases: readonly Case[]) {
  if (cases.every(({ checks = [] }) => checks.length === 0)) return () => [];
  return (await import('./checks/evaluate-check.ts')).evaluateChecks;
}

function createHook(
  record: RunRecord,
  secrets: Configuration['secrets'],
  listener: RunListener,
  signal: AbortSignal,
) {
  const { id, config } = record;
  if (config.onFail === undefined) return undefined;
  return createOnFailHook(
    {
      command: config.onFail,
      runId: id,
      suite: config.name,
      timeoutSeconds: config.timeoutSeconds,
      environment: withoutSecrets(process.env, listSecrets(secrets)),
      mask: createLogMask(secrets),
      log: (line) => listener.log('on-fail', line),
      warn: listener.warn,
    },
    signal,
  );
}
