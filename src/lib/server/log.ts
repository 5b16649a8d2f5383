import pino from 'pino';

/** What a message may repeat of a person: addresses of mail, and tokens in links. */
const PERSONAL = /[^\s<>"'=]+@[^\s<>"',;]+|\btoken=[^\s&"']+/gu;

/** An error without what it repeats of persons. */
export function withoutPersons(error: unknown) {
	if (!(error instanceof Error)) return { type: typeof error };
	const { code } = error as { code?: unknown };
	return {
		type: error.name,
		...(typeof code === 'string' ? { code } : {}),
		message: error.message.replace(PERSONAL, '[…]'),
		// The stack begins with the message.
		stack: error.stack?.split('\n').filter((line) => /^\s+at /u.test(line))
	};
}

/** What an operator must know of a running tracker: JSON, one line each, on standard error. */
export const log = pino(
	{
		base: undefined,
		timestamp: pino.stdTimeFunctions.isoTime,
		formatters: { level: (level) => ({ level }) },
		serializers: { err: withoutPersons }
	},
	// At once: what a dying process had to say must not be lost.
	pino.destination({ dest: 2, sync: true })
);
