#!/usr/bin/env node
import { keepMemorySmall } from './keep-memory-small.ts';

// What needs a newer Node is loaded below, after the version is known to do.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** The runner kills a cancelled step 10 s after its SIGINT; being gone before that keeps what was written whole. */
const CANCEL_LIMIT_MS = 6_500;

/** A connection that somebody keeps open must not keep the job waiting. */
const EXIT_LIMIT_MS = 5_000;

/** After a cancellation there is less time; what was written is on its way by then. */
const CANCELLED_EXIT_LIMIT_MS = 300;

if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(`agent-judge needs Node 22.13 or later; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  await main();
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const inWorkflow = process.env['GITHUB_ACTIONS'] === 'true' && args.length === 0;
  const cancellation = new AbortController();
  const cancel = () => {
    // A runner signals more than once, and what was paid for is not written yet. A person who insists is obeyed.
    if (cancellation.signal.aborted && !inWorkflow) process.exit(130);
    if (cancellation.signal.aborted) return;
    cancellation.abort();
    setTimeout(() => process.exit(process.exitCode ?? 130), CANCEL_LIMIT_MS).unref();
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);

  try {
    if (inWorkflow) {
      const { runAction } = await import('./action.ts');
      keepMemorySmall();
      await runAction(process.env, cancellation.signal);
    } else {
      const { runCommand } = await import('./command.ts');
      keepMemorySmall();
      process.exitCode = await runCommand(args, cancellation.signal);
    }
  } catch (error) {
    await reportCrash(error, inWorkflow);
  } finally {
    const { aborted } = cancellation.signal;
    if (!aborted) {
      process.off('SIGINT', cancel);
      process.off('SIGTERM', cancel);
    }
    setTimeout(() => process.exit(), aborted ? CANCELLED_EXIT_LIMIT_MS : EXIT_LIMIT_MS).unref();
  }
}

async function reportCrash(error: unknown, inWorkflow: boolean): Promise<void> {
  const { InternalError } = await import('./errors.ts');
  const { escapeLogLine } = await import('./report/escape-text.ts');
  const said =
    error instanceof InternalError
      ? `agent-judge cannot go on: ${error.message}`
      : `agent-judge ended on an internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  const message = said.split('\n').map(escapeLogLine).join('\n');
  if (inWorkflow) {
    const [core, { publishOutputs }] = await Promise.all([
      import('@actions/core'),
      import('./github/publish.ts'),
    ]);
    publishOutputs({ verdict: 'errored', passed: 'false' });
    core.setFailed(message);
  } else {
    process.stderr.write(`${message}\n`);
    process.exitCode = 3;
  }
}
