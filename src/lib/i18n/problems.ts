import { type Problem, type ProblemKey } from '$lib/domain/problem';
import type { Language } from '$lib/domain/language';
import { m } from './paraglide/messages';

/** A message that takes what it needs of the arguments of its problem. */
type Words = (args: Problem['args'], options?: { locale?: Language }) => string;

/** What is wrong, in the words of the desk. Total: a new problem without words does not compile. */
const WORDS = {
	required: m.problem_required,
	'wrong-type': m.problem_wrong_type,
	'not-in-list': m.problem_not_in_list,
	'unknown-field': m.problem_unknown_field,
	duplicate: m.problem_duplicate,
	'too-few': m.problem_too_few,
	'too-many': m.problem_too_many,
	'text-too-long': m.problem_text_too_long,
	'text-malformed': m.problem_text_malformed,
	'text-control-characters': m.problem_text_control_characters,
	'text-bidi-override': m.problem_text_bidi_override,
	'language-missing': m.problem_language_missing,
	'slug-invalid': m.problem_slug_invalid,
	'url-invalid': m.problem_url_invalid,
	'url-credentials': m.problem_url_credentials,
	'language-code-invalid': m.problem_language_code_invalid,
	'passage-too-long': m.problem_passage_too_long,
	'source-required': m.problem_source_required,
	'source-unknown': m.problem_source_unknown,
	'source-conflict': m.problem_source_conflict,
	'date-invalid': m.problem_date_invalid,
	'day-invalid': m.problem_day_invalid,
	'date-unclear': m.problem_date_unclear,
	'track-required': m.problem_track_required,
	'stage-required': m.problem_stage_required,
	'steps-out-of-order': m.problem_steps_out_of_order,
	'milestone-unknown': m.problem_milestone_unknown,
	'agreement-unknown': m.problem_agreement_unknown,
	'pair-not-mutual': m.problem_pair_not_mutual,
	'unsourced-without-reason': m.problem_unsourced_without_reason,
	'email-invalid': m.problem_email_invalid,
	'password-too-short': m.problem_password_too_short,
	'number-invalid': m.problem_number_invalid,
	'rule-gap': m.problem_rule_gap,
	'rule-overlap': m.problem_rule_overlap,
	'file-unreadable': m.problem_file_unreadable,
	'json-invalid': m.problem_json_invalid
} satisfies Record<ProblemKey, unknown>;

/** One sentence for an editor, in the language of the page. */
export function describeProblem({ problem, args }: Pick<Problem, 'problem' | 'args'>): string {
	return (WORDS[problem] as Words)(args);
}
