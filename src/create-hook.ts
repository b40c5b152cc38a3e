import type { Configuration } from './config/load-configuration.ts';
import { createLogMask } from './config/mask-secrets.ts';
import { listSecrets } from './domain/config.ts';
import { createOnFailHook, withoutSecrets } from './hooks/on-fail-command.ts';
import type { RunListener } from './run.ts';
import type { RunRecord } from './store/store.ts';

/** What is run for each failing case; nothing where the configuration wants nothing. */
export function createHook(
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
