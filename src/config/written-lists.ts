import { z } from 'zod';
import { caseInputSchema } from '../domain/case.ts';
import { criterionInputSchema } from '../domain/criterion.ts';
import * as values from './values.ts';

// Lists in the forms that people write them in; their items are looked at one by one, so that one bad one hides no other.

const criteriaList = z.array(z.union([z.string(), criterionInputSchema]));

/** One text, or a list. */
export const writtenCriteria = z.union([values.text, criteriaList]);

/** Prompts and case objects. */
export const writtenCases = z.array(
  z.union([z.string(), caseInputSchema.extend({ criteria: writtenCriteria.optional() })]),
);

export const writtenGuidelines = z.array(values.text);
