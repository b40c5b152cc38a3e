import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { type Configuration, loadConfiguration } from './config/load-configuration.ts';
import { createLogMask, isMaskable, maskError } from './config/mask-secrets.ts';
import type { OptionDefinition } from './config/option-definition.ts';
import { OPTIONS, type OptionName, type RawOptions } from './config/options.ts';
import { readActionInputs } from './config/read-action-inputs.ts';
import type { TrustedFiles } from './domain/provenance.ts';
import type { Report } from './domain/report.ts';
import { ConfigurationError, SetupError } from './errors.ts';
import type { FinishedRun } from './finish-run.ts';
import { failsCheck } from './gate/fails-check.ts';
import { isNotRun } from './gate/not-run.ts';
import { addPullRequest } from './github/add-pull-request.ts';
import { readAnnotationPlaces } from './github/annotation-place.ts';
import { writeAnnotations } from './github/annotations.ts';
import { type CommentProgress, openCommentProgress } from './github/comment-progress.ts';
import { readWorkflowContext, type WorkflowContext } from './github/event.ts';
import { artifactUrl, assembleOutputs } from './github/outputs.ts';
import { publishComment, publishOutputs, publishSummary, republishComment } from './github/publish.ts';
import { publishArtifacts } from './github/publish-artifacts.ts';
import type { Trusted } from './github/trusted-files.ts';
import { createCaseLog } from './output/case-log.ts';
import { type LogLines, openLogLines } from './output/log-lines.ts';
import { reportFilesIn } from './output/report-files.ts';
import { assembleAnnotations } from './report/assemble-annotations.ts';
import { escapeLogLine, truncate } from './report/escape-text.ts';
import { countOf } from './report/format.ts';
import { renderComment, SHORT_COMMENT_BUDGET } from './report/render-comment.ts';
import { renderConfigurationProblems, renderSetupProblem } from './report/render-problems.ts';
import { renderSummary } from './report/render-summary.ts';
import { renderTerminal } from './report/render-terminal.ts';
import { renderTrustLine } from './report/render-trust.ts';
import { LOG_WIDTH, plain } from './report/terminal/paint.ts';
import { type RunListener, run } from './run.ts';

const LOG = { paint: plain, width: LOG_WIDTH };

/** Runs as a step of a workflow. Sets the step's outcome; throws only what is a bug. */
export async function runAction(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const read = readWorkflowContext(environment);
  const lastCall = delayAbort(signal, PUBLISHING_AFTER_CANCEL_MS);
  let configuration: Configuration;
  let trustedFiles: TrustedFiles | undefined;
  try {
    ({ configuration, trustedFiles } = await loadInputs(environment, read));
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    reportProblems(error);
    return;
  }
  const { config, secrets, cases } = configuration;
  const context = await addPullRequest(
    { ...read, provenance: { ...read.provenance, trustedFiles } },
    configuration,
  );
  const changed = renderTrustLine(context.provenance);
  if (changed !== undefined) core.notice(changed);
  const { database } = reportFilesIn(config.outputDirectory);
  core.info(escapeLogLine(`${config.name}: ${countOf(cases.length, 'case')}, results in ${database}`));
  const mask = createLogMask(secrets);
  const progress = openCommentProgress(configuration, context, { mask, signal });
  const finished = await runOrExplain(configuration, context, progress, signal).catch(async (error) => {
    await progress?.fail();
    throw error;
  });
  if (finished === undefined) {
    await progress?.fail();
    return;
  }
  const progressEnded = progress?.stop();
  const { report, rendered, files } = finished;
  writeAnnotations(assembleAnnotations(report), readAnnotationPlaces(environment));
  core.info(`\n${renderTerminal(report, LOG)}`);

  const publication = { database: files.database, reportJson: files.reportJson };
  publishOutputs(assembleOutputs(report, publication));
  conclude(report);
  const summary = { shorter: rendered.comment, path: files.summary };
  const written = publishSummary({ ...summary, markdown: rendered.summary });
  await progressEnded;
  const publishing = { report, files, context, token: secrets.githubToken, mask, signal: lastCall };
  const comment = await publishComment(publishing, [
    () => rendered.comment,
    () => renderComment(report, SHORT_COMMENT_BUDGET),
  ]);
  publishOutputs(assembleOutputs(report, { ...publication, comment }));
  const artifacts = await publishArtifacts(publishing);
  const reportUrl = artifactUrl(report.provenance, artifacts?.page);
  publishOutputs(
    assembleOutputs(report, { ...publication, comment, artifact: artifacts?.archive, reportUrl }),
  );
  if (reportUrl === undefined) return;
  // The uploads may take half a minute of retries: nobody waits that long for the verdict, so the link comes later.
  const links = { htmlReport: reportUrl };
  if (written !== undefined) {
    publishSummary({ ...summary, markdown: renderSummary(report, undefined, links) }, written);
  }
  await republishComment(publishing, comment, [
    () => renderComment(report, undefined, links),
    () => renderComment(report, SHORT_COMMENT_BUDGET, links),
  ]);
}

/** The runner kills a cancelled step 10 s after it told us; until then something can still be published. */
const PUBLISHING_AFTER_CANCEL_MS = 5_000;

