import { mapTexts } from '../agent/map-texts.ts';
import type { Assessment } from '../domain/judgement.ts';
import type { Mask } from '../report/mask-secrets.ts';
import type { Judge } from './judge.ts';

/** The same judge, of whose every assessment nobody sees a secret, wherever in it one stands. */
export function maskJudge(judge: Judge, mask: Mask): Judge {
  return {
    ...judge,
    async assess(request, signal) {
      return mapTexts(await judge.assess(request, signal), mask) as Assessment;
    },
  };
}
