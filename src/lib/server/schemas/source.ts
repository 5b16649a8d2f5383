import { domainToUnicode } from 'node:url';
import { z } from 'zod';
import { isLookAlike } from '$lib/domain/editorial/gate/look-alike';
import {
	countWords,
	PASSAGE_WORDS,
	REMARK_KINDS,
	SOURCE_KINDS,
	type Citation,
	type RemarkKind
} from '$lib/domain/milestones/citation';
import type { Problem, ProblemKey } from '$lib/domain/problem';
import { partialDateSchema } from './date';
import { issue, oneOf, shorten } from './issue';
import { localized, requiredText, slugSchema, text } from './text';

/** Existing ISO 639-1 codes, or `und`, the standard's code for an unknown language. */
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

const languageCodeSchema = z.string().check(({ value, issues }) => {
	if (value === 'und' || (/^[a-z]{2}$/.test(value) && languageNames.of(value) !== undefined)) {
		return;
	}
	issues.push(
		value === ''
			? issue('required', value)
			: issue('language-code-invalid', value, { value: shorten(value) })
	);
});

/** A web address; not `javascript:` and the like, and not with a password. */
export const urlSchema = requiredText({ max: 2000 }).check(({ value, issues }) => {
	if (value === '') return;
	const problem = urlProblem(value);
	if (problem) issues.push(issue(problem, value, { value: shorten(value), host: hostIn(value) }));
});

function urlProblem(value: string): ProblemKey | undefined {
	if (!/^https?:\/\/[^\s/]/iu.test(value) || !URL.canParse(value)) return 'url-invalid';
	const { username, password } = new URL(value);
	if (username || password) return 'url-credentials';
	return isLookAlike(domainToUnicode(new URL(value).hostname)) ? 'url-look-alike' : undefined;
}

/** The host in Punycode, in which no letter passes for another. */
function hostIn(value: string): string {
	return URL.canParse(value) ? new URL(value).hostname : '';
}

/** Kinds of remarks that name nobody. */
const ALONE: readonly RemarkKind[] = ['copy', 'low-quality-copy', 'archive'];

const remarkSchema = z
	.strictObject({ kind: oneOf(REMARK_KINDS), of: localized({ max: 200 }).optional() })
	.check(({ value, issues }) => {
		if (!ALONE.includes(value.kind) && !value.of) issues.push(issue('required', value, {}, ['of']));
	});

/** A source without its id: what an editor writes. */
export const sourceContentSchema = z.strictObject({
	url: urlSchema,
	publisher: requiredText({ max: 200 }),
	title: optionalText(500),
	language: languageCodeSchema,
	kind: oneOf(SOURCE_KINDS),
	publishedOn: partialDateSchema.nullable(),
	remark: remarkSchema.optional()
});

export const sourceSchema = sourceContentSchema.extend({ id: slugSchema });

const passageSchema = optionalText(500).check(({ value, issues }) => {
	if (value === null || countWords(value) <= PASSAGE_WORDS) return;
	issues.push(issue('passage-too-long', value, { max: PASSAGE_WORDS, words: countWords(value) }));
});

export const citationSchema = z.strictObject({ sourceId: slugSchema, passage: passageSchema });

/** A text, or `null` for an empty one. */
function optionalText(max: number) {
	return text({ max })
		.nullable()
		.transform((value) => (value === '' ? null : value));
}

/** The citations of sources that are not in `known`. */
export function unknownSources(
	citations: readonly Citation[],
	known: ReadonlySet<string>,
	path: Problem['path']
): Problem[] {
	return citations.flatMap(({ sourceId }, index): Problem[] =>
		known.has(sourceId)
			? []
			: [
					{
						path: [...path, index, 'sourceId'],
						problem: 'source-unknown',
						args: { id: sourceId }
					}
				]
	);
}
