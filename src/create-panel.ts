import { randomBytes } from 'node:crypto';
import { createKeyMask } from './config/mask-secrets.ts';
import type { Models } from './create-models.ts';
import type { Config, Secrets } from './domain/config.ts';
import type { JudgeSettings } from './domain/judge-settings.ts';
import { maskJudge } from './judge/mask-judge.ts';
import { createOpenAiJudge } from './judge/openai-judge.ts';
import type { Juror, Panel } from './judge/panel.ts';

/** The judges of a run, as its configuration has them. */
export function createPanel(config: Config, secrets: Secrets, models: Models): Panel {
  const drawNonce = createNonceSource();
  const mask = createKeyMask(config, secrets);
  const createJuror = (settings: JudgeSettings, role: 'judge' | 'juror'): Juror => {
    const judge = createOpenAiJudge({
      model: models.open(settings, keyOf(settings, secrets), role),
      settings,
      scoring: config.gate.scoring,
      guidelines: config.guidelines,
      drawNonce,
    });
    return { judge: maskJudge(judge, mask), repeats: settings.repeats };
  };
  const { judges, escalateTo } = config;
  return {
    jurors: judges.map((settings) => createJuror(settings, 'juror')),
    ...(escalateTo === undefined ? {} : { escalateTo: createJuror(escalateTo, 'judge') }),
  };
}

function keyOf({ apiKeyEnv }: JudgeSettings, { judgeApiKey, named }: Secrets): string | undefined {
  return apiKeyEnv === undefined ? judgeApiKey : named[apiKeyEnv];
}

/** Draws 128 bits in hex, for many at a time: asking the system for each costs 20 µs. */
function createNonceSource(): () => string {
  let drawn = '';
  return () => {
    if (drawn === '') drawn = randomBytes(16 * 64).toString('hex');
    const nonce = drawn.slice(0, 32);
    drawn = drawn.slice(32);
    return nonce;
  };
}
