import { z } from 'zod';
import { type CommandLine, commandLine } from './agent-settings.ts';
import { serviceUrl } from './model-settings.ts';
import { positive } from './number.ts';

const seconds = positive.refine((value) => value <= 3600, 'must be at most 3600').meta({ maximum: 3600 });

const setupStep = z
  .union(
    [
      commandLine.transform((command) => ({ command, 'wait-for': undefined, timeout: undefined })),
      z.strictObject({
        command: commandLine,
        'wait-for': serviceUrl.optional(),
        timeout: seconds.optional(),
      }),
    ],
    'must be a command, or an object with "command", "wait-for" and "timeout"',
  )
  .transform(
    (step): SetupStep => ({
      command: step.command,
      waitFor: step['wait-for'],
      timeoutSeconds: step.timeout ?? 60,
    }),
  );

/** What is done before the first case: one command, or an object. */
export const setupSchema = setupStep;

/** What is done after the last case, whatever happened. */
export const teardownSchema = commandLine;

/**
 * A command around the run. With `waitFor` it is a server: it runs on until the run is over, and the run begins when the
 * address answers. Without, the run begins when it has ended well.
 */
export interface SetupStep {
  readonly command: CommandLine;
  readonly waitFor?: string | undefined;
  readonly timeoutSeconds: number;
}
