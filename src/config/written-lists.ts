import { z } from 'zod';
import { caseInputSchema } from '../domain/case.ts';
import { criterionInputSchema } from '../domain/criterion.ts';
import { notBlank } from '../domain/text.ts';

// Lists in the forms that people write them in; their items are looked at one by one, so that one bad one hides no other.

const criteriaList = z.array(z.union([notBlank, criterionInputSchema])).min(1, 'must not be an empty list');

/** One text, or a list. */
export const writtenCriteria = z.union([notBlank, criteriaList]);

/** Prompts and case objects. */
export const writtenCases = z.array(
  z.union([notBlank, caseInputSchema.extend({ criteria: writtenCriteria.optional() })]),
);

export const writtenGuidelines = z.array(notBlank);
