import type { GuardFinding, GuardName, GuardSettings } from '../../domain/guard.ts';
import { findDisguise } from './disguise.ts';
import { findEcho } from './echo.ts';
import { findEmpty } from './empty.ts';
import type { Guard, GuardedAnswer } from './guarded-answer.ts';
import { findOpener } from './opener.ts';
import { findRefusal } from './refusal.ts';
import { findShort } from './short.ts';
import { findTruncated } from './truncated.ts';

/** Those that need to see one answer only; the same answer to many prompts is found by `collectAnswers`. */
const GUARDS: readonly (readonly [GuardName, Guard])[] = [
  ['empty', findEmpty],
  ['short', findShort],
  ['opener', findOpener],
  ['refusal', findRefusal],
  ['echo', findEcho],
  ['truncated', findTruncated],
  ['disguise', findDisguise],
];

/** What the guards that are on find in an answer, in their order. Costs nothing but time: some 0.1 ms a page. */
export function findGuards(answer: GuardedAnswer, settings: GuardSettings): readonly GuardFinding[] {
  return GUARDS.flatMap(([name, find]) => {
    const effect = settings[name];
    const message = effect === 'off' ? undefined : find(answer);
    return effect === 'off' || message === undefined ? [] : [{ name, effect, message }];
  });
}
