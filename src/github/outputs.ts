import type { Provenance } from '../domain/provenance.ts';
import type { Report } from '../domain/report.ts';
import type { ArtifactOutcome } from './artifact.ts';
import type { CommentOutcome } from './comment.ts';

/** What was published, as far as it is known. */
export interface Publication {
  readonly database: string;
  readonly reportJson: string;
  readonly comment?: CommentOutcome | undefined;
  readonly artifact?: ArtifactOutcome | undefined;
  /** The web address of the uploaded page. */
  readonly reportUrl?: string | undefined;
}

/** Every output with what it means; `action.yml` and `docs/inputs.md` are held to this table by a test. */
export const OUTPUTS = {
  verdict: '`passed`, `failed`, `inconclusive` or `errored`.',
  passed: '`true` or `false`.',
  score: 'The mean score; with binary scoring the pass rate. Empty when nothing could be scored.',
  'pass-rate': 'Passed cases in percent of all cases.',
  cases: 'How many cases there were.',
  'failed-cases': 'How many of them failed.',
  'errored-cases': 'How many could not be run or judged.',
  'run-id': 'The id of this run in the database.',
  database: 'Path of results.sqlite.',
  'report-json': 'Path of report.json.',
  'artifact-id': 'The id of the uploaded artifact. Empty when there is none.',
  'artifact-url': 'The web address of the uploaded artifact.',
  'report-url': 'The web address of report.html, which opens in the browser. Empty when it was not uploaded.',
  'comment-url': 'The web address of the pull request comment. Empty when none was written.',
  'total-tokens': 'Tokens of all agent and judge calls.',
  'cost-usd':
    "US dollars at your `prices`, else OpenAI's list prices. Empty when a model's price is not known.",
} as const;

export type Outputs = Readonly<Record<keyof typeof OUTPUTS, string>>;

/** The action's outputs; what is not known is an empty string. */
export function assembleOutputs(
  report: Report,
  { database, reportJson, comment, artifact, reportUrl = '' }: Publication,
): Outputs {
  const { summary, verdict, provenance } = report;
  const uploaded = artifact?.status === 'uploaded' ? artifact : undefined;
  const shown = (value: number | undefined) => (value === undefined ? '' : String(round(value)));
  return {
    verdict: verdict.state,
    passed: String(verdict.state === 'passed'),
    score: shown(summary.score),
    'pass-rate': shown(summary.passRate),
    cases: String(summary.cases),
    'failed-cases': String(summary.failed),
    'errored-cases': String(summary.errored),
    'run-id': report.run.id,
    database,
    'report-json': reportJson,
    'artifact-id': uploaded === undefined ? '' : String(uploaded.id),
    'artifact-url': artifactUrl(provenance, artifact) ?? '',
    'report-url': reportUrl,
    'comment-url': comment !== undefined && 'url' in comment ? comment.url : '',
    'total-tokens': String(report.totalTokens),
    'cost-usd': shown(report.costUsd),
  };
}

/** Where an artifact is to be had; a browser opens one that is no archive. Nothing where it was not uploaded. */
export function artifactUrl(
  { runUrl }: Provenance,
  outcome: ArtifactOutcome | undefined,
): string | undefined {
  if (outcome?.status !== 'uploaded' || runUrl === undefined) return undefined;
  return `${runUrl}/artifacts/${outcome.id}`;
}

/** Six decimals: enough for cents of a call, without the dust of binary fractions. */
function round(value: number): number {
  return Number(value.toFixed(6));
}
