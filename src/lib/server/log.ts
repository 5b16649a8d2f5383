import pino from 'pino';

/** Personal data that a message may contain: email addresses, and tokens in links. */
const PERSONAL = /[^\s<>"'=]+@[^\s<>"',;]+|\btoken=[^\s&"']+/gu;

/** An error without personal data. */
export function withoutPersons(error: unknown) {
	if (!(error instanceof Error)) return { type: typeof error };
	const { code } = error as { code?: unknown };
	return {
		type: error.name,
		...(typeof code === 'string' ? { code } : {}),
		message: error.message.replace(PERSONAL, '[…]'),
		// The stack begins with the message, so leave that out.
		stack: error.stack?.split('\n').filter((line) => /^\s+at /u.test(line))
	};
}

/** Events for the operator: JSON on standard error, one line for each. */
export const log = pino(
	{
		base: undefined,
		timestamp: pino.stdTimeFunctions.isoTime,
		formatters: { level: (level) => ({ level }) },
		serializers: { err: withoutPersons }
	},
	// Write synchronously, so that the last words of a dying process are not lost.
	pino.destination({ dest: 2, sync: true })
);
