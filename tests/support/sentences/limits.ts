import { STAGES } from '$lib/domain/agreements/stages';
import { MOST_TRAVELLERS } from '$lib/domain/effects/check';
import { ORIGIN_MONTHS } from '$lib/domain/forecast/backtest/backtest';
import { HORIZONS } from '$lib/domain/forecast/forecast';
import { DOTS } from '$lib/domain/forecast/frequency';
import type { Language } from '$lib/domain/language';
import { PASSAGE_WORDS } from '$lib/domain/milestones/citation';
import { formatNumber } from '$lib/i18n/values/numbers';
import { PASSWORD_MIN } from '$lib/server/auth/auth';
import { provisions } from '$tests/rules/effects-data';

/** The numbers that can occur in a slot, and why no others. */
export interface Limit {
	min?: number;
	max?: number;
	only?: readonly number[];
	why: string;
}

/** A slot whose text follows from the number in another slot of the message. */
export interface Follower {
	with: string;
	as: (n: number, language: Language) => string;
}

const PARTNERS = new Set(provisions.map(({ partner }) => partner)).size;

const one = { min: 1, why: 'where there is none, the message is not shown' };
const ordinal = { min: 1, why: 'counted from 1' };
const ofHundred = { min: 1, max: 99, why: 'a handful of cases never supports 0 or 100' };
const share = { max: 100, why: 'of a hundred' };
const dots = { max: DOTS, why: 'dots of the picture' };
const travellers = { min: 1, max: MOST_TRAVELLERS, why: 'as many as the check takes' };
const waited = { min: 1, why: 'a wait is rounded up to a whole minute' };
const range = { min: 2, why: 'the upper end: a range of one value is told as that value' };
const slow = { min: 1, why: 'none is told without this' };
const cases = { min: 1, why: 'no forecast without cases' };
const horizons = { only: HORIZONS, why: 'how far ahead a forecast looks' };
const changed = { min: 2, why: 'the first version has not been changed' };
const inLaw = { min: 1, why: 'a duration in law' };
const password = { only: [PASSWORD_MIN], why: 'one constant' };
const passage = { only: [PASSAGE_WORDS], why: 'one constant' };

/** How many partners have what an agreement may bring; for none of them there is a message of its own. */
function partnerLimits(thing: string): Record<string, Limit> {
	const some = { min: 1, max: PARTNERS, why: 'none of them: `changes_partners_none`' };
	const all = { only: [PARTNERS], why: 'partners with an agreement' };
	return {
		[`changes_partners_of_${thing}.count`]: some,
		[`changes_partners_of_${thing}.of`]: all,
		[`changes_partners_at_least_${thing}.count`]: some,
		[`changes_partners_at_least_${thing}.of`]: all,
		[`changes_partners_none_${thing}.of`]: all
	};
}

