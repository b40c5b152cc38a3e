import { randomUUID } from 'node:crypto';
import type { Configuration } from './config/load-configuration.ts';
import { createKeyMask, createLogMask, listJudgeKeys } from './config/mask-secrets.ts';
import { createAgents } from './create-agents.ts';
import { createHook } from './create-hook.ts';
import { createModels } from './create-models.ts';
import { createPanel } from './create-panel.ts';
import type { Case } from './domain/case.ts';
import type { Config } from './domain/config.ts';
import type { Provenance } from './domain/provenance.ts';
import type { CaseResult } from './domain/result.ts';
import { executeRun } from './execute/execute-run.ts';
import { createRunEnding, type RunEnding } from './execute/run-ending.ts';
import { closeStore, type FinishedRun, finishRun } from './finish-run.ts';
import { collectTotals } from './gate/collect-totals.ts';
import { evaluateGate } from './gate/evaluate-gate.ts';
import { summarizeRun } from './gate/summarize-run.ts';
import { withoutSecrets } from './hooks/on-fail-command.ts';
import { collectRepeated } from './judge/guards/repeated.ts';
import { limitDuration } from './limit-duration.ts';
import { type Budget, createBudget } from './model/budget.ts';
import { openEarlier } from './open-earlier.ts';
import { prepareOutputDirectory, type ReportFiles } from './output/report-files.ts';
import { startSurroundings } from './process/surroundings.ts';
import { countOf } from './report/format.ts';
import type { EarlierResults } from './store/earlier-results.ts';
import { rememberResults } from './store/remember-results.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
import type { RunRecord, RunStore } from './store/store.ts';
import { VERSION } from './version.ts';

/** Who is told what while a run goes on. */
export interface RunListener {
  caseFinished(result: CaseResult): void;
  /** One line that is good to know. */
  note(message: string): void;
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
): Promise<FinishedRun> {
  const mask = createLogMask(secrets);
  const listener: RunListener = { ...told, warn: (message) => told.warn(mask(message)) };
  const ending = createRunEnding(signal);
  const clearLimit = limitDuration(ending, config.maxDurationSeconds);
  try {
    return await runBetween({ config, secrets, cases }, provenance, listener, ending, signal);
  } finally {
    clearLimit();
    ending.clear();
  }
}

/**
 * With the user's commands before and after it.
 * @param cancellation is what ends the teardown early, too.
 */
async function runBetween(
  { config, secrets, cases }: Configuration,
  provenance: Provenance,
  listener: RunListener,
  ending: RunEnding,
  cancellation: AbortSignal,
): Promise<FinishedRun> {
  const surroundings = await startSurroundings(
    {
      setup: config.setup,
      teardown: config.teardown,
      environment: withoutSecrets(process.env, [secrets.githubToken, ...listJudgeKeys(config, secrets)]),
      // The user's commands see most of our environment, and what they write is logged and shown.
      mask: createLogMask(secrets),
      log: listener.log,
      warn: listener.warn,
    },
    ending.signal,
    cancellation,
  );
  try {
    return await runCases({ config, secrets, cases }, provenance, listener, ending, () =>
      surroundings.stop(),
    );
  } finally {
    await surroundings.stop();
  }
}

/**
 * The pipeline: cases → trials → judgements → stored run → figures → verdict → report.
 *
 * Everything that was paid for is in the database at once, and only the figures stay in memory: what the report says of
 * single cases is read back.
 * @param agentsDone called once no agent is needed any more.
 */
