import { type Problem, type ProblemKey } from '$lib/domain/problem';
import type { Language } from '$lib/domain/language';
import { parseDay } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { dateSlots } from '$lib/i18n/values/slots';

/** A message that takes what it needs of the arguments of its problem. */
type Words = (args: Problem['args'], options?: { locale?: Language }) => string;

/** What is wrong, in the words of the desk. Total: a new problem without words does not compile. */
const WORDS = {
	required: m.problems_required,
	'wrong-type': m.problems_wrong_type,
	'not-in-list': m.problems_not_in_list,
	'unknown-field': m.problems_unknown_field,
	duplicate: m.problems_duplicate,
	'too-few': m.problems_too_few,
	'too-many': m.problems_too_many,
	'text-too-long': m.problems_text_too_long,
	'text-malformed': m.problems_text_malformed,
	'text-control-characters': m.problems_text_control_characters,
	'text-bidi-override': m.problems_text_bidi_override,
	'address-foreign': m.problems_address_foreign,
	'language-missing': m.problems_language_missing,
	'slug-invalid': m.problems_slug_invalid,
	'url-invalid': m.problems_url_invalid,
	'url-credentials': m.problems_url_credentials,
	'url-look-alike': m.problems_url_look_alike,
	'language-code-invalid': m.problems_language_code_invalid,
	'passage-too-long': m.problems_passage_too_long,
	'source-required': m.problems_source_required,
	'source-unknown': m.problems_source_unknown,
	'source-conflict': m.problems_source_conflict,
	'date-invalid': m.problems_date_invalid,
	'day-invalid': m.problems_day_invalid,
	'date-unclear': m.problems_date_unclear,
	'day-in-future': m.problems_day_in_future,
	'rate-implausible': m.problems_rate_implausible,
	'day-earlier': m.problems_day_earlier,
	'track-required': m.problems_track_required,
	'stage-required': m.problems_stage_required,
	'steps-out-of-order': m.problems_steps_out_of_order,
	'milestone-unknown': m.problems_milestone_unknown,
	'agreement-unknown': m.problems_agreement_unknown,
	'pair-not-mutual': m.problems_pair_not_mutual,
	'unsourced-without-reason': m.problems_unsourced_without_reason,
	'email-invalid': m.problems_email_invalid,
	'password-too-short': m.problems_password_too_short,
	'password-wrong': m.problems_password_wrong,
	'code-wrong': m.problems_code_wrong,
	'number-invalid': m.problems_number_invalid,
	'article-unclear': m.problems_article_unclear,
	'rule-gap': m.problems_rule_gap,
	'rule-overlap': m.problems_rule_overlap,
	'file-unreadable': m.problems_file_unreadable,
	'json-invalid': m.problems_json_invalid
} satisfies Record<ProblemKey, unknown>;

/** One sentence for an editor, in the language of the page. */
export function describeProblem({ problem, args }: Pick<Problem, 'problem' | 'args'>): string {
	const day = parseDay(String(args['day'] ?? ''));
	const slots = day ? { ...args, ...dateSlots('day', day, getLocale()) } : args;
	return (WORDS[problem] as Words)(slots);
}
