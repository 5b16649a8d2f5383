import { isVisible, visibleText } from '$lib/domain/words/visible';
import { z } from 'zod';
import { inEachLanguage, LANGUAGES, type Localized } from '$lib/domain/language';
import type { ProblemKey } from '$lib/domain/problem';
import { issue, shorten } from './issue';

/** Control characters, including tabs; line breaks are checked separately. */
const CONTROL = /[^\P{Cc}\n]/u;
/** Embeddings, overrides and isolates, which can make a text look like another one. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/u;

interface TextRule {
	/** Maximum length in UTF-16 units, counted like `maxlength` in a browser. */
	max: number;
	/** Whether line breaks are kept. */
	multiline?: boolean;
}

/** An editor's note for readers about a change. */
export const NOTE_RULE = { max: 500, multiline: true } satisfies TextRule;

/** A text as it is stored: trimmed, line breaks as `\n`, composed (NFC). It may be empty, and is where nothing is visible. */
export function text({ max, multiline = false }: TextRule) {
	return z
		.string()
		.overwrite((value) => visibleText(value.replace(/\r\n?/gu, '\n')).normalize('NFC'))
		.check(({ value, issues }) => {
			const problem = characterProblem(value, multiline);
			if (problem) issues.push(issue(problem, value));
			if (value.length > max) issues.push(issue('text-too-long', value, { max }));
		});
}

/** A text exactly as a file has it; it may be empty, and is where nothing is visible. */
export const fileText = z.string().overwrite((value) => (isVisible(value) ? value : ''));

/** {@link fileText} that is not empty. */
export const requiredFileText = fileText.min(1, { error: 'required' satisfies ProblemKey });

/** {@link text} that is not empty. */
export function requiredText(rule: TextRule) {
	return text(rule).min(1, { error: 'required' satisfies ProblemKey });
}

function characterProblem(value: string, multiline: boolean): ProblemKey | undefined {
	// Forms turn half a surrogate pair, and bytes that are not text, into U+FFFD.
	if (!value.isWellFormed() || value.includes('\uFFFD')) return 'text-malformed';
	if (CONTROL.test(value) || (!multiline && value.includes('\n'))) return 'text-control-characters';
	return BIDI.test(value) ? 'text-bidi-override' : undefined;
}

/** A text in some of the languages; an empty one is absent. */
export function optionalLocalized(rule: TextRule) {
	const language = text(rule).optional();
	return z.strictObject(inEachLanguage(() => language)).transform((texts): Localized => {
		const written = LANGUAGES.filter((code) => texts[code]);
		return Object.fromEntries(written.map((code) => [code, texts[code]]));
	});
}

/** A text in at least one language. */
export function localized(rule: TextRule) {
	return optionalLocalized(rule).refine((texts) => Object.keys(texts).length > 0, {
		error: 'language-missing' satisfies ProblemKey
	});
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A name in addresses: lower-case Latin letters and digits, joined by single hyphens. */
export const slugSchema = z.string().check(({ value, issues }) => {
	if (SLUG.test(value) && value.length <= 100) return;
	issues.push(
		value === ''
			? issue('required', value)
			: issue('slug-invalid', value, { value: shorten(value) })
	);
});