/** By message and slot. Checked against the code that calls the message. */
export const LIMITS: Record<string, Limit> = {
	...partnerLimits('documents'),
	...partnerLimits('waivers'),
	...partnerLimits('diplomatic'),
	'backtest_found.cases': cases,
	'backtest_beaten_at.months': horizons,
	'backtest_cases_text.months': { only: [ORIGIN_MONTHS], why: 'one constant' },
	'backtest_case_forecasts.count': { min: 1, why: 'no case without a forecast' },
	'backtest_bin.count': { min: 1, why: 'a group without a forecast is not listed' },
	'backtest_bin.lower': { only: [0, 20, 40, 60, 80], why: 'five groups' },
	'backtest_bin.upper': { only: [20, 40, 60, 80, 100], why: 'five groups' },
	'backtest_cell_yes.then': ofHundred,
	'backtest_cell_yes.now': ofHundred,
	'backtest_cell_no.then': ofHundred,
	'backtest_cell_no.now': ofHundred,
	'backtest_sets_text.origins': cases,
	'backtest_reliability_text.toldLeast': share,
	'backtest_reliability_text.cameLeast': share,
	'backtest_reliability_text.toldMost': share,
	'backtest_reliability_text.cameMost': share,
	'backtest_misses_text.count': { min: 1, why: '0: `backtest_no_misses`' },
	'backtest_misses_text.scored': { min: 1, why: 'no miss where nothing was forecast' },
	'backtest_miss.count': { min: 1, why: 'a case without a miss is not listed' },
	'backtest_miss.scored': { min: 1, why: 'no miss where nothing was forecast' },
	'backtest_miss_happened.n': { min: 1, max: 50, why: 'a miss gave less than a half' },
	'backtest_miss_happened.months': horizons,
	'backtest_miss_not_happened.n': { min: 50, max: 99, why: 'a miss gave less than a half' },
	'backtest_miss_not_happened.months': horizons,
	'backtest_priors_range.lower': ofHundred,
	'backtest_priors_range.upper': ofHundred,
	'brief_more.count': one,
	'changes_known_of.known': {
		min: 1,
		max: provisions.length - 1,
		why: 'a figure known of none or of all is told without this'
	},
	'changes_known_of.of': { only: [provisions.length], why: 'agreements in the record' },
	'changes_range_categories.count': range,
	'changes_range_days.count': range,
	'changes_range_working_days.count': range,
	'changes_range_years.count': range,
	'check_answer_pay.count': travellers,
	'check_answer_pay_not_open.count': travellers,
	'check_answer_pay_open.count': travellers,
	'check_answer_pay_undecided.count': travellers,
	'check_biometrics_value.months': inLaw,
	'check_chance_value.count': { min: 1, max: 99, why: '`inHundred`' },
	'check_error_travellers.most': { only: [MOST_TRAVELLERS], why: 'one constant' },
	'check_multiple_needs_three_visas.count': inLaw,
	'check_multiple_step.count': { min: 1, why: '0 years: `check_multiple_none`' },
	'check_note_ref.number': ordinal,
	'check_person_age.count': { max: 120, why: 'ages that the check takes' },
	'check_search_found.count': { min: 1, why: '0: `check_search_none`' },
	'check_documents_count.count': { min: 1, why: '0: `check_documents_none`' },
	'check_traveller_number.number': travellers,
	'check_consultation.count': inLaw,
	'check_consultation_within.count': inLaw,
	'check_decision_value.days': inLaw,
	'check_decision_value.most': inLaw,
	'check_stay_value.count': { only: [90], why: 'a duration in law, the same since 2010' },
	'check_stay_value.period': { only: [180], why: 'a duration in law, the same since 2010' },
	'common_milestones_count.count': { min: 1, why: '0: `desk_search_none`' },
	'common_sources_and_more.count': one,
	'desk_field_actor.number': ordinal,
	'desk_history_revision.number': ordinal,
	'desk_password_hint.count': password,
	'desk_remove_source.number': ordinal,
	'desk_sign_in_wait.count': waited,
	'desk_source.number': ordinal,
	'desk_source_passage_hint.max': passage,
	'fetch_status.status': { only: [403, 404, 429, 500, 503], why: 'errors of HTTP' },
	'follow_mail_digest_subject.count': { min: 1, why: 'no mail about nothing' },
	'follow_wait.count': waited,
	'forecast_by_band.lower': ofHundred,
	'forecast_by_band.upper': ofHundred,
	'forecast_by_explain.n': ofHundred,
	'forecast_by_result.n': ofHundred,
	'forecast_column_within.months': horizons,
	'forecast_curve_text.end': ofHundred,
	'forecast_dots.filled': dots,
	'forecast_dots.later': dots,
	'forecast_dots.never': dots,
	'forecast_history.cases': cases,
	'forecast_curve_text_supposed.end': ofHundred,
	'forecast_ledger_line.months': { only: [24], why: 'the horizon of the sentence' },
	'forecast_ledger_line_text.months': { only: [24], why: 'the horizon of the sentence' },
	'forecast_ledger_line_text.first': ofHundred,
	'forecast_ledger_line_text.highest': ofHundred,
	'forecast_ledger_line_text.last': ofHundred,
	'forecast_ledger_line_text.lowest': ofHundred,
	'forecast_history_initialled.cases': cases,
	'forecast_history_signed.cases': cases,
	'forecast_told_supposed.lower': ofHundred,
	'forecast_told_supposed.n': ofHundred,
	'forecast_told_supposed.upper': ofHundred,
	'forecast_history.concluded': { min: 1, why: 'no forecast where none was concluded' },
	'forecast_home_dots.filled': ofHundred,
	'forecast_quiet_initialling.n': ofHundred,
	'forecast_quiet_negotiation.n': ofHundred,
	'forecast_quiet_signature.n': ofHundred,
	'forecast_slow_initialling.slow': slow,
	'forecast_slow_negotiation.slow': slow,
	'forecast_slow_signature.slow': slow,
	'forecast_slow_some.later': { min: 1, why: '0: `forecast_slow_none`' },
	'forecast_slow_some.open': { min: 1, why: '0: `forecast_slow_all`' },
	'forecast_told.lower': ofHundred,
	'forecast_told.n': ofHundred,
	'forecast_told.upper': ofHundred,
	'forecast_rests_pair.count': cases,
	'forecast_rests_ra.count': cases,
	'forecast_rests_vfa.count': cases,
	'home_all.count': { min: 1, why: 'a record without milestones is not published' },
	'home_rounds_last.count': { min: 2, why: '0: `home_no_round`, 1: `home_round_only`' },
	'home_rounds_last_no_place.count': { min: 2, why: 'as with a place' },
	'milestone_cite_text_revised.revision': changed,
	'milestone_rests_on.count': { min: 1, why: 'no milestone without a source' },
	'milestone_rests_on.official': { min: 1, why: '0: `milestone_rests_on_no_official`' },
	'milestone_rests_on_no_official.count': { min: 1, why: 'no milestone without a source' },
	'milestone_revised.revision': changed,
	'outbox_attempts.count': { min: 1, why: 'given up after attempts' },
	'problems_passage_too_long.max': passage,
	'problems_passage_too_long.words': { min: PASSAGE_WORDS + 1, why: 'too long' },
	'problems_password_too_short.min': password,
	'problems_text_too_long.max': { min: 1, why: 'a text may have a letter at least' },
	'problems_too_few.min': { min: 1, why: 'nothing is too few of 0' },
	'sources_steps.count': { min: 1, why: '0: `sources_note_agreement`' },
	'stages_number.count': { only: [STAGES.length], why: 'a closed list' },
	'stages_number.number': { min: 1, max: STAGES.length, why: 'a closed list' },
	'statistics_def_issued.open': one,
	'data_calendar_about.count': { min: 1, why: '0: `data_calendar_all`' },
	'sources_shown.count': { min: 1, why: '0: `sources_shown_none`' },
	'timeline_found.count': { only: [1], why: '0: `timeline_found_none`; more have an order' },
	'timeline_found_newest.count': { min: 2, why: 'one has no order' },
	'timeline_found_oldest.count': { min: 2, why: 'one has no order' },
	'timeline_filters_in_use.count': { min: 1, why: '0: `timeline_filters`' },
	'watch_checked.count': { min: 1, why: '0: `watch_checked_none`' },
	'workflow_bulk_apply.count': one,
	'workflow_bulk_done.count': { min: 1, why: '0: `workflow_bulk_done_none`' },
	'workflow_bulk_refused.count': one,
	'workflow_folded.count': one,
	'workflow_restore_label.number': ordinal
};

const upTo = (n: number) => `1–${n}`;

export const FOLLOWERS: Record<string, Follower> = {
	'changes_range_categories.range': { with: 'count', as: upTo },
	'changes_range_days.range': { with: 'count', as: upTo },
	'changes_range_working_days.range': { with: 'count', as: upTo },
	'changes_range_years.range': { with: 'count', as: upTo },
	'changes_sum_applications.text': { with: 'count', as: formatNumber },
	'statistics_answer.applied': { with: 'count', as: formatNumber }
};
