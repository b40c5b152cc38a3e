import { contentKey } from '../domain/content-key.ts';
import type { Agent } from './agent.ts';

/** Gives back the answer that stands in the case. */
export const recordedAgent: Agent = {
  kind: 'recorded',
  fingerprint: contentKey('recorded'),
  async run({ output }) {
    if (output === undefined) {
      return {
        outcome: {
          status: 'errored',
          failure: { code: 'no-output', message: 'the case has no recorded output.' },
        },
      };
    }
    return { outcome: { status: 'answered', output, finishReason: 'recorded' } };
  },
};
