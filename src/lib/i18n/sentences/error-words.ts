import type { Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';

type Message = typeof m.common_error_404_title;
interface Words {
	title: Message;
	text: Message;
}

/** What is wrong, by the status of the answer; a form that is foreign or broken needs words of its own. */
const PROBLEMS = {
	400: { title: m.common_error_400_title, text: m.common_error_400_text },
	403: { title: m.common_error_403_title, text: m.common_error_403_text },
	404: { title: m.common_error_404_title, text: m.common_error_404_text },
	405: { title: m.common_error_405_title, text: m.common_error_405_text },
	413: { title: m.common_error_413_title, text: m.common_error_413_text },
	415: { title: m.common_error_415_title, text: m.common_error_415_text },
	500: { title: m.common_error_500_title, text: m.common_error_500_text },
	503: { title: m.common_error_503_title, text: m.common_error_503_text },
	/** The type is a form's, the bytes are not. */
	'broken-form': { title: m.common_error_415_title, text: m.common_error_415_text },
	'cross-site': { title: m.common_error_cross_site_title, text: m.common_error_cross_site_text }
} satisfies Record<number | string, Words>;

export type Problem = keyof typeof PROBLEMS;

/** A problem in a title and a sentence, in `language`. */
export function errorText(problem: Problem, language: Language) {
	const { title, text } = PROBLEMS[problem];
	return { title: title({}, { locale: language }), text: text({}, { locale: language }) };
}

/** The problem that an answer with `status` tells of. */
export function problemOf(status: number): Problem {
	return status in PROBLEMS ? (status as Problem) : 500;
}
