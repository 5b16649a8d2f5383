import type { Basis, Category, Dimension, History, Purpose } from '$lib/domain/effects';
import type { Advice, City, Question } from '$lib/domain/effects/check';
import { m } from '$lib/i18n/paraglide/messages';

/*
 * The words of the check's closed lists. Each table is total: a new value without a word does not compile.
 */

type Message = () => string;

export const QUESTION_NAMES: Record<Question, Message> = {
	who: m.check_question_who,
	purpose: m.check_question_purpose,
	travellers: m.check_question_travellers,
	trip: m.check_question_trip,
	country: m.check_question_country,
	city: m.check_question_city,
	visas: m.check_question_visas
};

export const QUESTION_HINTS: Record<Question, Message> = {
	who: m.check_hint_who,
	purpose: m.check_hint_purpose,
	travellers: m.check_hint_travellers,
	trip: m.check_hint_trip,
	country: m.check_hint_country,
	city: m.check_hint_city,
	visas: m.check_hint_visas
};

export const SHORT_NAMES: Record<Question, Message> = {
	who: m.check_short_who,
	purpose: m.check_short_purpose,
	travellers: m.check_short_travellers,
	trip: m.check_short_trip,
	country: m.check_short_country,
	city: m.check_short_city,
	visas: m.check_short_visas
};

export const QUESTION_ERRORS: Record<Exclude<Question, 'travellers'>, Message> = {
	who: m.check_error_who,
	purpose: m.check_error_purpose,
	trip: m.check_error_trip,
	country: m.check_error_country,
	city: m.check_error_city,
	visas: m.check_error_visas
};

export const PURPOSE_NAMES: Record<Purpose | 'general' | 'minor', Message> = {
	tourism: m.check_purpose_tourism,
	visit: m.check_purpose_visit,
	business: m.check_purpose_business,
	medical: m.check_purpose_medical,
	study: m.check_purpose_study,
	'cultural-sport': m.check_purpose_cultural_sport,
	official: m.check_purpose_official,
	general: m.check_purpose_general,
	minor: m.check_purpose_minor
};

export const CITY_NAMES: Record<City, Message> = {
	astana: m.check_city_astana,
	almaty: m.check_city_almaty
};

export const HISTORY_NAMES: Record<History, Message> = {
	none: m.check_visas_none,
	few: m.check_visas_few,
	three: m.check_visas_three,
	'one-year': m.check_visas_one_year,
	'two-year': m.check_visas_two_year
};

export const BASIS_NAMES: Record<Basis, Message> = {
	law: m.check_basis_law,
	precedent: m.check_basis_precedent,
	'official-statement': m.check_basis_official_statement,
	inference: m.check_basis_inference
};

export const DIMENSION_LINES: Record<Dimension, Message> = {
	fee: m.check_line_fee,
	'decision-time': m.check_line_decision,
	documents: m.check_line_documents,
	'multiple-entry': m.check_line_multiple,
	waivers: m.check_line_waivers,
	'service-fee': m.check_line_service,
	urgent: m.check_line_urgent,
	'diplomatic-passports': m.check_line_diplomatic
};

/** Texts that name the first day on which an application can be lodged, where there is one. */
export const ADVICE_TEXTS: Record<
	Advice,
	(inputs: Record<'first' | 'since_first' | 'on_opens', string>) => string
> = {
	'choose-new-date': () => m.check_advice_choose_new_date(),
	'ask-consulate-late': () => m.check_advice_ask_consulate_late(),
	'decide-date': () => m.check_advice_decide_date(),
	'look-again': m.check_advice_look_again,
	'lodge-from': m.check_advice_lodge_from,
	'lodge-now': () => m.check_advice_lodge_now(),
	'do-not-wait': () => m.check_advice_do_not_wait(),
	'check-again-before-lodging': () => m.check_advice_check_again_before_lodging(),
	'nothing-to-save': () => m.check_advice_nothing_to_save(),
	'lodge-early': () => m.check_advice_lodge_early(),
	'ask-about-waiver': () => m.check_advice_ask_about_waiver(),
	'ask-multiple-entry': () => m.check_advice_ask_multiple_entry()
};

/** Plain words beside the label of a category, where the label alone may not be understood. */
export const CATEGORY_WORDS: Partial<Record<Category, Message>> = {
	tourists: m.check_words_tourists,
	organised_tourists: m.check_words_organised_tourists,
	close_relatives: m.check_words_close_relatives,
	medical: m.check_words_medical,
	humanitarian: m.check_words_humanitarian,
	business: m.check_words_business,
	drivers: m.check_words_drivers,
	pupils_students: m.check_words_pupils_students,
	researchers: m.check_words_researchers,
	scientific_cultural: m.check_words_scientific_cultural,
	sport: m.check_words_sport,
	professions: m.check_words_professions,
	eu_family: m.check_words_eu_family,
	pensioners: m.check_words_pensioners
};
