import type { Case } from '../../src/domain/case.ts';
import type { JudgedTrial } from '../../src/domain/result.ts';
import { draw } from '../../test/support/seeded-draw.ts';
import type { Topic } from './topic.ts';
import { buildTrial, type Opinion } from './trial.ts';

const FINE = {
  accuracy: 'Nothing in the answer goes beyond the policies.',
  helpfulness: 'The question is answered, and the customer knows what to do next.',
  tone: 'Friendly, plain and to the point.',
} as const;

const NAMES = ['accuracy', 'helpfulness', 'tone'] as const;

/** The bot's good answer, and what a judge says of it. */
export function answerWell({ id }: Case, { good }: Topic, number = 1): JudgedTrial {
  const opinions = NAMES.map((criterion) => ({
    criterion,
    score: 8 + Math.floor(draw(5, id, criterion, number) * 2.7),
    reason: criterion === 'accuracy' ? good.reason : FINE[criterion],
    quotes: criterion === 'accuracy' ? [good.quote] : [],
  }));
  return buildTrial(id, good.output, opinions, number);
}

/** What a judge says of the criteria that are not at fault, by the one that is: the least score, and why. */
const BESIDE: Readonly<Record<string, Readonly<Record<string, readonly [number, string]>>>> = {
  accuracy: {
    helpfulness: [5, 'It answers the question, but whoever follows it is led astray.'],
    tone: [8, FINE.tone],
  },
  helpfulness: {
    accuracy: [8, 'What little is said agrees with the policies.'],
    tone: [5, 'Polite in form, but it does not take the question seriously.'],
  },
  tone: {
    accuracy: [8, 'All facts are those of the notes.'],
    helpfulness: [5, 'The answer is in there, but few will read on to find it.'],
  },
};

/** The bot's bad answer: one criterion is not met, and the others suffer. */
export function answerBadly({ id }: Case, { poor }: Topic, number = 1): JudgedTrial {
  const opinions = NAMES.map((criterion): Opinion => {
    const more = Math.floor(draw(6, id, criterion, number) * 2);
    const [least, beside] = BESIDE[poor.fault]?.[criterion] ?? [poor.score, ''];
    const score = least + (criterion === 'accuracy' && poor.fault !== 'accuracy' ? 0 : more);
    if (criterion !== poor.fault) return { criterion, score, reason: beside };
    return { criterion, score, reason: poor.reason, quotes: poor.quotes, failures: [poor.failure] };
  });
  return buildTrial(id, poor.output, opinions, number);
}
