import { isMissing, type Known } from '$lib/domain/effects/known';
import type { LodgingWindow } from '$lib/domain/effects/lodging';
import { addDays, type Day } from '$lib/domain/time';
import { isProblem } from './line';
import type { TodayLines } from './today-lines';

/** What to do now, in this order; the keys of the texts. */
export const ADVICE = [
	'choose-new-date',
	'ask-consulate-late',
	'decide-date',
	'look-again',
	'lodge-from',
	'lodge-now',
	'do-not-wait',
	'check-again-before-lodging',
	'nothing-to-save',
	'lodge-early',
	'ask-about-waiver',
	'ask-multiple-entry'
] as const;
export type Advice = (typeof ADVICE)[number];

/** The probability that the agreement is in force on a day of lodging: a projection. */
export interface Chance {
	day: Day;
	probability: Known<number>;
}

/** If the probability on the last day of lodging is below one half, waiting for the agreement is not worth it. */
export const WORTH_WAITING = 0.5;

const BY_STATE: Record<LodgingWindow['state'], Advice> = {
	past: 'choose-new-date',
	closed: 'ask-consulate-late',
	undecided: 'decide-date',
	'not-open': 'lodge-from',
	open: 'lodge-now'
};

/** If lodging opens later than this, in days, rules and fees may be others by then, and nobody need act now. */
const FAR_DAYS = 365;

/** Whether lodging opens so late that today's rules say little about it. */
function isFar({ opens }: LodgingWindow, day: Day): boolean {
	return opens !== null && addDays(day, FAR_DAYS) < opens;
}

/** @param day on which the advice is given */
export function adviceFor(
	day: Day,
	window: LodgingWindow | undefined,
	today: TodayLines,
	inForce: { first: Chance | null; last: Chance | null }
): Advice[] {
	const advice = new Set<Advice>();
	const far = window !== undefined && isFar(window, day);
	if (window) advice.add(far ? 'look-again' : BY_STATE[window.state]);
	const chance = inForce.last ?? inForce.first;
	if (chance && !far) {
		const likely = !isMissing(chance.probability) && chance.probability >= WORTH_WAITING;
		advice.add(likely ? 'check-again-before-lodging' : 'do-not-wait');
	}
	const { fee, feeIfLodgedLast, multipleEntry } = today;
	if (!isProblem(fee)) {
		if (fee.total === 0) advice.add('nothing-to-save');
		const dearer =
			feeIfLodgedLast && !isProblem(feeIfLodgedLast) && feeIfLodgedLast.total > fee.total;
		if (dearer) advice.add('lodge-early');
		if (fee.lines.some((line) => line.mayBeWaived.length > 0)) advice.add('ask-about-waiver');
	}
	if (!isProblem(multipleEntry) && multipleEntry.years > 0) advice.add('ask-multiple-entry');
	return ADVICE.filter((key) => advice.has(key));
}
