import type { Problem, ProblemKey } from '$lib/domain/problem';

/** Problems that only shipped files can have, not an editor's input. */
type FileProblemKey =
	ProblemKey | 'rule-period' | 'total-differs' | 'tracked-missing' | 'tracked-twice';

export interface FileProblem extends Omit<Problem, 'problem'> {
	/** Name of the file within its directory. */
	file: string;
	problem: FileProblemKey;
}

type Words = string | ((args: Problem['args']) => string);

/** Messages for people who run the server or edit the files in `data/`; forms have their own messages. */
const WORDS: Record<FileProblemKey, Words> = {
	required: 'is missing',
	'wrong-type': 'has the wrong type',
	'not-in-list': ({ allowed }) => (allowed ? `must be one of: ${allowed}` : 'is not allowed'),
	'unknown-field': ({ fields }) => `has unknown fields: ${fields}`,
	duplicate: ({ value }) => `occurs a second time (${value})`,
	'too-few': ({ min }) => `has too few (at least ${min})`,
	'too-many': ({ max }) => `has too many (at most ${max})`,
	'text-too-long': ({ max }) => `is longer than ${max} characters`,
	'text-malformed': 'contains half of a surrogate pair',
	'text-control-characters': 'contains control characters',
	'text-bidi-override': 'contains characters that change the direction of writing',
	'address-foreign': ({ address }) => `names ${address}, which is no source of the milestone`,
	'language-missing': 'needs a text in at least one language',
	'slug-invalid': ({ value }) => `"${value}" is no slug (a-z, 0-9, single hyphens)`,
	'url-invalid': ({ value }) => `"${value}" is no http or https address`,
	'url-credentials': 'is an address with a user name or password',
	'url-look-alike': 'is an address in letters of different alphabets',
	'language-code-invalid': ({ value }) => `"${value}" is no ISO 639-1 language code`,
	'passage-too-long': ({ words, max }) => `quotes ${words} words (at most ${max})`,
	'source-required': 'needs at least one source',
	'source-unknown': ({ id }) => `names the source "${id}", which this file does not have`,
	'source-conflict': ({ id, file }) => `describes the source "${id}" otherwise than ${file} does`,
	'date-invalid': ({ value }) =>
		`"${value}" is no date (2026-03-03, 2026-03, 2026-Q1 or 2026, and it must exist)`,
	'day-invalid': ({ value }) => `"${value}" is no day (2026-03-03, and it must exist)`,
	'date-unclear': ({ value }) => `"${value}" is no date that can be read in one way only`,
	'rate-implausible': 'is far from the last rate',
	'day-in-future': 'is a day that has not come yet',
	'day-earlier': ({ day }) => `is missing: the day was ${day} before`,
	'track-required': 'needs at least one track',
	'stage-required': 'must be given for an act or a round',
	'steps-out-of-order': ({ step, date, before, beforeDate }) =>
		`${step} on ${date} comes before ${before} on ${beforeDate}, which precedes it on the path`,
	'milestone-unknown': ({ slug }) => `names the milestone "${slug}", which does not exist`,
	'agreement-unknown': ({ slug }) => `names the agreement "${slug}", which does not exist`,
	'pair-not-mutual': ({ slug }) => `is paired with "${slug}", which is not paired with it`,
	'unsourced-without-reason': ({ step }) =>
		`${step} has no source: then its confidence must be low, and a note must say why`,
	'email-invalid': 'is no email address',
	'password-too-short': ({ min }) => `is shorter than ${min} characters`,
	'password-wrong': 'the password is not right',
	'code-wrong': 'the code is not right',
	'number-invalid': 'is no number that is possible here',
	'article-unclear': 'names no article that can be read',
	'rule-gap': ({ day }) => `leaves ${day} without a row`,
	'rule-overlap': ({ day }) => `begins on ${day}, which another row covers`,
	'file-unreadable': ({ reason }) => `cannot be read (${reason})`,
	'json-invalid': ({ reason }) => `is not valid JSON (${reason})`,
	'rule-period': ({ fault, day }) => `has a fault in its periods (${fault}) on ${day}`,
	'total-differs': ({ fault }) => `is not the sum of its parts, or stands twice (${fault})`,
	'tracked-missing': ({ kind }) =>
		`has no tracked agreement of the kind "${kind}"; the tracker follows one of each kind`,
	'tracked-twice': ({ kind, slug }) =>
		`is a second tracked agreement of the kind "${kind}", beside "${slug}"; the tracker follows one of each kind`
};

/** One line in plain English: `milestones.json: milestones[3].date: "2026-02-30" is no date (…)`. */
export function describeFileProblem({ file, path, problem, args }: FileProblem): string {
	const words = WORDS[problem];
	const reason = typeof words === 'string' ? words : words(args);
	return [file, ...(path.length > 0 ? [describePath(path)] : []), reason].join(': ');
}

function describePath(path: FileProblem['path']): string {
	return path
		.map((key, index) => {
			if (typeof key === 'number') return `[${key}]`;
			return index === 0 ? key : `.${key}`;
		})
		.join('');
}
