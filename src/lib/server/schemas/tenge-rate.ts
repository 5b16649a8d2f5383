import { z } from 'zod';
import { daySchema } from './date';

/** What an editor enters: the day of a rate, and the price of one euro in tenge. */
export const tengeRateSchema = z.strictObject({
	date: daySchema,
	tengePerEuro: z.number().positive()
});
