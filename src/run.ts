import { randomBytes, randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { createOpenAiAgent } from './agent/openai-agent.ts';
import { recordedAgent } from './agent/recorded-agent.ts';
import type { Configuration } from './config/load-configuration.ts';
import type { OpenAiAgentSettings } from './domain/agent-settings.ts';
import type { Config } from './domain/config.ts';
import type { JudgeSettings } from './domain/judge-settings.ts';
import type { ModelSettings } from './domain/model-settings.ts';
import type { Provenance } from './domain/provenance.ts';
import type { Report } from './domain/report.ts';
import type { CaseResult } from './domain/result.ts';
import { executeRun } from './execute/execute-run.ts';
import { evaluateGate } from './gate/evaluate-gate.ts';
import { summarizeRun } from './gate/summarize-run.ts';
import { createOnFailHook, withoutSecrets } from './hooks/on-fail-command.ts';
import { createOpenAiJudge } from './judge/openai-judge.ts';
import { createHttpClient } from './model/http-fetch.ts';
import { createOpenAiModel } from './model/openai-model.ts';
import { createRequestQueue } from './model/request-queue.ts';
import { prepareOutputDirectory } from './output/report-files.ts';
import { assembleReport } from './report/assemble-report.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
import type { RunRecord } from './store/store.ts';
import { VERSION } from './version.ts';

/** Who is told what while a run goes on. */
export interface RunListener {
  caseFinished(result: CaseResult): void;
  log(line: string): void;
  warn(message: string): void;
}

/**
 * The pipeline: cases → trials → judgements → stored run → figures → verdict → report.
 *
 * Everything that was paid for is in the database the moment it is there; what the report says is read back from it.
 */
export async function run(
  { config, secrets, cases }: Configuration,
  provenance: Provenance,
  listener: RunListener,
  signal: AbortSignal,
): Promise<Report> {
  keepMemorySmall();
  const record: RunRecord = {
    id: randomUUID(),
    toolVersion: VERSION,
    startedAt: Date.now(),
    config,
    provenance,
  };
  const store = openSqliteStore((await prepareOutputDirectory(config.outputDirectory)).database);
  const models = createModels(config);
  try {
    store.startRun(record, cases);
    const needsAgent = cases.some(({ output }) => output === undefined);
    const openAiAgent = needsAgent
      ? createOpenAiAgent(
          models.open(config.agent as OpenAiAgentSettings, secrets.agentApiKey, 0),
          config.agent as OpenAiAgentSettings,
        )
      : recordedAgent;
    const hook = createHook(record, secrets, listener, signal);
    await executeRun(
      cases,
      config.gate,
      config,
      {
        agentFor: (planned) => (planned.case.output === undefined ? openAiAgent : recordedAgent),
        judge: createOpenAiJudge({
          model: models.open(config.judges[0] as JudgeSettings, secrets.judgeApiKey, 1),
          settings: config.judges[0] as JudgeSettings,
          scoring: config.gate.scoring,
          guidelines: config.guidelines,
          drawNonce: () => randomBytes(16).toString('hex'),
        }),
        saveTrial: (trial) => store.saveTrial(record.id, trial),
        saveJudgement: (judgement) => store.saveJudgement(record.id, judgement),
        caseFinished(result) {
          listener.caseFinished(result);
          if (result.status === 'failed') hook?.caseFailed(result);
        },
      },
      signal,
    );
    await hook?.settled();

    const results = store.readResults(record);
    const summary = summarizeRun(results, config.gate);
    const cancelled = signal.aborted && summary.errored > 0;
    const verdict = evaluateGate(summary, config.gate, results, cancelled);
    const end = { finishedAt: Date.now(), summary, verdict, results };
    store.finishRun(record, end);
    return assembleReport(record, end);
  } finally {
    store.close();
    await models.close();
  }
}

/** Models share their connections and one bound on the requests in flight; judges go first, so that cases get done. */
function createModels({ concurrency, timeoutSeconds }: Config) {
  const http = createHttpClient();
  const requests = createRequestQueue(concurrency);
  return {
    open: (settings: ModelSettings, apiKey: string | undefined, priority: number) =>
      createOpenAiModel({
        settings,
        apiKey: apiKey ?? '',
        fetch: http.fetch,
        requests,
        priority,
        timeoutSeconds,
      }),
    close: () => http.close(),
  };
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
      environment: withoutSecrets(process.env, Object.values(secrets)),
      log: listener.log,
      warn: listener.warn,
    },
    signal,
  );
}

/**
 * Thousands of small calls leave much garbage and little else. Left alone, V8 answers by growing the young generation to
 * about 100 MB; held at the size it has by now, the process peaks a third lower at the same speed.
 */
function keepMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
