import { z } from 'zod';
import { REACH_PARTS } from '$lib/domain/record/check';
import { daySchema, partialDateSchema } from './date';
import { oneOf } from './issue';

/** When the record was last checked ({@link RecordCheck}). */
export const recordCheckSchema = z.strictObject({
	checkedOn: daySchema,
	reach: partialDateSchema,
	reachPart: oneOf(REACH_PARTS).nullable()
});
