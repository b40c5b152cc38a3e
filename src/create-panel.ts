import { randomBytes } from 'node:crypto';
import type { Models } from './create-models.ts';
import type { Config, Secrets } from './domain/config.ts';
import type { JudgeSettings } from './domain/judge-settings.ts';
import { createOpenAiJudge } from './judge/openai-judge.ts';
import type { Juror, Panel } from './judge/panel.ts';

/** The judges of a run, as its configuration has them. */
export function createPanel(config: Config, secrets: Secrets, models: Models): Panel {
  const createJuror = (settings: JudgeSettings): Juror => ({
    judge: createOpenAiJudge({
      model: models.open(settings, keyOf(settings, secrets), 'judge'),
      settings,
      scoring: config.gate.scoring,
      guidelines: config.guidelines,
      drawNonce: () => randomBytes(16).toString('hex'),
    }),
    repeats: settings.repeats,
  });
  const { judges, escalateTo } = config;
  return {
    jurors: judges.map(createJuror),
    ...(escalateTo === undefined ? {} : { escalateTo: createJuror(escalateTo) }),
  };
}

function keyOf({ apiKeyEnv }: JudgeSettings, { judgeApiKey, named }: Secrets): string | undefined {
  return apiKeyEnv === undefined ? judgeApiKey : named[apiKeyEnv];
}
