import type { Citation } from '$lib/domain/milestones/citation';
import { addDays, addMonths, type Day } from '$lib/domain/time';
import { refTo, type Rule, type RuleRef } from './rule';
import { onlyRuleOn } from './rules';

/**
 * - `undecided`: no trip date; `not-open`: too early to lodge; `open`: lodging is possible today;
 * - `closed`: fewer days are left than the rule requires; `past`: the trip date is before today.
 */
export type LodgingState = 'undecided' | 'not-open' | 'open' | 'closed' | 'past';

/** When an application may be lodged. Days are inclusive. */
export interface LodgingWindow {
	state: LodgingState;
	/** The first and the last day; `null` without a trip date. */
	opens: Day | null;
	closes: Day | null;
	/** The days, from today, on which lodging is still possible; `null` if there is none. */
	first: Day | null;
	last: Day | null;
	/** If lodged by this day, even the longest decision time ends before the trip. */
	saferBy: Day | null;
	rules: RuleRef[];
	citations: Citation[];
}

/**
 * The window for a trip, by the rules of `today`: it opens some calendar months before the trip, on the last day
 * of the month if that month is too short (31 August minus six months is 28 or 29 February).
 * @throws RuleNotCovered
 */
export function lodgingWindow(trip: Day | null, today: Day, rules: readonly Rule[]): LodgingWindow {
	const window = onlyRuleOn(rules, 'lodging', today);
	const decision = onlyRuleOn(rules, 'decision', today);
	const basis = { rules: [refTo(window)], citations: window.citations };
	if (trip === null) {
		const open = { opens: null, closes: null, last: null, saferBy: null };
		return { state: 'undecided', first: today, ...open, ...basis };
	}
	const opens = addMonths(trip, -window.value.earliestMonths);
	const closes = addDays(trip, -window.value.latestDays);
	const state = stateOf(trip, opens, closes, today);
	const can = state === 'open' || state === 'not-open';
	return {
		state,
		opens,
		closes,
		first: can ? (opens > today ? opens : today) : null,
		last: can ? closes : null,
		saferBy: addDays(trip, -decision.value.maximumDays),
		...basis
	};
}

function stateOf(trip: Day, opens: Day, closes: Day, today: Day): LodgingState {
	if (trip < today) return 'past';
	if (today > closes) return 'closed';
	return today < opens ? 'not-open' : 'open';
}

/** How long a decision takes, in calendar days from lodging. */
export interface DecisionTime {
	standardDays: number;
	maximumDays: number;
	/** The last day of each, for an application lodged on `lodgedOn`. */
	lodgedOn: Day | null;
	standardUntil: Day | null;
	maximumUntil: Day | null;
	/** Consultation of other states: part of the standard time if `withinStandard`. */
	priorConsultation: { upToDays: number; withinStandard: boolean };
	rules: RuleRef[];
	citations: Citation[];
}

/** Decision time by the rules of `day`, counted from `lodgedOn`. @throws RuleNotCovered */
export function decisionTime(lodgedOn: Day | null, day: Day, rules: readonly Rule[]): DecisionTime {
	const decision = onlyRuleOn(rules, 'decision', day);
	const consultation = onlyRuleOn(rules, 'prior-consultation', day);
	return {
		...decision.value,
		lodgedOn,
		standardUntil: lodgedOn && addDays(lodgedOn, decision.value.standardDays),
		maximumUntil: lodgedOn && addDays(lodgedOn, decision.value.maximumDays),
		priorConsultation: consultation.value,
		rules: [refTo(decision), refTo(consultation)],
		citations: [...decision.citations, ...consultation.citations]
	};
}
