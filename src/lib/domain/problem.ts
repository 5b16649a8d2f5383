/**
 * What can be wrong with a record or with what an editor typed. A problem is a key with arguments;
 * a form, a log or the API turns it into a message.
 */
export const PROBLEM_KEYS = [
	// any value
	'required',
	'wrong-type',
	'not-in-list',
	'unknown-field',
	'duplicate',
	'too-few',
	'too-many',
	// texts
	'text-too-long',
	'text-malformed',
	'text-control-characters',
	'text-bidi-override',
	'address-foreign',
	'language-missing',
	'slug-invalid',
	// sources and citations
	'url-invalid',
	'url-credentials',
	'url-look-alike',
	'language-code-invalid',
	'passage-too-long',
	'source-required',
	'source-unknown',
	'source-conflict',
	// dates
	'date-invalid',
	'day-invalid',
	'date-unclear',
	'day-in-future',
	'rate-implausible',
	'day-earlier',
	// milestones
	'track-required',
	'stage-required',
	// agreements
	'steps-out-of-order',
	'milestone-unknown',
	'agreement-unknown',
	'pair-not-mutual',
	'unsourced-without-reason',
	// editors
	'email-invalid',
	'password-too-short',
	'password-wrong',
	'code-wrong',
	// rules
	'number-invalid',
	'article-unclear',
	'rule-gap',
	'rule-overlap',
	// files
	'file-unreadable',
	'json-invalid'
] as const;
export type ProblemKey = (typeof PROBLEM_KEYS)[number];

export interface Problem {
	/** Where: keys and indexes from the outermost value inwards; empty for the whole value. */
	path: (string | number)[];
	problem: ProblemKey;
	/** Values for the message: limits, names, the invalid value (shortened). */
	args: Record<string, string | number>;
}

export function isProblemKey(value: unknown): value is ProblemKey {
	return PROBLEM_KEYS.includes(value as ProblemKey);
}
