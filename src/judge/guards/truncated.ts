import type { Guard } from './guarded-answer.ts';

/** As the services call it. */
const TOKEN_LIMIT = /^(length|max_?(output_?|completion_?)?tokens|token_limit|model_length)$/i;

/** The service says that the answer ended at a limit. */
export const findTruncated: Guard = ({ finishReason }) =>
  TOKEN_LIMIT.test(finishReason)
    ? `the answer was cut off at the token limit ("${finishReason}").`
    : undefined;
