import fc from 'fast-check';
import type { GatePolicy } from '../../src/domain/config.ts';
import type { Report } from '../../src/domain/report.ts';
import type { CaseResult } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import {
  buildAgentSettings,
  buildBinaryPolicy,
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgement,
  buildJudgeSettings,
  buildPolicy,
  buildReport,
  buildTrial,
  erroredOutcome,
  judgedOutcome,
} from '../support/builders.ts';
import { hostileText } from './hostile-text.ts';

const RUNS = 'https://github.com/owner/repo/actions/runs/';

/** The links and pieces of HTML that we write ourselves. In a title all but letters and digits are references. */
export const OWN_MARKUP = [
  /^<!-- agent-judge:agent-judge -->$/,
  /^<!-- agent-judge-run:(?:(?!-->|--!>).)*-->$/s,
  /^<details><summary>(?:The one case|(?:All|First) [\d,]+ (?:of [\d,]+ )?cases)<\/summary>$/,
  /^<details><summary>(?:✅|❌|⚠️) <code>(?:[\p{L}\p{M}\p{N} .,()-]|&#\d+;)*<\/code> [a-z\d.,() ]+(?: · (?:[^<>@#$`*_[\]\\&]|&amp;|<code>(?:[\p{L}\p{N} .,()-]|&#\d+;)*<\/code>)+)?<\/summary>$/u,
  /^<\/details>$/,
  /^<\/?sub>$/,
  /^<details><summary>Cost, tokens, models, timing and settings<\/summary>$/,
  /^<details><summary>(?:Scores and latency|(?:Criteria|Checks|Disagreements|Tags)(?:(?:, | and )(?:checks|disagreements|tags))*|The whole case|[\d,]+ cases? that did not pass)<\/summary>$/,
  /^<details><summary>(?:Scores of [\d,]+ cases?, threshold -?[\d.]+(?:e[-+]\d+)?|Latency of [\d,]+ (?:agent|judge) calls), as text<\/summary>$/,
  /^<details><summary>Latency: [a-z\d., ]+ \(median\)<\/summary>$/,
  // The run, the commit, and a line of a dataset.
  /^https:\/\/github\.com\/(?!.*\/(?:blob|commit)\/)[A-Za-z0-9:/?&=.%+,;~_-]*$/,
  /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/commit\/[0-9a-f]{7,40}$/i,
  /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/blob\/[0-9a-f]{7,40}\/[A-Za-z0-9/%._~-]+(?:\?plain=1)?#L\d+$/,
];

/** One hostile text for every place of a case that somebody else writes. */
const words = fc.record({
  id: hostileText,
  prompt: hostileText,
  expected: fc.option(hostileText, { nil: undefined }),
  output: hostileText,
  reasoning: hostileText,
  failure: hostileText,
  said: fc.array(hostileText, { maxLength: 2 }),
  check: fc.option(fc.record({ name: hostileText, message: hostileText, passed: fc.boolean() }), {
    nil: undefined,
  }),
  toolCalls: fc.array(
    fc
      .record({ name: hostileText, arguments: hostileText, result: hostileText })
      .chain((call) => fc.constantFrom(call, { ...call, error: call.result, durationMs: 12 })),
    { maxLength: 2 },
  ),
  file: fc.oneof(hostileText, fc.constantFrom('cases.csv', 'evals/a b.jsonl', '../x', '/etc/x', 'C:/x')),
  tags: fc.array(hostileText, { maxLength: 2 }),
  secondJudge: fc.option(hostileText, { nil: undefined }),
  fate: fc.constantFrom('judged', 'judged', 'agent errored', 'judge errored'),
  score: fc.integer({ min: 0, max: 10 }),
});

const ANY_JSON = { kind: 'json', value: true } as const;

type Words = typeof words extends fc.Arbitrary<infer T> ? T : never;

function hostileResult(given: Words, position: number, policy: GatePolicy): CaseResult {
  const { id, prompt, expected, output, reasoning, failure, fate, score, said, check, toolCalls } = given;
  const { file, tags } = given;
  const testCase = buildCase({
    id,
    position,
    prompt,
    expected,
    tags,
    source: { file, line: position + 1 },
    messages: said.map((content) => ({ role: 'user', content })),
    ...(check && { checks: [{ name: check.name, required: false, weight: 0, test: ANY_JSON }] }),
  });
  const points = policy.scoring.kind === 'binary' ? Math.min(1, score) : Math.max(1, score);
  const evidence = (['met', 'violated'] as const).map((supports) => ({ quote: output, supports }));
  const judged = { ...judgedOutcome(points, reasoning), evidence };
  const outcome = fate === 'judge errored' ? erroredOutcome(failure) : judged;
  const { secondJudge } = given;
  // Of three judges one says the opposite, and one nothing at all.
  const opposite = judgedOutcome(
    points >= 7 || policy.scoring.kind === 'binary' ? 1 - (points % 2) : 10,
    reasoning,
  );
  const jury =
    secondJudge === undefined
      ? [{ judge: 'gpt-5.2', outcome }]
      : [
          { judge: 'gpt-5.2', outcome },
          { judge: secondJudge, outcome: opposite },
          { judge: `${secondJudge} 3`, outcome: erroredOutcome(failure) },
        ];
  const judgements = policy.criteria.flatMap(({ name }) =>
    jury.map((said, index) => buildJudgement({ criterion: name, repeat: index + 1, ...said })),
  );
  const trial =
    fate === 'agent errored'
      ? buildTrial({ outcome: erroredOutcome(failure), judgements: [] })
      : buildTrial({
          outcome: { status: 'answered', output, finishReason: 'stop' },
          judgements,
          toolCalls,
          ...(check && { checks: [check] }),
        });
  return summarizeCase(testCase, position % 2 === 0 ? [trial] : [trial, { ...trial, number: 2 }], policy);
}

/** Reports in which every text that somebody else can write is hostile. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    cases: fc.array(words, { maxLength: 4 }),
    names: fc.uniqueArray(hostileText, { minLength: 1, maxLength: 3 }),
    binary: fc.boolean(),
    required: fc.boolean(),
    suite: hostileText,
    model: hostileText,
    commit: fc.oneof(hostileText, fc.constant('0123456789abcdef0123456789abcdef01234567')),
    origin: fc.option(
      fc.record({
        configFile: fc.option(hostileText, { nil: undefined }),
        inputs: fc.array(fc.record({ name: fc.constantFrom('criteria', 'agent'), value: hostileText }), {
          maxLength: 2,
        }),
      }),
      { nil: undefined },
    ),
    workflowRunId: hostileText,
    run: fc.oneof(hostileText, fc.constant('12')),
  })
  .map(({ cases, names, binary, required, suite, model, commit, origin, workflowRunId, run }) => {
    const criteria = names.map((name) => buildCriterion({ name, required }));
    const policy = binary ? buildBinaryPolicy({ criteria }) : buildPolicy({ criteria, maxErrors: 2 });
    const results = cases.map((given, position) => hostileResult(given, position, policy));
    const agent = buildAgentSettings({ model });
    const judges = [buildJudgeSettings({ name: model, model })];
    const config = buildConfig({ name: suite, gate: policy, agent, judges, origin });
    const provenance = {
      repository: 'owner/repo',
      commit,
      runUrl: `${RUNS}${run}`,
      workflowRunId,
      workflowRunAttempt: 2,
    };
    return buildReport(results, config, { provenance });
  });