async function runCases(
  { config, secrets, cases }: Configuration,
  provenance: Provenance,
  listener: RunListener,
  ending: RunEnding,
  agentsDone: () => Promise<void>,
): Promise<FinishedRun> {
  const record: RunRecord = {
    id: randomUUID(),
    toolVersion: VERSION,
    startedAt: Date.now(),
    config,
    provenance,
  };
  const files = await prepareOutputDirectory(config.outputDirectory);
  const store = rememberResults(
    openSqliteStore(files.database, ({ message }) => {
      listener.warn(`${message} The run ends here: what cannot be stored is not to be paid for.`);
      ending.end({ code: 'storage', message: 'its results could not be stored.' }, { abort: true });
    }),
  );
  let earlier: EarlierResults | undefined;
  try {
    earlier = openEarlier(config, provenance, files.database);
    store.startRun(record, cases);
    if (earlier !== undefined) listener.note(describeEarlier(earlier));
    const stored = { record, files, store, earlier };
    return await judgeCases({ config, secrets, cases }, stored, listener, ending, agentsDone);
  } finally {
    earlier?.close();
    closeStore(store, listener.warn);
  }
}

/** A run that has begun in its database. */
interface StoredRun {
  readonly record: RunRecord;
  readonly files: ReportFiles;
  readonly store: RunStore;
  readonly earlier: EarlierResults | undefined;
}

async function judgeCases(
  { config, secrets, cases }: Configuration,
  { record, files, store, earlier }: StoredRun,
  listener: RunListener,
  ending: RunEnding,
  agentsDone: () => Promise<void>,
): Promise<FinishedRun> {
  const mask = createKeyMask(config, secrets);
  const budget = createRunBudget(config, ending);
  const models = createModels(config, {
    // A service may say the key of another.
    stopRun: ({ message }) => ending.end({ code: 'service', message: mask(message) }, { abort: true }),
    budget,
  });
  const agents = createAgents(config, secrets, models, budget);
  try {
    const hook = createHook(record, secrets, listener, ending.signal);
    const totals = collectTotals();
    const repeated = collectRepeated(config.guards);
    const figures = await executeRun(
      cases,
      config.gate,
      config,
      {
        agentFor: ({ case: testCase }) => agents.of(testCase),
        panel: createPanel(config, secrets, models),
        evaluateChecks: await loadChecks(cases),
        findTrial: (contentKey) => earlier?.findTrial(contentKey),
        findJudgement: (contentKey) => earlier?.findJudgement(contentKey),
        guards: config.guards,
        saveTrial: (trial) => store.saveTrial(record.id, trial),
        saveJudgement: (judgement) => store.saveJudgement(record.id, judgement),
        caseFinished(result) {
          store.saveCase(record.id, result);
          totals.add(result);
          repeated.add(result);
          listener.caseFinished(result);
          if (result.status === 'failed') hook?.caseFailed(result);
        },
      },
      ending,
    );
    const { ended } = ending;
    await Promise.all([hook?.settled(), agents.close().then(agentsDone)]);

    const summary = summarizeRun(figures, totals.assemble(), config.gate, repeated.describe());
    const earlyEnd = summary.errored > 0 ? ended : undefined;
    const verdict = evaluateGate(summary, config.gate, figures, earlyEnd);
    const end = { finishedAt: Date.now(), earlyEnd, bookedUsd: budget?.bookedUsd, summary, verdict };
    return await finishRun({ store, record, end, figures, files, warn: listener.warn });
  } finally {
    await agents.close();
    await models.close();
  }
}

/** The calls under way may finish when the money is spent: it is put aside for them. */
function createRunBudget({ maxCostUsd }: Config, ending: RunEnding): Budget | undefined {
  if (maxCostUsd === undefined) return undefined;
  return createBudget(maxCostUsd, (message) => ending.end({ code: 'max-cost', message }, { abort: false }));
}

function describeEarlier({ trials, judgements }: EarlierResults): string {
  const held = `${countOf(trials, 'answer')} and ${countOf(judgements, 'judgement')}`;
  return `An earlier run left ${held}: what is asked again in the same words is not paid for again.`;
}

/** Regular expressions and JSON Schemas need large libraries, which most runs do without. */
async function loadChecks(cases: readonly Case[]) {
  if (cases.every(({ checks = [] }) => checks.length === 0)) return () => [];
  return (await import('./checks/evaluate-check.ts')).evaluateChecks;
}
