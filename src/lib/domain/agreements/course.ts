import type { Headline } from '$lib/domain/record/headline';
import { seenSince } from '$lib/domain/record/horizon';
import { compareDates, daysBetween, middleDay, type Day, type PartialDate } from '$lib/domain/time';
import type { Agreement, AgreementStatus } from './agreement';
import { elapsed, type DayRange } from './path-times';
import { STAGE_OF_STEP } from './stages';

/** The four steps by which agreements are compared, in their order. */
export const COURSE_STEPS = ['talks-opened', 'initialled', 'signed', 'in-force'] as const;
export type CourseStep = (typeof COURSE_STEPS)[number];
export type CourseDates = Record<CourseStep, PartialDate | null>;

/** The time from one known step to the next known step. */
export interface Leg {
	to: CourseStep;
	/** Days since the talks were opened; an imprecise date counts as its middle day. */
	start: number;
	end: number;
	/** Days since the opening, as a range. */
	sinceOpening: DayRange;
}

/** How far one agreement, or several as one, has come since its talks were opened, and how long each step took. */
export interface Course {
	/** One agreement, or those that count as one. */
	members: Agreement[];
	tracked: boolean;
	/** The different statuses of its members: the two agreements of a pair can differ later. */
	statuses: AgreementStatus[];
	dates: CourseDates;
	/** Empty if nobody knows when the talks were opened. */
	legs: Leg[];
	/** `in-force`: it came into force, even if it ended later; the others have not, as far as the record shows. */
	outcome: 'in-force' | 'open' | 'stalled';
	/**
	 * From the opening to the entry into force, or to the last day up to which we know that it was still open; `null` if
	 * the opening is unknown.
	 */
	total: DayRange | null;
	/** Days from then to today, in which the tracked talks may have ended unseen; 0 for all others. */
	unseen: number;
}

export interface Moment {
	tracks: Headline['tracks'];
	today: Day;
	/** The evidence horizon of the tracked talks. */
	knownUntil: Day;
	/** The day up to which the earlier talks are known. */
	casesKnownUntil: Day;
}

/**
 * The course of `members` taken as one: they reach a step when the *last* of them does, because the EU
 * puts both agreements of a pair in force together.
 */
export function courseOf(members: Agreement[], moment: Moment): Course {
	const { tracks, today } = moment;
	const dates = lastDates(members.map((agreement) => datesOf(agreement, tracks)));
	const statuses = [...new Set(members.map((agreement) => statusOf(agreement, dates)))];
	const { 'talks-opened': opened, 'in-force': end } = dates;
	const tracked = members.some(({ role }) => role === 'tracked');
	const knownUntil = tracked ? moment.knownUntil : moment.casesKnownUntil;
	const time = opened && !end ? seenSince(opened, { knownUntil }, today) : null;
	return {
		members,
		tracked,
		statuses,
		dates,
		legs: legsOf(dates),
		outcome: end ? 'in-force' : statuses.includes('stalled') ? 'stalled' : 'open',
		total: opened && end ? elapsed(opened, end) : (time?.seen ?? null),
		unseen: (tracked && time?.unseen) || 0
	};
}

/** A precedent's dates are in its path; a tracked agreement's dates are derived from its milestones. */
function datesOf(agreement: Agreement, tracks: Headline['tracks']): CourseDates {
	return toDates((step) =>
		agreement.role === 'tracked'
			? tracks[agreement.kind].stations.find(({ stage }) => stage === STAGE_OF_STEP[step])?.date
			: agreement.path.find((entry) => entry.step === step)?.date
	);
}

function toDates(dateOf: (step: CourseStep) => PartialDate | null | undefined): CourseDates {
	const entries = COURSE_STEPS.map((step) => [step, dateOf(step) ?? null]);
	return Object.fromEntries(entries) as CourseDates;
}

/** The latest date of each step; `null` while one of them has not reached it. */
function lastDates(all: CourseDates[]): CourseDates {
	return toDates((step) => {
		const dates = all.map((dates) => dates[step]);
		if (dates.some((date) => date === null)) return null;
		return (dates as PartialDate[]).toSorted(byMiddle).at(-1);
	});
}

function byMiddle(a: PartialDate, b: PartialDate): number {
	return daysBetween(middleDay(b), middleDay(a)) || compareDates(a, b);
}

/** The status of a tracked agreement is not stored, but derived from its milestones. */
function statusOf(agreement: Agreement, dates: CourseDates): AgreementStatus {
	return agreement.role === 'tracked' && dates['in-force'] ? 'in-force' : agreement.status;
}

function legsOf(dates: CourseDates): Leg[] {
	const opened = dates['talks-opened'];
	if (!opened) return [];
	const known = COURSE_STEPS.flatMap((step) => {
		const date = dates[step];
		return date ? [{ step, date, day: daysBetween(middleDay(opened), middleDay(date)) }] : [];
	});
	return known.slice(1).map(({ step, date, day }, index) => ({
		to: step,
		start: known[index]?.day ?? 0,
		end: day,
		sinceOpening: elapsed(opened, date)
	}));
}