/** Aborts that long after this signal. */
function delayAbort(signal: AbortSignal, ms: number): AbortSignal {
  const late = new AbortController();
  signal.addEventListener('abort', () => setTimeout(() => late.abort(), ms).unref(), { once: true });
  return late.signal;
}

/** @returns nothing when no case could be run; the step has failed with the reason then. */
async function runOrExplain(
  configuration: Configuration,
  { provenance }: WorkflowContext,
  progress: CommentProgress | undefined,
  signal: AbortSignal,
): Promise<FinishedRun | undefined> {
  const lines = openLogLines();
  try {
    return await run(configuration, provenance, createListener(configuration, lines, progress), signal);
  } catch (thrown) {
    lines.flush();
    const error = maskError(thrown, createLogMask(configuration.secrets));
    if (error instanceof ConfigurationError) {
      reportProblems(error);
      return undefined;
    }
    if (!(error instanceof SetupError)) throw error;
    publishOutputs(ERRORED);
    core.setFailed(`Setup: nothing was run. ${escapeLogLine(error.message)}`);
    publishSummary({ markdown: renderSetupProblem(error.message, error.output) });
    return undefined;
  } finally {
    lines.close();
  }
}

interface LoadedInputs {
  readonly configuration: Configuration;
  readonly trustedFiles: TrustedFiles | undefined;
}

async function loadInputs(environment: NodeJS.ProcessEnv, context: WorkflowContext): Promise<LoadedInputs> {
  const { raw, problems } = readActionInputs(environment);
  const apiKey = environment['OPENAI_API_KEY']?.trim() || undefined;
  for (const [name, definition] of Object.entries<OptionDefinition>(OPTIONS)) {
    if (definition.secret && typeof raw[name] === 'string') core.setSecret(raw[name].trim());
  }
  if (apiKey !== undefined) core.setSecret(apiKey);
  const trusted = await openTrusted(raw, context);
  const configuration = await loadConfiguration(
    raw,
    {
      apiKey,
      baseUrl: environment['OPENAI_BASE_URL'] || undefined,
      environment,
      outputDirectory: join(environment['RUNNER_TEMP'] ?? '.', 'agent-judge'),
      trustedDirectory: environment['RUNNER_TEMP'] ?? tmpdir(),
      noKeyHint: NO_KEY_HINTS[context.restricted ?? 'none'],
    },
    problems,
    trusted?.files,
  ).catch((error: unknown) => {
    throw trusted !== undefined && error instanceof ConfigurationError ? trusted.explain(error) : error;
  });
  for (const secret of Object.values(configuration.secrets.named).filter(isMaskable)) core.setSecret(secret);
  return { configuration, trustedFiles: await trusted?.describe() };
}

/** Where config and datasets come from, if not from the working directory. */
async function openTrusted(raw: RawOptions, context: WorkflowContext): Promise<Trusted | undefined> {
  const text = (name: OptionName) => String(raw[name] ?? '').trim();
  if (text('trust') !== 'base') return undefined;
  const { openTrustedFiles } = await import('./github/trusted-files.ts');
  return openTrustedFiles(context, text('github-token') || undefined);
}

const NO_KEY_HINTS = {
  none:
    'Give it with "openai-api-key: ${{ secrets.OPENAI_API_KEY }}"; a secret that does not exist arrives as nothing. ' +
    'For a service that needs no key, any value will do.',
  fork:
    'This pull request comes from a fork, and GitHub gives its workflows no secrets, so nothing can be judged here. ' +
    'A maintainer can push the commits to a branch of this repository, where the gate runs. ' +
    'A gate that judges what a fork collected: see docs/forks.md.',
  dependabot:
    'Dependabot runs see only Dependabot secrets: add the key under Settings, Secrets and variables, Dependabot.',
};

const ERRORED = { verdict: 'errored', passed: 'false' };

function reportProblems(error: ConfigurationError): void {
  publishOutputs(ERRORED);
  core.setFailed(
    `Configuration: nothing was run.\n${error.problems.map(({ where, message }) => escapeLogLine(`${where}: ${message}`)).join('\n')}`,
  );
  publishSummary({ markdown: renderConfigurationProblems(error.problems) });
}

function createListener(
  { config, cases }: Configuration,
  lines: LogLines,
  progress: CommentProgress | undefined,
): RunListener {
  const logCase = createCaseLog(config.gate, cases.length, lines.print);
  return {
    caseFinished(result) {
      logCase(result);
      if (!isNotRun(result)) progress?.caseFinished(result.status);
    },
    note: (message) => lines.print(escapeLogLine(message)),
    log: (source, line) => lines.print(`${source}: ${escapeLogLine(line)}`),
    warn(message) {
      lines.flush();
      core.warning(escapeLogLine(message));
    },
  };
}

/** Makes the step's outcome the verdict. */
function conclude({ verdict, config, provenance }: Report): void {
  const where = provenance.runUrl === undefined ? '' : ` See the job summary: ${provenance.runUrl}`;
  const message =
    truncate(escapeLogLine(`${config.name} ${verdict.state}: ${verdict.message}`), 1_000) + where;
  if (verdict.state === 'passed') core.info(message);
  else if (failsCheck(verdict, config)) core.setFailed(message);
  else core.warning(message);
}
