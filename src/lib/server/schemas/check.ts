import { z } from 'zod';
import { dayOfReach } from '$lib/domain/record/check';
import { daySchema, partialDateSchema } from './date';
import { oneOf } from './issue';
import { requiredText, text } from './text';

const known = z.strictObject({ checkedOn: daySchema, knownUntil: daySchema });

/** As files and dumps said it until November 2026. */
const worded = z.strictObject({
	checkedOn: daySchema,
	reach: partialDateSchema,
	reachPart: oneOf(['beginning', 'middle', 'end']).nullable()
});

/** When the record was last checked (`RecordCheck`). */
export const recordCheckSchema = z.preprocess((value): unknown => {
	const { data } = worded.safeParse(value);
	return data ? { checkedOn: data.checkedOn, knownUntil: dayOfReach(data) } : value;
}, known);

/** What an editor says of a check. */
export const typedCheckSchema = z.strictObject({
	lookedThrough: requiredText({ max: 500 }),
	knownUntil: daySchema,
	reason: text({ max: 500 })
});
