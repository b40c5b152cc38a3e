import { describeAgent } from '../domain/agent-settings.ts';
import type { ReportHead } from '../domain/report.ts';
import type { CaseResult } from '../domain/result.ts';
import { isNotRun } from '../gate/not-run.ts';
import { sum } from '../statistics/descriptive.ts';
import { describeCase } from './describe-case.ts';
import { describeFailure } from './describe-failure.ts';
import { escapeLogLine, truncate } from './escape-text.ts';
import { escapeXmlAttribute, escapeXmlText } from './escape-xml.ts';
import type { StreamedFile } from './streamed-file.ts';

/** Characters of all details together: GitLab takes 30 MB a file, and one line still says why each case failed. */
const MOST_DETAILS = 8_000_000;

/**
 * The run as test reporters read it: a suite, and a test for each case. Failed is a failure, errored an error, and what was
 * not run is skipped; a run that did not come to its end has one more test, an error that says why.
 *
 * dorny/test-reporter takes `time`, `name` and, where there is a failure, attributes and a text for granted. GitLab shows the
 * text alone, and looks for attachments in `system-out`, so there is none. mikepenz/action-junit-report prints names, paths and
 * messages to the workflow log, so they are escaped for that as well.
 */
export function renderJunit(head: ReportHead): StreamedFile {
  const { run, summary, config, earlyEnd, verdict } = head;
  const name = escapeLogLine(run.name);
  const skipped = summary.notRun;
  // Skipped tests alone look green.
  const broken = earlyEnd !== undefined && verdict.state === 'errored';
  const counts = {
    name,
    tests: summary.cases + (broken ? 1 : 0),
    failures: summary.failed,
    errors: summary.errored - skipped + (broken ? 1 : 0),
    skipped,
    time: seconds(run.durationMs),
  };
  // UTC: the format has no place for a zone.
  const suite = { ...counts, timestamp: run.startedAt.slice(0, 19) };
  const properties = Object.entries(propertiesOf(head)).flatMap(([key, value]) =>
    value === undefined
      ? []
      : `    ${tag('property', { name: key, value: escapeLogLine(String(value)) })}/>\n`,
  );
  const numeric = config.gate.scoring.kind === 'numeric';
  let room = MOST_DETAILS;

  function renderOutcome(result: CaseResult): string {
    if (result.status === 'passed') return '';
    const reason = escapeLogLine(result.reason);
    if (isNotRun(result)) return `${tag('skipped', { message: reason })}/>`;
    if (result.status === 'errored') return renderProblem('error', 'errored', reason, reason);
    const message = `${describeCase(result, numeric, escapeLogLine)}: ${reason}`;
    if (room <= 0) {
      const short = truncate(message, 200);
      return renderProblem('failure', 'failed', short, short);
    }
    const details = describeFailure(result);
    room -= details.length;
    return renderProblem('failure', 'failed', message, `${message}\n\n${details}`);
  }

  return {
    begin: [
      '<?xml version="1.0" encoding="UTF-8"?>\n',
      `${tag('testsuites', counts)}>\n`,
      `  ${tag('testsuite', suite)}>\n`,
      `    <properties>\n${properties.map((line) => `  ${line}`).join('')}    </properties>\n`,
    ].join(''),
    add(result) {
      const test = `    ${tag('testcase', attributesOf(result, name))}`;
      const outcome = renderOutcome(result);
      return outcome === '' ? `${test}/>\n` : `${test}>\n      ${outcome}\n    </testcase>\n`;
    },
    end: () =>
      `${broken ? renderBroken(name, escapeLogLine(verdict.message)) : ''}  </testsuite>\n</testsuites>\n`,
  };
}

function renderBroken(suite: string, message: string): string {
  const test = tag('testcase', { name: 'the whole run', classname: suite, time: seconds(0) });
  return `    ${test}>\n      ${renderProblem('error', 'errored', message, message)}\n    </testcase>\n`;
}

/** What a reporter that shows properties says of the run as a whole. */
function propertiesOf({ run, summary, verdict, config, provenance, costUsd, tool }: ReportHead) {
  const { scoring, minPassRate } = config.gate;
  return {
    verdict: verdict.state,
    message: verdict.message,
    score: summary.score,
    threshold: scoring.kind === 'numeric' ? scoring.threshold : undefined,
    'pass-rate': summary.passRate,
    'min-pass-rate': minPassRate,
    agent: describeAgent(config.agent),
    judges: config.judges.map(({ name }) => name).join(', ') || undefined,
    'cost-usd': costUsd,
    'run-id': run.id,
    repository: provenance.repository,
    commit: provenance.commit,
    'pull-request': provenance.pullRequest,
    'run-url': provenance.runUrl,
    version: tool.version,
  };
}

/** Reporters group by class; Jenkins takes what stands before the last dot for the package. */
function attributesOf(result: CaseResult, suite: string): Attributes {
  const { id, tags, source } = result.case;
  const [group] = tags;
  return {
    name: escapeLogLine(id),
    classname: group === undefined ? suite : `${suite}.${escapeLogLine(group)}`,
    file: source && escapeLogLine(source.file),
    line: source?.line,
    time: seconds(timeOf(result)),
  };
}

/** Milliseconds of the calls that this run made for a case, one after the other. */
function timeOf({ trials }: CaseResult): number {
  const made = trials.flatMap((trial) => [trial, ...trial.judgements]);
  return sum(made.map(({ call, reusedFrom }) => (reusedFrom === undefined ? (call?.latencyMs ?? 0) : 0)));
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function renderProblem(element: string, type: string, message: string, text: string): string {
  return `${tag(element, { message: truncate(message, 500), type })}>${escapeXmlText(truncate(text, 10_000))}</${element}>`;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The beginning of an element: `<name key="value"`. */
function tag(element: string, attributes: Attributes): string {
  let text = `<${element}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${name}="${escapeXmlAttribute(String(value))}"`;
  }
  return text;
}
