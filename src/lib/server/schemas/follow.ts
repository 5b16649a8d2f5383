import { z } from 'zod';
import { LANGUAGES } from '$lib/domain/language';
import { CADENCES, TOPICS } from '$lib/domain/outbox/notice';
import { emailSchema } from './editor';
import { oneOf } from './issue';

/** The form "Follow". */
export const followSchema = z.strictObject({
	email: emailSchema,
	language: oneOf(LANGUAGES),
	topic: oneOf(TOPICS),
	cadence: oneOf(CADENCES)
});
