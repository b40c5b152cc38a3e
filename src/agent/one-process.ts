import type { CommandAgentSettings } from '../domain/agent-settings.ts';
import type { Case } from '../domain/case.ts';
import { earlyEndOf } from '../domain/early-end.ts';
import type { AgentRun } from '../domain/trial.ts';
import { describeBadEnd, withStderr } from '../process/process-end.ts';
import { type ProcessRun, runProcess } from '../process/run-process.ts';
import type { Mask } from '../report/mask-secrets.ts';
import { parseAgentAnswer } from './agent-answer.ts';
import { describeCase } from './agent-request.ts';
import { type Begin, beginNow, type CommandContext, errored, toAgentRun } from './command-context.ts';
import { decodeUtf8, parseJson, quote } from './decode-output.ts';

/** Starts the program for one case: the prompt, or with `json` the case, on its input; its answer on its output. */
export async function runOneProcess(
  settings: CommandAgentSettings,
  { environment, timeoutSeconds: usual, mask }: CommandContext,
  mark: string,
  testCase: Case,
  signal: AbortSignal,
): Promise<AgentRun> {
  const { command, protocol, maxOutputBytes } = settings;
  const timeoutSeconds = testCase.timeoutSeconds ?? usual;
  if (signal.aborted) {
    const { code, message } = earlyEndOf(signal);
    return errored(code, `not run: ${message}`);
  }
  if (protocol === 'text' && (testCase.messages?.length ?? 0) > 0) {
    return errored(
      'unsupported',
      'the case has "messages", which a command with protocol text cannot be told; use protocol json or jsonl.',
    );
  }
  const begin = beginNow();
  const input = protocol === 'text' ? testCase.prompt : JSON.stringify(describeCase(testCase));
  const run = await runProcess(
    { command, environment, mark, input, maxOutputBytes, timeoutSeconds, mask },
    signal,
  );
  const failed = findFailure(run, timeoutSeconds, maxOutputBytes, signal);
  if (failed !== undefined) return errored(failed.code, withStderr(failed.what, run.stderr), begin);
  return readAnswer(run, protocol, mask, begin);
}

function findFailure(
  { stopped, end }: ProcessRun,
  timeoutSeconds: number,
  maxOutputBytes: number,
  signal: AbortSignal,
): { code: string; what: string } | undefined {
  switch (stopped) {
    case 'timeout':
      return { code: 'timeout', what: `the command did not end within ${timeoutSeconds} s and was killed` };
    case 'cancelled': {
      const { code, message } = earlyEndOf(signal);
      return { code, what: `the command was killed: ${message.replace(/\.$/, '')}` };
    }
    case 'too-much-output':
      return {
        code: 'too-much-output',
        what: `the command printed more than ${maxOutputBytes} bytes (max-output-bytes) and was killed`,
      };
    case undefined: {
      const problem = describeBadEnd(end);
      if (problem === undefined) return undefined;
      return { code: end.status === 'exited' ? 'exit-code' : end.status, what: `the command ${problem}` };
    }
  }
}

function readAnswer(
  { stdout, stderr }: ProcessRun,
  protocol: 'text' | 'json' | 'jsonl',
  mask: Mask,
  begin: Begin,
): AgentRun {
  // An empty line is an answer; no byte at all is what a program does that never got to its answer.
  if (stdout.length === 0) {
    const what = 'the command ended well but printed nothing; the answer must be on its standard output';
    return errored('no-output', withStderr(what, stderr), begin);
  }
  const text = decodeUtf8(stdout, { keepMark: protocol === 'text' });
  if (text === undefined) {
    const shown = quote(stdout.toString('utf8'), mask);
    return errored('invalid-output', `the command printed text that is not valid UTF-8: ${shown}.`, begin);
  }
  if (protocol === 'text') {
    const output = text.replace(/\r?\n$/, '');
    return toAgentRun({ outcome: { status: 'answered', output, finishReason: 'stop' } }, begin);
  }
  const value = parseJson(text);
  if (value === undefined) {
    const what = `the command printed ${quote(text, mask)}, which is not JSON; with protocol json its standard output must be one JSON object and nothing else (logs belong on standard error)`;
    return errored('invalid-output', withStderr(what, stderr), begin);
  }
  const parsed = parseAgentAnswer(value, mask);
  if (parsed.status === 'parsed') return toAgentRun(parsed.answer, begin);
  return errored('invalid-output', `the command printed ${quote(text, mask)}: ${parsed.problem}`, begin);
}
