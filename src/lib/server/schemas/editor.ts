import { z } from 'zod';
import type { ProblemKey } from '$lib/domain/problem';
import { issue } from './issue';
import { requiredText } from './text';

export const emailSchema = requiredText({ max: 200 }).check(({ value, issues }) => {
	if (value === '' || z.email().safeParse(value).success) return;
	issues.push(issue('email-invalid' satisfies ProblemKey, value));
});

/** @param password its minimum and maximum length in characters */
export function newEditorSchema(password: { min: number; max: number }) {
	return z.strictObject({
		name: requiredText({ max: 100 }),
		email: emailSchema,
		// Neither trimmed nor normalised, because a password must be exactly what was typed.
		password: z.string().check(({ value, issues }) => {
			if (value.length < password.min)
				issues.push(issue('password-too-short', '', { min: password.min }));
			if (value.length > password.max)
				issues.push(issue('text-too-long', '', { max: password.max }));
		})
	});
}
