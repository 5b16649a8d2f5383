import { z } from 'zod';
import { dayText, textIn } from './parts';

export const PARAMETER_PROBLEMS = [
	'unknown',
	'repeated',
	'not-in-list',
	'invalid',
	'cursor-outdated'
] as const;

/** Problem details (RFC 9457). */
export const problemDetails = z
	.strictObject({
		type: z.string().describe('`about:blank`: the status says it all.'),
		title: z.string(),
		status: z.int().min(400).max(599),
		detail: z.string(),
		instance: z.string(),
		errors: z
			.array(
				z.strictObject({
					parameter: z.string(),
					problem: z.enum(PARAMETER_PROBLEMS),
					detail: z.string(),
					allowed: z.array(z.string()).optional()
				})
			)
			.optional(),
		retraction: z
			.strictObject({ on: dayText, note: textIn })
			.optional()
			.describe('Of what was published once and is no longer: since when, and why.')
	})
	.meta({ id: 'Problem', description: 'Problem details (RFC 9457).' });
